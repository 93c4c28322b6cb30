package org.hepmva.train.trees;

/** Trees grown on two numbers per event, as a {@link Criterion} judges their sums. One tree at a time. */
final class SumsTrees {

    private final EventNumbers numbers;
    private final SumsSearch search;
    private final TreeGrower grower;
    private final Workers workers;

    SumsTrees(BinnedColumns bins, TreeSettings settings, Criterion criterion, EventNumbers numbers,
              Workers workers) {
        this.numbers = numbers;
        this.workers = workers;
        search = new SumsSearch(bins, criterion, numbers, settings);
        grower = new TreeGrower(bins, settings, search, numbers, workers);
    }

    /** Takes what each event brings to the next trees. */
    void take(double[] a, double[] b) {
        numbers.take(a, b, workers);
    }

    /** {@return a tree whose leaves are worth what the criterion says} */
    GrownTree grow(int[] events, int[] variables) {
        return grower.grow(events, variables, search::leafValue);
    }

    /** {@return what grows them, for trees with leaves of another worth} */
    TreeGrower grower() {
        return grower;
    }
}
