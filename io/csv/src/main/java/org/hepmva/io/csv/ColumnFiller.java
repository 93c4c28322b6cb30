package org.hepmva.io.csv;

import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.csv.FieldScanner.Kind;

/** Holds the values of one column of one chunk, filled field by field. One thread. */
abstract sealed class ColumnFiller {

    private final String name;

    private ColumnFiller(String name) {
        this.name = name;
    }

    static ColumnFiller of(ColumnDescription column, FieldScanner scanner, int capacity) {
        return switch (column.type().scalar()) {
            case INT -> new Ints(column.name(), scanner, capacity);
            case LONG -> new Longs(column.name(), scanner, capacity);
            case UNSIGNED_LONG -> new UnsignedLongs(column.name(), scanner, capacity);
            case BOOLEAN -> new Booleans(column.name(), scanner, capacity);
            case STRING -> new Strings(column.name(), capacity);
            default -> new Doubles(column.name(), scanner, capacity);
        };
    }

    String name() {
        return name;
    }

    /** {@return whether the field is what this column holds} */
    abstract boolean fill(int row, char[] buffer, int from, int to);

    abstract String expected();

    abstract Column column(int size);

    private static final class Doubles extends ColumnFiller {

        private final FieldScanner scanner;
        private final double[] values;

        Doubles(String name, FieldScanner scanner, int capacity) {
            super(name);
            this.scanner = scanner;
            this.values = new double[capacity];
        }

        @Override
        boolean fill(int row, char[] buffer, int from, int to) {
            Kind kind = scanner.scan(buffer, from, to);
            values[row] = kind == Kind.MISSING || kind == Kind.TEXT ? Double.NaN : scanner.value();
            return kind != Kind.TEXT;
        }

        @Override
        String expected() {
            return "a number";
        }

        @Override
        Column column(int size) {
            return Column.ofDoubles(name(), values, size);
        }
    }

    private static final class Ints extends ColumnFiller {

        private final FieldScanner scanner;
        private final int[] values;

        Ints(String name, FieldScanner scanner, int capacity) {
            super(name);
            this.scanner = scanner;
            this.values = new int[capacity];
        }

        @Override
        boolean fill(int row, char[] buffer, int from, int to) {
            boolean whole = scanner.scan(buffer, from, to) == Kind.WHOLE;
            values[row] = (int) scanner.whole();
            return whole && values[row] == scanner.whole();
        }

        @Override
        String expected() {
            return "a whole number of 32 bits";
        }

        @Override
        Column column(int size) {
            return Column.ofInts(name(), values, size);
        }
    }

    private static final class Longs extends ColumnFiller {

        private final FieldScanner scanner;
        private final long[] values;

        Longs(String name, FieldScanner scanner, int capacity) {
            super(name);
            this.scanner = scanner;
            this.values = new long[capacity];
        }

        @Override
        boolean fill(int row, char[] buffer, int from, int to) {
            boolean whole = scanner.scan(buffer, from, to) == Kind.WHOLE;
            values[row] = scanner.whole();
            return whole;
        }

        @Override
        String expected() {
            return "a whole number of 64 bits";
        }

        @Override
        Column column(int size) {
            return Column.ofLongs(name(), values, size);
        }
    }

    private static final class UnsignedLongs extends ColumnFiller {

        private final FieldScanner scanner;
        private final long[] values;

        UnsignedLongs(String name, FieldScanner scanner, int capacity) {
            super(name);
            this.scanner = scanner;
            this.values = new long[capacity];
        }

        @Override
        boolean fill(int row, char[] buffer, int from, int to) {
            Kind kind = scanner.scan(buffer, from, to);
            values[row] = scanner.whole();
            return kind == Kind.UNSIGNED || kind == Kind.WHOLE && values[row] >= 0;
        }

        @Override
        String expected() {
            return "a whole number of 64 bits without sign";
        }

        @Override
        Column column(int size) {
            return Column.ofUnsignedLongs(name(), values, size);
        }
    }

    private static final class Booleans extends ColumnFiller {

        private final FieldScanner scanner;
        private final boolean[] values;

        Booleans(String name, FieldScanner scanner, int capacity) {
            super(name);
            this.scanner = scanner;
            this.values = new boolean[capacity];
        }

        @Override
        boolean fill(int row, char[] buffer, int from, int to) {
            boolean word = scanner.scan(buffer, from, to) == Kind.BOOLEAN;
            values[row] = scanner.whole() == 1;
            return word;
        }

        @Override
        String expected() {
            return "true or false";
        }

        @Override
        Column column(int size) {
            return Column.ofBooleans(name(), values, size);
        }
    }

    /** Keeps texts it has seen lately, since labels repeat. */
    private static final class Strings extends ColumnFiller {

        private static final int KEPT = 256;

        private final String[] values;
        private final String[] seen = new String[KEPT];

        Strings(String name, int capacity) {
            super(name);
            this.values = new String[capacity];
        }

        @Override
        boolean fill(int row, char[] buffer, int from, int to) {
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + buffer[i];
            }
            int place = (hash ^ hash >>> 8) & KEPT - 1;
            if (!isSame(seen[place], buffer, from, to)) {
                seen[place] = new String(buffer, from, to - from);
            }
            values[row] = seen[place];
            return true;
        }

        private static boolean isSame(String text, char[] buffer, int from, int to) {
            if (text == null || text.length() != to - from) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != buffer[from + i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        String expected() {
            return "text";
        }

        @Override
        Column column(int size) {
            return Column.ofStrings(name(), values, size);
        }
    }
}
