package org.hepmva.dl4j;

import java.util.List;
import java.util.Map;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.sample.Sample;
import org.hepmva.train.OutcomeKind;

/**
 * Signal or background.
 *
 * @param meant  the loss, never auto
 * @param output sigmoid of one neuron, or softmax of two
 */
record TwoClasses(Loss meant, Activation output) implements Outcome {

    static TwoClasses of(DenseNetworkSettings settings) {
        return new TwoClasses(settings.optimisation().loss().with(OutcomeKind.TWO_CLASSES),
                settings.shape().output());
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.TWO_CLASSES;
    }

    @Override
    public TwoClassLoss loss() {
        MarginLoss ofMargin = switch (meant) {
            case MEAN_SQUARED_ERROR -> MarginLoss.MEAN_SQUARED_ERROR;
            case MEAN_ABSOLUTE_ERROR -> MarginLoss.MEAN_ABSOLUTE_ERROR;
            case HINGE -> MarginLoss.HINGE;
            default -> MarginLoss.BINARY_CROSS_ENTROPY;
        };
        return new TwoClassLoss(ofMargin, output == Activation.SOFTMAX ? 2 : 1);
    }

    @Override
    public void truth(Sample sample, int event, float[] labels, int at) {
        labels[at] = sample.isSignal(event) ? 1 : 0;
    }

    @Override
    public Model model(List<Variable> variables, List<Transformation> transformations,
                       List<DenseLayer> layers) {
        return Transformed.of(transformations, DenseNetwork.of(variables, layers));
    }

    @Override
    public Map<String, String> words(DenseNetworkSettings settings) {
        return settings.meantFor(kind()).values().words();
    }
}
