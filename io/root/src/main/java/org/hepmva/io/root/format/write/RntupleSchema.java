package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hepmva.io.ArrayType;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The fields and columns of an RNTuple, as they follow from the columns of the entries. Mutable while it is
 * made; one thread.
 *
 * <p>Source: the specification of RNTuple, "Field Description" and "Mapping of C++ Types to Fields and
 * Columns".
 */
final class RntupleSchema {

    private static final int PLAIN = 0;
    private static final int COLLECTION = 1;
    private static final int REPETITIVE = 1;
    /** ROOT's RNTupleUtils: EnsureValidNameForRNTuple. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl} ./\\\\]");
    /** Brackets, too, which are dimensions elsewhere in ROOT. */
    private static final Pattern NOT_IN_FIELDS = Pattern.compile("[\\p{Cntrl} ./\\\\\\[\\]]");

    private final List<Field> fields = new ArrayList<>();
    private final List<PageColumn> columns = new ArrayList<>();
    private final List<FieldWriter> writers = new ArrayList<>();
    private final List<ScalarType> types = new ArrayList<>();
    private final ValueEncoder encoder = new ValueEncoder();
    private final boolean split;

    /** @param split whether pages are compressed, for which their bytes are put in another order */
    RntupleSchema(List<ColumnDescription> descriptions, boolean split) throws FormatException {
        this.split = split;
        Set<String> taken = plainNames(descriptions);
        for (ColumnDescription description : descriptions) {
            String name = fieldName(description.name(), taken);
            types.add(description.type().scalar());
            boolean isTold = !description.title().isEmpty() || name.equals(description.name());
            String title = isTold ? description.title() : description.name();
            writers.add(add(new Field(fields.size(), name, title), description.type()));
        }
    }

    /** A field, as far as it is known before its type. */
    private record Field(int parent, String name, String description, String type, int role,
            long repetition) {

        Field(int parent, String name, String description) {
            this(parent, name, description, "", PLAIN, -1);
        }

        Field of(String cppType, int itsRole, long itsRepetition) {
            return new Field(parent, name, description, cppType, itsRole, itsRepetition);
        }
    }

    /** {@return the names of columns that are names of fields, too} */
    private static Set<String> plainNames(List<ColumnDescription> descriptions) throws FormatException {
        Set<String> plain = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (ColumnDescription description : descriptions) {
            String name = description.name();
            if (name.isEmpty() || !all.add(name)) {
                throw FormatException.unsupported(name.isEmpty() ? "a field must have a name"
                        : "there are two columns '" + name + "'");
            }
            if (!NOT_IN_FIELDS.matcher(name).find()) {
                plain.add(name);
            }
        }
        return plain;
    }

    /** {@return the name of a column as that of a field, with more underscores where that one is taken} */
    private static String fieldName(String column, Set<String> taken) {
        String name = NOT_IN_FIELDS.matcher(column).replaceAll("_");
        while (!name.equals(column) && !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** Refuses the name of an RNTuple with which ROOT would not open it. */
    static void requireName(String name) throws FormatException {
        if (NOT_IN_NAMES.matcher(name).find()) {
            throw FormatException.unsupported("an RNTuple cannot have this name: ROOT allows no blank, dot,"
                    + " backslash or control character in it");
        }
    }

    private FieldWriter add(Field field, ColumnType type) {
        int id = fields.size();
        if (type instanceof ArrayType array) {
            return array.length().isPresent() ? addArrays(field, array) : addVectors(field, array);
        }
        fields.add(field.of(cppType(type), PLAIN, -1));
        if (type == ScalarType.STRING) {
            PageColumn ends = ends(id);
            return new FieldWriter.Texts(ends, column(PageEncoding.CHAR, id));
        }
        return new FieldWriter.Numbers(type.scalar(), column(encoding(type.scalar()), id), encoder);
    }

    private FieldWriter addArrays(Field field, ArrayType type) {
        int id = fields.size();
        int length = type.length().getAsInt();
        fields.add(field.of(cppType(type), PLAIN, length));
        return new FieldWriter.Arrays(field.name, length, add(new Field(id, "_0", ""), type.element()));
    }

    private FieldWriter addVectors(Field field, ArrayType type) {
        int id = fields.size();
        fields.add(field.of(cppType(type), COLLECTION, -1));
        PageColumn ends = ends(id);
        return new FieldWriter.Vectors(ends, add(new Field(id, "_0", ""), type.element()));
    }

    private PageColumn ends(int field) {
        return column(split ? PageEncoding.SPLIT_INDEX64 : PageEncoding.INDEX64, field);
    }

    private PageColumn column(PageEncoding encoding, int field) {
        PageColumn column = new PageColumn(encoding, field);
        columns.add(column);
        return column;
    }

    private PageEncoding encoding(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> PageEncoding.BIT;
            case INT -> split ? PageEncoding.SPLIT_INT32 : PageEncoding.INT32;
            case LONG -> split ? PageEncoding.SPLIT_INT64 : PageEncoding.INT64;
            case UNSIGNED_LONG -> split ? PageEncoding.SPLIT_UINT64 : PageEncoding.UINT64;
            case FLOAT -> split ? PageEncoding.SPLIT_REAL32 : PageEncoding.REAL32;
            case DOUBLE -> split ? PageEncoding.SPLIT_REAL64 : PageEncoding.REAL64;
            case STRING -> PageEncoding.CHAR;
        };
    }

    private static String cppType(ColumnType type) {
        if (type instanceof ArrayType array) {
            String element = cppType(array.element());
            return array.length().isEmpty() ? "std::vector<" + element + ">"
                    : "std::array<" + element + "," + array.length().getAsInt() + ">";
        }
        return switch (type.scalar()) {
            case BOOLEAN -> "bool";
            case INT -> "std::int32_t";
            case LONG -> "std::int64_t";
            case UNSIGNED_LONG -> "std::uint64_t";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case STRING -> "std::string";
        };
    }

    List<PageColumn> columns() {
        return columns;
    }

    /** {@return what the values of each column are written as} */
    List<ScalarType> types() {
        return types;
    }

    List<FieldWriter> writers() {
        return writers;
    }

    /** Adds the lists of fields, columns, aliases and further types. */
    void encode(LittleEncoder out) {
        int list = out.beginList(fields.size());
        for (Field field : fields) {
            encode(out, field);
        }
        out.endList(list);
        list = out.beginList(columns.size());
        for (PageColumn column : columns) {
            int record = out.beginRecord();
            out.putShort(column.encoding().number()).putShort(column.encoding().bits()).putInt(column.field())
                    .putShort(0).putShort(0);
            out.endRecord(record);
        }
        out.endList(list);
        encodeNone(out);
        encodeNone(out);
    }

    private static void encode(LittleEncoder out, Field field) {
        int record = out.beginRecord();
        boolean isRepetitive = field.repetition >= 0;
        out.putInt(0).putInt(0).putInt(field.parent).putShort(field.role)
                .putShort(isRepetitive ? REPETITIVE : 0).putString(field.name).putString(field.type)
                .putString("").putString(field.description);
        if (isRepetitive) {
            out.putLong(field.repetition);
        }
        out.endRecord(record);
    }

    /** Adds an empty list. */
    static void encodeNone(LittleEncoder out) {
        out.endList(out.beginList(0));
    }
}
