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
 * A class out of three or more: a softmax with an output for each.
 *
 * @param names of the classes
 */
record SeveralClasses(List<String> names) implements Outcome {

    static SeveralClasses of(DenseNetworkSettings settings, List<String> names) {
        settings.optimisation().loss().requireFor(OutcomeKind.CLASSES);
        return new SeveralClasses(names);
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.CLASSES;
    }

    @Override
    public CrossEntropyLoss loss() {
        return new CrossEntropyLoss(names.size());
    }

    @Override
    public Activation output() {
        return Activation.SOFTMAX;
    }

    @Override
    public void truth(Sample sample, int event, float[] labels, int at) {
        labels[at] = sample.cls(event);
    }

    @Override
    public Model model(List<Variable> variables, List<Transformation> transformations,
                       List<DenseLayer> layers) {
        return Transformed.of(transformations, DenseNetwork.of(variables, layers, names));
    }

    @Override
    public Map<String, String> words(DenseNetworkSettings settings) {
        return settings.meantFor(kind()).with(NetworkShape.OUTPUT, output()).values().words();
    }
}
