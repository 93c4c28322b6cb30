package org.hepmva.evaluate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.Weighted;
import org.hepmva.measure.regression.Agreement;
import org.hepmva.measure.regression.Estimates;
import org.hepmva.measure.regression.Spread;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.train.SampleEventGroups;

/** What is known of targets and variables before any method. One thread. */
final class SampleDescription {

    private final Sample reference;
    private final Sample test;
    private final int bins;
    private final List<ProfiledQuantity> onTest;

    SampleDescription(EvaluatedParts evaluated, int bins) {
        this.reference = evaluated.reference();
        this.test = evaluated.parts().test();
        this.bins = bins;
        this.onTest = ProfiledQuantity.of(evaluated);
    }

    /** {@return all columns of the test part, with the bins of their profiles} */
    List<ProfiledQuantity> quantities() {
        return onTest;
    }

    List<TargetSummary> targets() {
        List<TargetSummary> targets = new ArrayList<>();
        EventGroups groups = SampleEventGroups.of(test);
        for (int t = 0; t < reference.targets().size(); t++) {
            double[] values = test.targetValues(t);
            Axis axis = Ranges.ofVariable(reference.targets().get(t).axisTitle(), reference.targetValues(t),
                    bins);
            Spread spread = Spread.of(new Weighted(values, test.eventWeights(), groups), 0);
            targets.add(new TargetSummary(reference.targets().get(t),
                    histogram("training", axis, reference.targetValues(t), reference),
                    histogram("test", axis, values, test), spread.mean(), spread.sigma(),
                    alone(values, groups)));
        }
        return targets;
    }

    private static Histogram histogram(String title, Axis axis, double[] values, Sample sample) {
        Histogram histogram = Histogram.book(title, axis);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                histogram.fill(values[i], sample.eventWeight(i));
            }
        }
        return histogram;
    }

    private List<VariableAsEstimate> alone(double[] targets, EventGroups groups) {
        List<VariableAsEstimate> alone = new ArrayList<>();
        for (ProfiledQuantity quantity : onTest) {
            if (quantity.role() != AgainstQuantity.Role.TARGET) {
                Estimates events = finite(quantity.values(), targets, test, groups);
                Measured r2 = Agreement.of(events).r2();
                if (r2.value() > 0) {
                    alone.add(new VariableAsEstimate(quantity.variable().name(),
                            Spread.of(events.deviations(), 0), Spread.of(events.ratios(), 1), r2));
                }
            }
        }
        alone.sort(Comparator.comparingDouble((VariableAsEstimate v) -> -v.r2().value()));
        return alone;
    }

    /** {@return one number as an estimate of another, on the events where it is finite} */
    private static Estimates finite(double[] values, double[] targets, Sample sample, EventGroups groups) {
        double[] weights = sample.eventWeights();
        int[] kept = IntStream.range(0, values.length).filter(i -> Double.isFinite(values[i])).toArray();
        return new Estimates(of(values, kept), of(targets, kept), of(weights, kept))
                .withGroups(groups.select(kept));
    }

    private static double[] of(double[] numbers, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> numbers[i]).toArray();
    }

    List<InputEvaluation> variables() {
        List<InputEvaluation> variables = new ArrayList<>();
        EventGroups groups = SampleEventGroups.of(reference);
        for (int v = 0; v < reference.variables().size(); v++) {
            double[] values = ProfiledQuantity.doubles(reference.values(v));
            double[] present = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
            Axis axis = Ranges.ofVariable(reference.variables().get(v).axisTitle(), present, bins);
            List<Measured> correlations = new ArrayList<>();
            List<Measured> information = new ArrayList<>();
            for (int t = 0; t < reference.targets().size(); t++) {
                Agreement agreement = Agreement.of(finite(values, reference.targetValues(t),
                        reference, groups));
                correlations.add(agreement.correlation());
                information.add(agreement.mutualInformation());
            }
            variables.add(new InputEvaluation(reference.variables().get(v),
                    histogram("training", axis, values, reference), 1 - present.length
                            / (double) values.length, correlations, information));
        }
        return variables;
    }

    CorrelationMatrix correlations() {
        List<String> names = new ArrayList<>(Variable.names(reference.variables()));
        List<float[]> columns = new ArrayList<>(List.of(reference.values()));
        for (int t = 0; t < reference.targets().size(); t++) {
            String target = reference.targets().get(t).name();
            // a target among the variables is a mistake, of which the findings speak
            names.add(names.contains(target) ? target + " (target)" : target);
            columns.add(floats(reference.targetValues(t)));
        }
        return CorrelationMatrix.of(names, columns.toArray(float[][]::new), reference.eventWeights());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
