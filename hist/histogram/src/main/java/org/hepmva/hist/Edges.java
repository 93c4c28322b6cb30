package org.hepmva.hist;

import java.util.Arrays;

/** The edges that an axis holds, finite and rising, with its title. Immutable. */
final class Edges {

    private final String title;
    private final double[] values;

    /** Takes the {@code values}, which are NOT COPIED, after a look at whether they rise. */
    Edges(String title, double... values) {
        this.title = title;
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "axis '" + title + "': edges[" + i + "] = " + values[i] + " is not finite");
            }
            if (i > 0 && !(values[i] > values[i - 1])) {
                throw new IllegalArgumentException("axis '" + title + "': edges[" + i + "] = " + values[i]
                        + " does not exceed edges[" + (i - 1) + "] = " + values[i - 1]);
            }
        }
    }

    /** The edges of an axis with each {@code group} bins made one. */
    static Edges rebinned(Axis axis, int group) {
        if (!(group >= 1 && axis.bins() % group == 0)) {
            throw new IllegalArgumentException("axis '" + axis.title() + "': " + axis.bins()
                    + " bins cannot be made groups of " + group);
        }
        double[] fewer = new double[axis.bins() / group + 1];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = axis.lowerEdge(i * group);
        }
        return new Edges(axis.title(), fewer);
    }

    /** The edges of some neighbouring bins of an axis. */
    static Edges sliced(Axis axis, int from, int to) {
        BinNumber.requirePart(axis, from, to);
        return new Edges(axis.title(), Arrays.copyOfRange(axis.edges(), from, to + 1));
    }

    Edges withTitle(String other) {
        return new Edges(other, values);
    }

    String title() {
        return title;
    }

    int bins() {
        return values.length - 1;
    }

    double at(int edge) {
        return values[edge];
    }

    double first() {
        return values[0];
    }

    double last() {
        return values[values.length - 1];
    }

    /** The lower edge of a bin of the axis, −∞ for the underflow. */
    double lower(Axis axis, int bin) {
        if (!(bin >= -1 && bin < values.length)) {
            throw BinNumber.noSuchBin(axis, bin);
        }
        return bin == -1 ? Double.NEGATIVE_INFINITY : values[bin];
    }

    /** {@return {@code 'm [GeV]': 60 bins in [60, 120)}} */
    @Override
    public String toString() {
        return "'" + title + "': " + bins() + " bins in " + BinNumber.range(first(), last());
    }
}
