package org.hepmva.train.trees;

import java.util.Arrays;

/**
 * Differences between what is true and what is estimated, with the weights of their events.
 *
 * @param values  finite; NOT COPIED
 * @param weights one per value; NOT COPIED
 */
record Residuals(double[] values, double[] weights) {

    /** Sums of weights that differ by less than this share of Σ|w| differ by rounding. */
    private static final double ROUNDING = 1e-10;

    /** {@return truth minus the first score of all events of a part} */
    static Residuals of(ScoredPart part) {
        double[] values = new double[part.size()];
        Arrays.setAll(values, i -> part.truth(i) - part.scores(0)[i]);
        return new Residuals(values, part.weights());
    }

    /** {@return truth itself, of all events of a part} */
    static Residuals ofTruth(ScoredPart part) {
        double[] values = new double[part.size()];
        Arrays.setAll(values, part::truth);
        return new Residuals(values, part.weights());
    }

    /** {@return their absolute values} */
    Residuals absolute() {
        return new Residuals(Arrays.stream(values).map(Math::abs).toArray(), weights);
    }

    /** {@return Σw·value / Σw} */
    double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / ScoredPart.total(weights);
    }

    /**
     * {@return the weighted quantile: the value up to which the weights sum to a share q of Σw, or the middle
     * between it and the next if they sum to exactly that. It makes Σw·ρ(value − x) smallest, where ρ is q
     * times what is above x and 1 − q times what is below. Of negative weights: where the sum crosses the
     * share. 0 if Σw is not positive}
     *
     * <p>Found by division, O(number of values).
     *
     * @param q in (0, 1)
     */
    double quantile(double q) {
        double sumW = 0;
        double size = 0;
        for (double w : weights) {
            sumW += w;
            size += Math.abs(w);
        }
        if (!(sumW > 0)) {
            return 0;
        }
        Division division = new Division(values.clone(), weights.clone());
        double tolerance = ROUNDING * size;
        double upTo = division.find(q * sumW - tolerance);
        if (division.below() > q * sumW + tolerance) {
            return upTo;
        }
        double next = Double.POSITIVE_INFINITY;
        for (double value : values) {
            next = value > upTo ? Math.min(next, value) : next;
        }
        return next == Double.POSITIVE_INFINITY ? upTo : upTo + 0.5 * (next - upTo);
    }

    /** Looks for the place where a sum of weights is reached, sorting no more than it must. */
    private static final class Division {

        private final double[] values;
        private final double[] weights;
        private double below;

        Division(double[] values, double[] weights) {
            this.values = values;
            this.weights = weights;
        }

        /** {@return the sum of weights up to and including what was found} */
        double below() {
            return below;
        }

        /** {@return the least value up to which the weights sum to this or more} */
        double find(double wanted) {
            int begin = 0;
            int end = values.length;
            while (true) {
                double pivot = pivot(begin, end);
                int less = separate(begin, end, pivot, false);
                int equal = separate(less, end, pivot, true);
                double ofLess = sum(begin, less);
                double ofEqual = sum(less, equal);
                if (less > begin && below + ofLess >= wanted) {
                    end = less;
                } else if (below + ofLess + ofEqual >= wanted || equal == end) {
                    below += ofLess + ofEqual;
                    return pivot;
                } else {
                    below += ofLess + ofEqual;
                    begin = equal;
                }
            }
        }

        private double pivot(int begin, int end) {
            double first = values[begin];
            double middle = values[(begin + end) >>> 1];
            double last = values[end - 1];
            return Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
        }

        /** Brings what is less than the pivot, or equal to it, to the front; gives where that ends. */
        private int separate(int begin, int end, double pivot, boolean equal) {
            int to = begin;
            for (int i = begin; i < end; i++) {
                if (values[i] < pivot || equal && values[i] == pivot) {
                    swap(i, to++);
                }
            }
            return to;
        }

        private void swap(int i, int j) {
            double value = values[i];
            values[i] = values[j];
            values[j] = value;
            double weight = weights[i];
            weights[i] = weights[j];
            weights[j] = weight;
        }

        private double sum(int begin, int end) {
            double sum = 0;
            for (int i = begin; i < end; i++) {
                sum += weights[i];
            }
            return sum;
        }
    }
}
