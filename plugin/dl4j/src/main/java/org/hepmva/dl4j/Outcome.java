package org.hepmva.dl4j;

import java.util.List;
import java.util.Map;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.transform.Transformation;
import org.hepmva.sample.Sample;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.WeightedParts;

/** What a network learns of its events, and what its layers then are. Immutable. */
sealed interface Outcome permits TwoClasses, SeveralClasses, TargetValues {

    /**
     * {@return what there is to learn}
     *
     * @throws IllegalArgumentException if a setting does not fit it
     */
    static Outcome of(DenseNetworkSettings settings, WeightedParts parts) {
        return switch (OutcomeKind.of(parts.training())) {
            case TWO_CLASSES -> TwoClasses.of(settings);
            case CLASSES -> SeveralClasses.of(settings, parts.training().classNames());
            case TARGETS -> TargetValues.of(settings, parts);
        };
    }

    /** {@return which kind it is} */
    OutcomeKind kind();

    /** {@return what is made small} */
    OutcomeLoss loss();

    /** {@return the activation of the last layer} */
    Activation output();

    /**
     * Writes what is true of an event.
     *
     * @param labels gets {@link OutcomeLoss#truths} numbers
     * @param at     where the first goes
     */
    void truth(Sample sample, int event, float[] labels, int at);

    /** {@return layers, once trained, behind transformations of these variables} */
    Model model(List<Variable> variables, List<Transformation> transformations, List<DenseLayer> layers);

    /** {@return the settings as they were meant, "auto" said in full; without those that had no effect} */
    Map<String, String> words(DenseNetworkSettings settings);
}
