package org.hepmva.io.root.format.write;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.io.ArrayType;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What a branch holds: a leaf of one basic type, or vectors.
 *
 * @param name    of the branch
 * @param title   what is said about it; if nothing is, its leaf and type, as ROOT does
 * @param scalar  what one value is
 * @param sizes   the dimensions that are the same in all entries, outermost first; empty for one value
 * @param counter the branch that has the number of elements of each entry; empty if that is always the same
 * @param nesting of how many vectors inside one another the entries are; 0 for a leaf of a basic type
 * @param leaves  the names of the leaves if each element of an entry is one, or that of characters that end
 *                with a zero; else empty
 */
record BranchShape(String name, String title, ScalarType scalar, List<Integer> sizes, String counter,
        int nesting, List<String> leaves) {

    private static final BigInteger MOST_VALUES = BigInteger.valueOf(EntryBytes.LARGEST / Long.BYTES);

    /** {@return the shape of a column} @param counter name of the branch for its number of elements */
    static BranchShape of(ColumnDescription column, String counter) throws FormatException {
        List<Integer> sizes = new ArrayList<>();
        ColumnType type = column.type();
        boolean varies = isJagged(type);
        if (varies) {
            type = ((ArrayType) type).element();
        }
        while (type instanceof ArrayType array && array.length().isPresent()) {
            sizes.add(array.length().getAsInt());
            type = array.element();
        }
        boolean isText = column.type().isArray() && column.type().scalar() == ScalarType.STRING;
        if (type.isArray() || isText) {
            return vectors(column);
        }
        BigInteger values = sizes.stream().map(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
        if (values.compareTo(MOST_VALUES) > 0) {
            throw FormatException.unsupported("column '" + column.name() + "' of type " + column.type()
                    + " cannot be written: " + values + " values are too many for one basket");
        }
        String name = branchName(column.name());
        boolean isTold = !column.title().isEmpty() || name.equals(column.name());
        return new BranchShape(name, isTold ? column.title() : column.name(), type.scalar(), sizes,
                varies ? counter : "", 0, List.of());
    }

    /**
     * {@return this branch, each element of whose entries is a leaf}
     *
     * @param names of the leaves
     */
    BranchShape withLeaves(List<String> names) throws FormatException {
        boolean isArray = !isVector() && !isText() && !isJagged() && sizes.size() == 1;
        if (isArray ? values() != names.size() : !isText() || names.size() != 1) {
            throw FormatException.unsupported("column '" + name + "' has no " + names.size()
                    + " elements in each entry to be the leaves " + String.join(", ", names));
        }
        for (String leaf : names) {
            if (leaf.isEmpty() || !leaf.equals(leafName(branchName(leaf)))) {
                throw FormatException.unsupported("'" + leaf + "' of column '" + name + "' cannot be the name"
                        + " of a leaf: it must have a character, and none of / : [ ]");
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw FormatException.unsupported("column '" + name + "' has two leaves of one name: "
                    + String.join(", ", names));
        }
        return new BranchShape(name, title, scalar, sizes, counter, nesting, List.copyOf(names));
    }

    private static BranchShape vectors(ColumnDescription column) {
        int nesting = 0;
        for (ColumnType type = column.type(); type instanceof ArrayType array; type = array.element()) {
            nesting++;
        }
        String name = branchName(column.name());
        return new BranchShape(name, column.title(), column.type().scalar(), List.of(), "", nesting,
                List.of());
    }

    /** {@return a name without brackets, which ROOT would take for dimensions} */
    static String branchName(String column) {
        return column.replace('[', '_').replace(']', '_');
    }

    /** {@return whether of an array the first dimension varies, and no other, and it is not of texts} */
    static boolean isJagged(ColumnType type) {
        boolean varies = type instanceof ArrayType array && array.length().isEmpty();
        ColumnType inner = type;
        while (inner instanceof ArrayType array && (inner == type || array.length().isPresent())) {
            inner = array.element();
        }
        return varies && !inner.isArray() && inner != ScalarType.STRING;
    }

    /** {@return the branch that counts the elements of others} */
    static BranchShape counter(String name) {
        return new BranchShape(name, "", ScalarType.INT, List.of(), "", 0, List.of());
    }

    boolean isJagged() {
        return !counter.isEmpty();
    }

    /** {@return whether an entry is one text} */
    boolean isText() {
        return scalar == ScalarType.STRING && !isVector();
    }

    boolean isVector() {
        return nesting > 0;
    }

    /** {@return whether an entry is an object of the standard library: a vector, or a text without a leaf} */
    boolean isObject() {
        return isVector() || isText() && leaves.isEmpty();
    }

    /** {@return the class of an entry that is an object} */
    String objectClass() {
        String type = switch (scalar) {
            case BOOLEAN -> "bool";
            case INT -> "int";
            case LONG -> "Long64_t";
            case UNSIGNED_LONG -> "ULong64_t";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case STRING -> "string";
        };
        return nesting == 0 ? type : "vector<".repeat(nesting) + type + ">" + " >".repeat(nesting - 1);
    }

    /** {@return whether entries differ in length, so that each basket says where they begin} */
    boolean hasOffsets() {
        return isJagged() || isText() || isVector();
    }

    /** {@return the number of values in an entry, or in each element of a jagged one} */
    int values() {
        return sizes.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
    }

    int width() {
        return switch (scalar) {
            case BOOLEAN, STRING -> Byte.BYTES;
            case INT, FLOAT -> Integer.BYTES;
            case LONG, UNSIGNED_LONG, DOUBLE -> Long.BYTES;
        };
    }

    String leafClass() {
        return isObject() ? "TLeafElement" : "TLeaf" + switch (scalar) {
            case BOOLEAN -> "O";
            case INT -> "I";
            case LONG, UNSIGNED_LONG -> "L";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case STRING -> "C";
        };
    }

    /** {@return the branch's name without what has a meaning in the name or title of a leaf} */
    String leafName() {
        return isText() && !leaves.isEmpty() ? leaves.get(0) : leafName(name);
    }

    static String leafName(String name) {
        return name.replaceAll("[/:]", "_");
    }

    /** {@return the leaf's name with its dimensions, from which ROOT takes them: {@code x[nx][2]}} */
    String leafTitle() {
        return leafName() + (isJagged() ? "[" + leafName(counter) + "]" : "")
                + sizes.stream().map(size -> "[" + size + "]").collect(Collectors.joining());
    }

    String branchTitle() {
        if (isObject()) {
            return title.isEmpty() ? name : title;
        }
        String letter = switch (scalar) {
            case BOOLEAN -> "O";
            case INT -> "I";
            case LONG -> "L";
            case UNSIGNED_LONG -> "l";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case STRING -> "C";
        };
        String all = leaves.isEmpty() ? leafTitle() + "/" + letter : leaves.stream()
                .map(leaf -> leaf + "/" + letter).collect(Collectors.joining(":"));
        return title.isEmpty() ? all : title;
    }
}
