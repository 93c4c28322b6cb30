package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.sample.Sample;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.WeightedParts;

/**
 * The values of targets, all learned together by linear outputs. A target is standardised: by its mean and
 * standard deviation in the training part, with the weights of the training. One that is constant there is
 * estimated as that constant.
 *
 * @param targets with offset and factor that lead from an output to the estimate
 * @param loss    what is made small
 */
record TargetValues(List<NetworkTarget> targets, DeviationLoss loss) implements Outcome {

    static TargetValues of(DenseNetworkSettings settings, WeightedParts parts) {
        Loss meant = settings.optimisation().loss().with(OutcomeKind.TARGETS);
        Sample training = parts.training();
        List<NetworkTarget> targets = new ArrayList<>();
        for (int t = 0; t < training.targets().size(); t++) {
            NetworkTarget plain = NetworkTarget.of(training.targets().get(t).name());
            targets.add(standardised(plain, training.targetValues(t), parts.trainingWeights()));
        }
        double width = settings.get(Optimisation.HUBER_WIDTH);
        return new TargetValues(targets, new DeviationLoss(meant, width, targets.size()));
    }

    static NetworkTarget standardised(NetworkTarget target, double[] values, double[] weights) {
        if (Arrays.stream(values).allMatch(y -> y == values[0])) {
            return target.withScale(values[0], 0);
        }
        double mean = mean(values, weights, y -> y);
        // in units of the widest deviation, so that no square is too small or too large for a double
        double unit = Arrays.stream(values).map(y -> Math.abs(y - mean)).max().orElseThrow();
        DoubleUnaryOperator square = y -> (y - mean) / unit * ((y - mean) / unit);
        double variance = mean(values, weights, square);
        if (!(variance > 0)) {
            double[] positive = weights.clone();
            for (int i = 0; i < positive.length; i++) {
                positive[i] = Math.abs(positive[i]);
            }
            variance = mean(values, positive, square);
        }
        return target.withScale(mean, unit * Math.sqrt(variance));
    }

    private static double mean(double[] values, double[] weights, DoubleUnaryOperator function) {
        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * function.applyAsDouble(values[i]);
            sumW += weights[i];
        }
        return sum / sumW;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.TARGETS;
    }

    @Override
    public Activation output() {
        return Activation.LINEAR;
    }

    @Override
    public void truth(Sample sample, int event, float[] labels, int at) {
        for (int t = 0; t < targets.size(); t++) {
            NetworkTarget target = targets.get(t);
            labels[at + t] = target.factor() == 0 ? 0
                    : (float) ((sample.target(t, event) - target.offset()) / target.factor());
        }
    }

    @Override
    public Model model(List<Variable> variables, List<Transformation> transformations,
                       List<DenseLayer> layers) {
        return TransformedRegressor.of(transformations, RegressionNetwork.of(variables, layers, targets));
    }

    @Override
    public Map<String, String> words(DenseNetworkSettings settings) {
        Map<String, String> words = new HashMap<>(settings.meantFor(kind()).values().words());
        words.remove(NetworkShape.OUTPUT.name());
        return words;
    }
}
