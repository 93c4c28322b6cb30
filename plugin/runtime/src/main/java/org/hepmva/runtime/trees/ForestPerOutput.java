package org.hepmva.runtime.trees;

import java.util.Arrays;
import java.util.List;

/** A sum for each output, of an offset and the leaves of a forest of its own. Immutable. */
final class ForestPerOutput {

    private final double[] offsets;
    private final Forest[] forests;

    private ForestPerOutput(double[] offsets, Forest[] forests) {
        this.offsets = offsets;
        this.forests = forests;
    }

    static ForestPerOutput of(double[] offsets, List<List<DecisionTree>> trees) {
        return new ForestPerOutput(offsets.clone(), trees.stream().map(Forest::new).toArray(Forest[]::new));
    }

    int outputs() {
        return offsets.length;
    }

    /** {@return these forests reading variable v from place {@code places[v]} of an event} */
    ForestPerOutput reading(int[] places) {
        return new ForestPerOutput(offsets,
                Arrays.stream(forests).map(forest -> forest.reading(places)).toArray(Forest[]::new));
    }

    double sum(int output, double[] x) {
        return forests[output].sum(offsets[output], x);
    }

    /** Gives the same sums as for one event, one array per output. */
    void sums(float[][] x, int count, double[][] target, int at) {
        for (int i = 0; i < forests.length; i++) {
            Arrays.fill(target[i], at, at + count, offsets[i]);
            forests[i].addTo(x, count, target[i], at);
        }
    }
}
