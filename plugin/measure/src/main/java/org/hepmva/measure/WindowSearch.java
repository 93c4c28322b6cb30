package org.hepmva.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best windows on one variable by trying every pair of edges. A missing value (NaN) passes only
 * the window that is open on both sides. One thread, used once.
 */
final class WindowSearch {

    private static final int EDGES = 100;

    private final String variable;
    private final QuantileBins bins;
    private final double[] signal;
    private final double[] background;
    private double least;

    private WindowSearch(String variable, Labelled training) {
        this.variable = variable;
        bins = QuantileBins.of(training, EDGES);
        signal = bins.fractionsOfAll(training, true);
        background = bins.fractionsOfAll(training, false);
    }

    static CutCurve find(int v, LabelledColumns training, LabelledColumns test) {
        Labelled values = training.column(v);
        String name = training.names().get(v);
        WindowSearch search = new WindowSearch(name, values);
        List<RectangularCut> cuts = new ArrayList<>();
        for (double wanted : CutTargets.efficiencies()) {
            Window best = search.best(wanted);
            cuts.add(CutTargets.measured(List.of(best), wanted, search.least, test));
        }
        return new CutCurve(name, cuts,
                Optional.of(CutTargets.asOn(training, List.of(search.mostBalanced()), test)));
    }

    /** The window with the largest ε<sub>S</sub> − ε<sub>B</sub>. */
    private Window mostBalanced() {
        double most = 0;
        int bestFrom = 0;
        int bestTo = bins.bins();
        for (int from = 0; from < bins.bins(); from++) {
            double difference = 0;
            for (int to = from + 1; to <= bins.bins(); to++) {
                difference += signal[to - 1] - background[to - 1];
                boolean open = from == 0 && to == bins.bins();
                if (!open && difference > most) {
                    most = difference;
                    bestFrom = from;
                    bestTo = to;
                }
            }
        }
        return new Window(variable, bins.edge(bestFrom), bins.edge(bestTo));
    }

    private Window best(double wanted) {
        least = Double.POSITIVE_INFINITY;
        int bestFrom = 0;
        int bestTo = bins.bins();
        for (int from = 0; from < bins.bins(); from++) {
            double s = 0;
            double b = 0;
            for (int to = from + 1; to <= bins.bins(); to++) {
                s += signal[to - 1];
                b += background[to - 1];
                boolean open = from == 0 && to == bins.bins();
                double kept = open ? 1 : b;
                if ((open ? 1 : s) >= wanted && kept < least) {
                    least = kept;
                    bestFrom = from;
                    bestTo = to;
                }
            }
        }
        return new Window(variable, bins.edge(bestFrom), bins.edge(bestTo));
    }
}
