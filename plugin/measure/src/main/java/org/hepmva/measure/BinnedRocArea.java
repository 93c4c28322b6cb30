package org.hepmva.measure;

/**
 * The area under the ROC curve of many events, from a histogram of their responses instead of their order:
 * events whose responses share a bin count as ties. Where that could change the area by more than
 * {@link #MOST_ERROR}, or weights are negative, so that nobody knows, events are ordered after all.
 */
final class BinnedRocArea {

    static final double MOST_ERROR = 1e-4;

    private static final int BINS = 1 << 16;

    private BinnedRocArea() {
    }

    /** {@return the area; NaN where {@link RocArea#alone} is} */
    static double of(double[] responses, byte[] classes, double[] eventWeights) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double response : responses) {
            least = Math.min(least, response); // NaN stays
            most = Math.max(most, response);
        }
        if (!(most - least < Double.POSITIVE_INFINITY) || hasNegative(eventWeights)) {
            return RocArea.alone(responses, classes, eventWeights);
        }
        double perUnit = most > least ? (BINS - 1) / (most - least) : 0;
        double[] signal = new double[BINS];
        double[] background = new double[BINS];
        for (int i = 0; i < responses.length; i++) {
            int bin = Math.min(BINS - 1, (int) ((responses[i] - least) * perUnit)); // a tiny range
            double[] sums = classes[i] == Labelled.SIGNAL ? signal : background;
            sums[bin] += eventWeights.length == 0 ? 1 : eventWeights[i];
        }
        double area = area(signal, background);
        return area == area ? area : RocArea.alone(responses, classes, eventWeights);
    }

    private static boolean hasNegative(double[] eventWeights) {
        for (double w : eventWeights) {
            if (w < 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the area; NaN if ties may have changed it too much, or there is none} */
    private static double area(double[] signal, double[] background) {
        double area = 0;
        double ties = 0;
        double signalAbove = 0;
        double backgroundAbove = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            double tied = background[bin] * signal[bin] / 2;
            area += background[bin] * signalAbove + tied;
            ties += Math.abs(tied);
            signalAbove += signal[bin];
            backgroundAbove += background[bin];
        }
        double total = signalAbove * backgroundAbove;
        return ties <= MOST_ERROR * Math.abs(total) ? area / total : Double.NaN;
    }
}
