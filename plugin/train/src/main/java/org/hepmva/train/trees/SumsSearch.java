package org.hepmva.train.trees;

/**
 * Looks for cuts in histograms of two numbers per event, whose sums are judged by a {@link Criterion}. For
 * each bin there are Σa, Σb, the number of events, and Σw, which is 0 unless some weight is negative.
 */
final class SumsSearch implements CutSearch {

    /** A gain that rounding alone is not expected to reach on any of some thousand cuts, in its variances. */
    private static final double ROUNDING = 20;

    private static final NodeSums NOTHING = new NodeSums(0, 0, 0, 0);

    private final BinnedColumns bins;
    private final Criterion criterion;
    private final EventNumbers numbers;
    private final long minEvents;
    private final double minGain;

    SumsSearch(BinnedColumns bins, Criterion criterion, EventNumbers numbers, TreeSettings settings) {
        this.bins = bins;
        this.criterion = criterion;
        this.numbers = numbers;
        minEvents = settings.minEvents().in(bins.size());
        minGain = settings.minGain();
    }

    @Override
    public int stride() {
        return EventRows.STRIDE;
    }

    @Override
    public boolean allowsCoarse() {
        return criterion.allowsCoarse() && numbers.weights().length == 0;
    }

    @Override
    public void fill(EventRows rows, GrowingNode node, byte[] column, int offset) {
        rows.fill(node.begin(), node.end(), column, node.histogram(), offset);
    }

    /** {@return what the criterion makes of the sums of a leaf} */
    double leafValue(GrowingNode leaf) {
        return criterion.leafValue(numbers.sumA(leaf.sums().a()), numbers.sumB(leaf.sums().b()));
    }

    @Override
    public Cut best(GrowingNode node, int variable, int offset) {
        VariableBins variableBins = bins.variable(variable);
        long[] histogram = node.histogram();
        int missingAt = offset + variableBins.missingBin() * EventRows.STRIDE;
        NodeSums missing = new NodeSums(histogram[missingAt], histogram[missingAt + 1],
                histogram[missingAt + 2], histogram[missingAt + 3]);
        Scan scan = new Scan(node, variable);
        if (missing.events() == 0) {
            scan.over(offset, variableBins.valueBins(), NOTHING);
            return scan.withMissingToTheLargerSide();
        }
        scan.over(offset, variableBins.valueBins(), NOTHING);
        Cut missingRight = scan.found(false);
        scan.over(offset, variableBins.valueBins(), missing);
        Cut missingLeft = scan.found(true);
        return CutSearch.better(missingRight, missingLeft);
    }

    /** One pass over the bins of a variable. */
    private final class Scan {

        private final GrowingNode node;
        private final int variable;
        private final double threshold;
        private final double before;
        private double bestGain;
        private int bestBin;
        private NodeSums bestLeft;

        Scan(GrowingNode node, int variable) {
            this.node = node;
            this.variable = variable;
            before = criterion.quality(numbers.sumA(node.sums().a()), numbers.sumB(node.sums().b()));
            threshold = minGain + NOISE * Math.abs(before) + (numbers.isCoarse() ? roundingGain() : 0);
        }

        /** Rounding adds to Σa of n events a variance of at most n/4 steps², to the quality that by Σb. */
        private double roundingGain() {
            double step = numbers.sumA(CoarseNumbers.FIRST_STEP);
            return ROUNDING * step * step / 4 * node.sums().events() / numbers.sumB(node.sums().b());
        }

        void over(int offset, int valueBins, NodeSums start) {
            bestGain = threshold;
            bestLeft = null;
            long[] histogram = node.histogram();
            NodeSums all = node.sums();
            long a = start.a();
            long b = start.b();
            long n = start.events();
            long w = start.w();
            for (int bin = 0; bin < valueBins - 1 && all.events() - n >= minEvents; bin++) {
                int at = offset + bin * EventRows.STRIDE;
                long here = histogram[at + 2];
                a += histogram[at];
                b += histogram[at + 1];
                n += here;
                w += histogram[at + 3];
                if (here > 0 && n >= minEvents && all.events() - n >= minEvents) {
                    consider(bin, a, b, n, w);
                }
            }
        }

        private void consider(int bin, long a, long b, long n, long w) {
            double leftA = numbers.sumA(a);
            double leftB = numbers.sumB(b);
            double rightA = numbers.sumA(node.sums().a() - a);
            double rightB = numbers.sumB(node.sums().b() - b);
            double gain = criterion.quality(leftA, leftB) + criterion.quality(rightA, rightB) - before;
            if (gain > bestGain && criterion.allowed(leftA, leftB) && criterion.allowed(rightA, rightB)
                    && numbers.isPositive(w) && numbers.isPositive(node.sums().w() - w)) {
                bestGain = gain;
                bestBin = bin;
                bestLeft = new NodeSums(a, b, n, w);
            }
        }

        Cut found(boolean missingLeft) {
            return bestLeft == null ? null
                    : new Cut(variable, bestBin, missingLeft, bestGain, bestLeft);
        }

        /** Where no event is missing, NaN goes with the majority. */
        Cut withMissingToTheLargerSide() {
            return found(bestLeft != null && 2 * bestLeft.events() >= node.sums().events());
        }
    }
}
