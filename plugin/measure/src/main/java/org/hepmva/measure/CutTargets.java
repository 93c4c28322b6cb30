package org.hepmva.measure;

import java.util.List;

/**
 * The signal efficiencies for which the best rectangular cut is sought, and what such a cut keeps of a
 * sample.
 */
final class CutTargets {

    private static final int STEPS = 50;

    private CutTargets() {
    }

    /** {@return 0.02, 0.04, … 0.98 and 0.99} */
    static double[] efficiencies() {
        double[] wanted = new double[STEPS];
        for (int i = 0; i < STEPS - 1; i++) {
            wanted[i] = (i + 1.0) / STEPS;
        }
        wanted[STEPS - 1] = 0.99;
        return wanted;
    }

    /** {@return a cut with its efficiencies on a sample} */
    static RectangularCut measured(List<Window> windows, double wanted, double onTraining,
            LabelledColumns sample) {
        ConfusionMatrix matrix = matrix(windows, sample);
        return new RectangularCut(windows, wanted, onTraining, matrix.signal(), matrix.background());
    }

    /** {@return a cut that keeps of the training part what it does keep there} */
    static RectangularCut asOn(LabelledColumns training, List<Window> windows, LabelledColumns sample) {
        ConfusionMatrix matrix = matrix(windows, training);
        return measured(windows, matrix.signal().passing() / matrix.signal().total(),
                matrix.background().passing() / matrix.background().total(), sample);
    }

    private static ConfusionMatrix matrix(List<Window> windows, LabelledColumns sample) {
        List<Window> closed = windows.stream().filter(w -> !w.isOpen()).toList();
        float[][] columns = new float[closed.size()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = sample.column(closed.get(k).variable());
        }
        double[] passing = new double[sample.size()];
        for (int i = 0; i < passing.length; i++) {
            boolean passes = true;
            for (int k = 0; k < columns.length && passes; k++) {
                passes = closed.get(k).keeps(columns[k][i]);
            }
            passing[i] = passes ? 1 : 0;
        }
        return ConfusionMatrix.of(0.5,
                new Labelled(passing, sample.classes(), sample.eventWeights(), sample.groups()));
    }
}
