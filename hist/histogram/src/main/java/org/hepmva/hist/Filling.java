package org.hepmva.hist;

import org.hepmva.text.Require;

/** Adds entries to the contents of a histogram, after a look at whether they may be. One thread. */
final class Filling {

    private final Contents contents;
    private final Grid grid;
    private final Sums sums;
    private final boolean frozen;

    Filling(Contents contents, boolean frozen) {
        this.contents = contents;
        this.grid = contents.grid();
        this.sums = contents.sums();
        this.frozen = frozen;
    }

    void add(double x, double w) {
        add(contents.onlyAxis().indexOf(x) + 1, w, Double.isNaN(x));
    }

    void add(String category, double w) {
        if (!(contents.onlyAxis() instanceof CategoryAxis names)) {
            throw new IllegalArgumentException(named() + ": '" + category
                    + "' cannot be filled, the axis is " + grid.axis(0));
        }
        add(names.indexOf(category) + 1, w, false);
    }

    void add(double[] point, double w) {
        if (point.length != grid.dimension()) {
            throw new IllegalArgumentException(named() + ": a point of " + point.length
                    + " values for " + grid.dimension() + " axes");
        }
        add(grid.cell(point), w, Grid.hasNaN(point));
    }

    private void add(int cell, double w, boolean missing) {
        if (w != 1 && sums.isCount()) {
            throw new IllegalArgumentException(named() + " counts entries: event weight " + w + " is not 1");
        }
        requireFillable();
        sums.add(cell, w);
        contents.count(1, missing ? 1 : 0);
    }

    void addAll(double[] x, double[] eventWeights) {
        Axis axis = contents.onlyAxis();
        requireWeights(eventWeights, x.length);
        boolean weighted = eventWeights.length > 0;
        long missing = 0;
        for (int i = 0; i < x.length; i++) {
            // where a program fills several kinds of axes, only a call of a known one is inlined
            int bin = axis instanceof RegularAxis regular ? regular.indexOf(x[i]) : axis.indexOf(x[i]);
            sums.add(bin + 1, weighted ? eventWeights[i] : 1);
            missing += Double.isNaN(x[i]) ? 1 : 0;
        }
        contents.count(x.length, missing);
    }

    void addAll(double[][] columns, double[] eventWeights) {
        Require.that(columns.length == grid.dimension(), "histogram '%s': %s columns for %s axes",
                contents.title(), columns.length, grid.dimension());
        int length = columns[0].length;
        for (double[] column : columns) {
            Require.that(column.length == length, "histogram '%s': %s values for %s entries",
                    contents.title(), column.length, length);
        }
        requireWeights(eventWeights, length);
        boolean weighted = eventWeights.length > 0;
        double[] point = new double[columns.length];
        long missing = 0;
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < columns.length; k++) {
                point[k] = columns[k][i];
            }
            sums.add(grid.cell(point), weighted ? eventWeights[i] : 1);
            missing += Grid.hasNaN(point) ? 1 : 0;
        }
        contents.count(length, missing);
    }

    private void requireWeights(double[] eventWeights, int length) {
        requireFillable();
        Require.that(eventWeights.length == 0 || eventWeights.length == length,
                "histogram '%s': %s event weights for %s entries",
                contents.title(), eventWeights.length, length);
        for (int i = 0; sums.isCount() && i < eventWeights.length; i++) {
            if (eventWeights[i] != 1) {
                throw new IllegalArgumentException(named() + " counts entries: eventWeights[" + i + "] = "
                        + eventWeights[i] + " is not 1");
            }
        }
    }

    private void requireFillable() {
        if (frozen) {
            throw new UnsupportedOperationException(named() + " is frozen: fill a copy() of it");
        }
    }

    private String named() {
        return "histogram '" + contents.title() + "'";
    }
}
