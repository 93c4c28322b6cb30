package org.hepmva.evaluate;

import java.util.List;
import java.util.Map;
import org.hepmva.io.Column;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.Samples;

/** Seven events with spectators, few enough to count them. */
public final class SpectatorExamples {

    private static final long BEYOND_DOUBLES = 1L << 53;

    private SpectatorExamples() {
    }

    /**
     * {@return test events with the number of jets (one is NaN), the run, a number that differs between all
     * events of a class but for the last bit of a double, and a mass}
     */
    public static Parts parts() {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of(
                Variable.of("jets").withTitle("jets"), Variable.of("run"), Variable.of("number"),
                Variable.of("mass").withUnit("GeV")));
        builder.addColumns(new double[][] {{0.9, 0.8, 0.1, 0.6}, {2, 1, 1, 1}}, spectators(
                new double[] {2, 3, 2, Double.NaN}, new long[] {1, 1, 2, 2}, 91.5), 4, Sample.SIGNAL);
        builder.addColumns(new double[][] {{0.6, 0.2, 0.5}, {1, 3, 1}}, spectators(
                new double[] {4, 2, 4}, new long[] {1, 1, 1}, 80.5), 3, Sample.BACKGROUND);
        Sample sample = builder.build();
        return new Parts(Samples.none(sample), Samples.none(sample), sample);
    }

    private static List<Column> spectators(double[] jets, long[] runs, double mass) {
        int n = runs.length;
        long[] numbers = new long[n];
        double[] masses = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = BEYOND_DOUBLES + i;
            masses[i] = mass + i;
        }
        return List.of(Column.ofDoubles("jets", jets, n), Column.ofLongs("run", runs, n),
                Column.ofLongs("number", numbers, n), Column.ofDoubles("mass", masses, n));
    }

    /** {@return the evaluation of a method whose response is x, at the cut 0.5} */
    public static Evaluation evaluation(EvaluatedParts parts) {
        return Evaluation.of(List.of(SourcedExamples.itself()), parts,
                EvaluationSettings.defaults().withCuts(Map.of("X", 0.5)));
    }
}
