package org.hepmva.train.trees;

/** Trees whose leaves name a class: that of the largest Σw, the first of equal ones. One tree at a time. */
final class ClassTrees {

    private final byte[] classes;
    private final int number;
    private final EventNumbers numbers;
    private final TreeGrower grower;
    private final Workers workers;

    /**
     * Of some events.
     *
     * @param bins     their variables
     * @param classes  theirs; NOT COPIED
     * @param number   of classes there are
     * @param settings how to grow
     * @param workers  share the work
     */
    ClassTrees(BinnedColumns bins, byte[] classes, int number, TreeSettings settings, Workers workers) {
        this.classes = classes;
        this.number = number;
        this.workers = workers;
        numbers = new EventNumbers(bins.size());
        grower = new TreeGrower(bins, settings, new ClassSearch(bins, number, numbers, settings), numbers,
                workers);
    }

    /** Takes the weights of the events for the next trees. */
    void take(double[] weights) {
        numbers.take(weights, classes, workers);
    }

    GrownTree grow(int[] events, int[] variables) {
        return grower.grow(events, variables, this::named);
    }

    private double named(GrowingNode leaf) {
        long[] sums = new long[number];
        for (int place = leaf.begin(); place < leaf.end(); place++) {
            int event = grower.event(place);
            sums[classes[event]] += EventNumbers.first(numbers.packed(event));
        }
        int most = 0;
        for (int k = 1; k < number; k++) {
            most = sums[k] > sums[most] ? k : most;
        }
        return most;
    }
}
