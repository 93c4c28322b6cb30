package org.hepmva.hist;

/** The number of a bin of any axis: how it is written, and which there are. */
final class BinNumber {

    private BinNumber() {
    }

    static IndexOutOfBoundsException noSuchBin(Axis axis, int bin) {
        return new IndexOutOfBoundsException(
                "axis '" + axis.title() + "': bin " + bin + " is not in -1 to " + axis.bins());
    }

    static void requirePart(Axis axis, int from, int to) {
        if (!(0 <= from && from < to && to <= axis.bins())) {
            throw new IllegalArgumentException("axis '" + axis.title() + "': bins " + from + " to " + to
                    + " (exclusive) are not a part of 0 to " + axis.bins());
        }
    }

    static String label(Axis axis, int bin) {
        if (bin == -1) {
            return "underflow";
        }
        if (bin == axis.bins()) {
            return "overflow";
        }
        return range(axis.lowerEdge(bin), axis.upperEdge(bin));
    }

    static String range(double lower, double upper) {
        return "[" + shortest(lower) + ", " + shortest(upper) + ")";
    }

    private static String shortest(double x) {
        String text = String.valueOf(x);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
