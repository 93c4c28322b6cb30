package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.io.ArrayType;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What a branch holds: a leaf of one basic type.
 *
 * @param name    of the branch
 * @param title   what is said about it; if nothing is, its leaf and type, as ROOT does
 * @param scalar  what one value is
 * @param sizes   the dimensions that are the same in all entries, outermost first; empty for one value
 * @param counter the branch that has the number of elements of each entry; empty if that is always the same
 */
record BranchShape(String name, String title, ScalarType scalar, List<Integer> sizes, String counter) {

    /** {@return the shape of a column} @param counter name of the branch for its number of elements */
    static BranchShape of(ColumnDescription column, String counter) throws FormatException {
        List<Integer> sizes = new ArrayList<>();
        ColumnType type = column.type();
        boolean varies = isVarying(type);
        if (varies) {
            type = ((ArrayType) type).element();
        }
        while (type instanceof ArrayType array && array.length().isPresent()) {
            sizes.add(array.length().getAsInt());
            type = array.element();
        }
        boolean isText = column.type().isArray() && column.type().scalar() == ScalarType.STRING;
        long values = sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (type.isArray() || isText || values > Integer.MAX_VALUE / Long.BYTES) {
            throw FormatException.unsupported("column '" + column.name() + "' of type " + column.type()
                    + " cannot be written: a branch holds one value, or an array of numbers of which only the"
                    + " first dimension varies");
        }
        String name = branchName(column.name());
        boolean isTold = !column.title().isEmpty() || name.equals(column.name());
        return new BranchShape(name, isTold ? column.title() : column.name(), type.scalar(), sizes,
                varies ? counter : "");
    }

    /** {@return a name without brackets, which ROOT would take for dimensions} */
    static String branchName(String column) {
        return column.replace('[', '_').replace(']', '_');
    }

    static boolean isVarying(ColumnType type) {
        return type instanceof ArrayType array && array.length().isEmpty();
    }

    /** {@return the branch that counts the elements of others} */
    static BranchShape counter(String name) {
        return new BranchShape(name, "", ScalarType.INT, List.of(), "");
    }

    boolean isJagged() {
        return !counter.isEmpty();
    }

    /** {@return whether entries differ in length, so that each basket says where they begin} */
    boolean hasOffsets() {
        return isJagged() || scalar == ScalarType.STRING;
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
        return "TLeaf" + switch (scalar) {
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
        return leafName(name);
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
        String letter = switch (scalar) {
            case BOOLEAN -> "O";
            case INT -> "I";
            case LONG -> "L";
            case UNSIGNED_LONG -> "l";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case STRING -> "C";
        };
        return title.isEmpty() ? leafTitle() + "/" + letter : title;
    }
}
