package org.hepmva.runtime;

/** Columns, and some of whole numbers after them. */
final class AppendedColumns implements Columns {

    private final Columns before;
    private final long[][] wholes;

    AppendedColumns(Columns before, long[][] wholes) {
        this.before = before;
        this.wholes = wholes;
        int events = before.count() > 0 || wholes.length == 0 ? before.events() : wholes[0].length;
        ColumnShape.of(before.count() + wholes.length,
                i -> i < before.count() ? events : wholes[i - before.count()].length);
    }

    private long[] appended(int column) {
        return wholes[column - before.count()];
    }

    private boolean isBefore(int column) {
        return column < before.count();
    }

    @Override
    public int count() {
        return before.count() + wholes.length;
    }

    @Override
    public int events() {
        return before.count() == 0 && wholes.length > 0 ? wholes[0].length : before.events();
    }

    @Override
    public void read(int column, int first, int length, float[] target) {
        if (isBefore(column)) {
            before.read(column, first, length, target);
            return;
        }
        for (int i = 0; i < length; i++) {
            // by way of double, as everywhere
            target[i] = (float) (double) appended(column)[first + i];
        }
    }

    @Override
    public void readExact(int column, int first, int length, double[] target) {
        if (isBefore(column)) {
            before.readExact(column, first, length, target);
            return;
        }
        for (int i = 0; i < length; i++) {
            target[i] = appended(column)[first + i];
        }
    }

    @Override
    public boolean isWhole(int column) {
        return !isBefore(column) || before.isWhole(column);
    }

    @Override
    public boolean isUnsigned(int column) {
        return isBefore(column) && before.isUnsigned(column);
    }

    @Override
    public void readWhole(int column, int first, int length, long[] target) {
        if (isBefore(column)) {
            before.readWhole(column, first, length, target);
        } else {
            System.arraycopy(appended(column), first, target, 0, length);
        }
    }

    /** {@return such as {@code 3 columns of 1000 events, 1 column of whole numbers}} */
    @Override
    public String toString() {
        return new ColumnShape(count(), events()) + ", the last " + wholes.length + " of whole numbers";
    }
}
