package org.hepmva.io.root;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ScalarType;

/** Columns of every type that a tree is written of, with values at the ends of their ranges. */
final class TreeColumns {

    private final Random random = new Random(5);
    private final int size;

    TreeColumns(int size) {
        this.size = size;
    }

    static List<ColumnDescription> descriptions() {
        return List.of(described("f", ScalarType.FLOAT),
                new ColumnDescription("d", ScalarType.DOUBLE, "energy [GeV]"),
                described("i", ScalarType.INT), described("l", ScalarType.LONG),
                described("u", ScalarType.UNSIGNED_LONG), described("b", ScalarType.BOOLEAN),
                described("s", ScalarType.STRING), described("fixed", ArrayType.of(ScalarType.FLOAT, 3)),
                described("matrix", ArrayType.of(ArrayType.of(ScalarType.INT, 2), 3)),
                described("jagged", ArrayType.varying(ScalarType.DOUBLE)),
                described("pairs", ArrayType.varying(ArrayType.of(ScalarType.LONG, 2))),
                described("flags", ArrayType.varying(ScalarType.BOOLEAN)),
                described("nested", ArrayType.varying(ArrayType.varying(ScalarType.FLOAT))),
                described("words", ArrayType.varying(ScalarType.STRING)),
                described("deep", ArrayType.of(ArrayType.varying(ArrayType.varying(ScalarType.LONG)), 2)));
    }

    private static ColumnDescription described(String name, ColumnType type) {
        return ColumnDescription.of(name, type);
    }

    List<Column> columns() {
        return descriptions().stream().map(each -> column(each.name(), each.type(), size)).toList();
    }

    private Column column(String name, ColumnType type, int count) {
        if (type instanceof ArrayType array) {
            return array.length().isPresent() ? regular(name, array, count) : jagged(name, array, count);
        }
        return switch (type.scalar()) {
            case FLOAT -> Column.ofFloats(name, floats(count), count);
            case DOUBLE -> Column.ofDoubles(name, doubles(count), count);
            case INT -> Column.ofInts(name, random.ints(count).toArray(), count);
            case LONG -> Column.ofLongs(name, random.longs(count).toArray(), count);
            case UNSIGNED_LONG -> Column.ofUnsignedLongs(name, random.longs(count).toArray(), count);
            case BOOLEAN -> Column.ofBooleans(name, booleans(count), count);
            case STRING -> Column.ofStrings(name, texts(count), count);
        };
    }

    private Column regular(String name, ArrayType array, int count) {
        int length = array.length().getAsInt();
        return Column.ofArrays(name, length, column(name, array.element(), count * length), count);
    }

    private Column jagged(String name, ArrayType array, int count) {
        int[] offsets = new int[count + 1];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = offsets[i] + Math.max(0, random.nextInt(7) - 2);
        }
        return Column.ofArrays(name, offsets, column(name, array.element(), offsets[count]), count);
    }

    private float[] floats(int count) {
        float[] special = {Float.NaN, Float.POSITIVE_INFINITY, -0f, Float.MIN_VALUE, Float.MAX_VALUE};
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i < special.length ? special[i] : (float) random.nextGaussian();
        }
        return values;
    }

    private double[] doubles(int count) {
        double[] special = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE};
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = i < special.length ? special[i] : random.nextGaussian();
        }
        return values;
    }

    private boolean[] booleans(int count) {
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextBoolean();
        }
        return values;
    }

    private String[] texts(int count) {
        String[] special = {"", "µ → e γ", "x".repeat(254), "y".repeat(255), "z".repeat(70_000)};
        String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            values[i] = i < special.length ? special[i] : "run " + random.nextInt(1000);
        }
        return values;
    }

    /** {@return the values of an entry, as the peers' script says them; arrays of several dimensions flat} */
    static String said(List<Column> columns, int i) {
        List<String> jagged = List.of("jagged", "pairs", "flags"); // have a branch for the number of elements
        return columns.stream()
                .map(column -> (jagged.contains(column.name()) ? column.arrays().length(i) + " " : "")
                        + said(column, i))
                .collect(Collectors.joining(" "));
    }

    /** {@return the value of a column, without a number of elements before it} */
    static String said(Column column, int i) {
        if (column instanceof ArrayColumn arrays) {
            int from = arrays.offsets()[i];
            int to = arrays.offsets()[i + 1];
            Column inner = arrays.contents();
            while (inner instanceof ArrayColumn deeper) {
                from = deeper.offsets()[from];
                to = deeper.offsets()[to];
                inner = deeper.contents();
            }
            Column values = inner;
            return IntStream.range(from, to).mapToObj(j -> said(values, j))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return switch (column.type().scalar()) {
            case FLOAT, DOUBLE -> String.format("%016x", Double.doubleToLongBits(column.value(i)));
            case STRING -> "'" + column.text(i) + "'";
            default -> column.text(i);
        };
    }
}
