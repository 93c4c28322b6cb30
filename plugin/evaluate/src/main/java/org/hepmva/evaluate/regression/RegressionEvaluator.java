package org.hepmva.evaluate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.PermutedAnswers;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Quantiles;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.Weighted;
import org.hepmva.measure.regression.Agreement;
import org.hepmva.measure.regression.Coverage;
import org.hepmva.measure.regression.Estimates;
import org.hepmva.measure.regression.ResolutionProfile;
import org.hepmva.measure.regression.Spread;
import org.hepmva.measure.regression.TrainingAgainstTest;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.text.Require;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.Trained;

/** Measures one method. One thread, used once. */
final class RegressionEvaluator {

    private static final int CELLS = 50;
    private static final double WIDTHS_SHOWN = 6;

    private final Trained trained;
    private final EvaluatedParts evaluated;
    private final Parts parts;
    private final EvaluationSettings settings;
    private final OptionalDouble quantile;
    private final Map<Part, double[][]> estimates = new EnumMap<>(Part.class);

    RegressionEvaluator(Trained trained, EvaluatedParts evaluated, EvaluationSettings settings) {
        this.trained = trained;
        this.evaluated = evaluated;
        this.parts = evaluated.parts();
        this.settings = settings;
        this.quantile = RegressionMethod.quantile(trained);
        List<String> targets = Variable.names(parts.test().targets());
        Require.that(trained.model().outputs().equals(targets),
                "method '%s' gives %s, and the targets of the sample are %s", trained.method(),
                trained.model().outputs(), targets);
        for (Part part : Part.values()) {
            if (part.of(parts).summary((byte) 0).sumW() > 0) {
                estimates.put(part, estimates(part));
            }
        }
    }

    private double[][] estimates(Part part) {
        double[][] outputs = evaluated.answers(trained, part).all();
        for (int t = 0; t < outputs.length; t++) {
            for (int i = 0; i < outputs[t].length; i++) {
                Require.that(Double.isFinite(outputs[t][i]), "method '%s': the estimate of '%s' for event %s"
                        + " of the %s part is %s, not a finite number", trained.method(),
                        parts.test().targets().get(t).name(), i, part, outputs[t][i]);
            }
        }
        return outputs;
    }

    RegressionMethod evaluate(SampleDescription description) {
        List<TargetEvaluation> targets = new ArrayList<>();
        for (int t = 0; t < parts.test().targets().size(); t++) {
            targets.add(target(t, description));
        }
        return new RegressionMethod(trained, quantile, targets);
    }

    private Estimates of(Part part, int target) {
        Sample sample = part.of(parts);
        return new Estimates(estimates.get(part)[target], sample.targetValues(target),
                sample.eventWeights()).withGroups(SampleEventGroups.of(sample));
    }

    private TargetEvaluation target(int t, SampleDescription description) {
        Variable target = parts.test().targets().get(t);
        Estimates test = of(Part.TEST, t);
        String unit = target.unit().isEmpty() ? "" : " [" + target.unit() + "]";
        Axis deviations = axis("estimate − " + target.title() + unit, test.deviations());
        Axis ratios = axis("estimate / " + target.title(), test.ratios());
        List<EstimatesOnPart> onParts = new ArrayList<>();
        for (Part part : estimates.keySet()) {
            onParts.add(onPart(part, of(part, t), deviations, ratios));
        }
        return new TargetEvaluation(target, onParts, estimates.containsKey(Part.TRAINING)
                ? Optional.of(TrainingAgainstTest.of(of(Part.TRAINING, t), test)) : Optional.empty(),
                against(test, description), map(target, test),
                PermutedVariable.of(PermutedAnswers.of(evaluated.answers(trained, Part.TEST), parts.test(),
                        settings), t, test), folds(test));
    }

    private List<Spread> folds(Estimates test) {
        List<Spread> folds = new ArrayList<>();
        evaluated.folds().ifPresent(folded -> {
            for (int fold = 0; fold < folded.rule().folds(); fold++) {
                int number = fold;
                folds.add(Spread.of(test.only(i -> folded.fold(i) == number).deviations(), 0));
            }
        });
        return folds;
    }

    /** As of a variable, but no further from the median than some widths: tails would hide the rest. */
    private Axis axis(String title, Weighted numbers) {
        Axis whole = Ranges.ofVariable(title, numbers.values(), settings.bins());
        Quantiles quantiles = Quantiles.of(numbers);
        double reach = WIDTHS_SHOWN * quantiles.central68().value();
        double[] range = {Math.max(whole.lowerEdge(0), quantiles.at(0.5) - reach),
            Math.min(whole.upperEdge(whole.bins() - 1), quantiles.at(0.5) + reach)};
        boolean cuts = range[0] > whole.lowerEdge(0) || range[1] < whole.upperEdge(whole.bins() - 1);
        return cuts && reach > 0 ? Ranges.padded(title, settings.bins(), range, 0) : whole;
    }

    private EstimatesOnPart onPart(Part part, Estimates events, Axis deviations, Axis ratios) {
        Weighted ofRatio = events.ratios();
        return new EstimatesOnPart(part, Spread.of(events.deviations(), 0), Spread.of(ofRatio, 1),
                events.size() - ofRatio.size(), Agreement.of(events),
                ofQuantile(q -> Agreement.pinballLoss(events, q)), ofQuantile(q -> Coverage.of(events)),
                histogram(part, deviations, events.deviations()), histogram(part, ratios, ofRatio));
    }

    private Optional<Measured> ofQuantile(DoubleFunction<Measured> number) {
        return quantile.isPresent() ? Optional.of(number.apply(quantile.getAsDouble())) : Optional.empty();
    }

    private static Histogram histogram(Part part, Axis axis, Weighted numbers) {
        Histogram histogram = Histogram.book(part.toString(), axis);
        histogram.fillAll(numbers.values(), numbers.eventWeights());
        return histogram;
    }

    private List<AgainstQuantity> against(Estimates test, SampleDescription description) {
        List<AgainstQuantity> against = new ArrayList<>();
        for (ProfiledQuantity quantity : description.quantities()) {
            Axis axis = quantity.axis();
            against.add(new AgainstQuantity(quantity.variable(), quantity.role(),
                    ResolutionProfile.of(axis, quantity.values(), test.deviations(), 0),
                    ResolutionProfile.of(axis, quantity.only(test::hasRatio), test.ratios(), 1),
                    quantile.isPresent() ? Optional.of(Coverage.of(quantile.getAsDouble(), test, axis,
                            quantity.values())) : Optional.empty()));
        }
        return against;
    }

    private static Histogram map(Variable target, Estimates test) {
        double[] both = DoubleStream.concat(Arrays.stream(test.targets()),
                Arrays.stream(test.estimates())).toArray();
        Axis axis = Ranges.ofVariable(target.axisTitle(), both, CELLS);
        return test.map("test", axis, axis.withTitle("estimate of " + target.axisTitle()));
    }
}
