package org.hepmva.dl4j;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepmva.text.Require;
import org.hepmva.train.OutcomeKind;

/**
 * What training makes small: the mean over the events of weight × loss.
 *
 * <p>Of <b>two classes</b> each loss is a function of the <em>margin</em> z and the class, where z is the
 * output neuron's input for a sigmoid output and the difference of the two neurons' inputs (signal minus
 * background) for a softmax output; the response is p = 1/(1+e<sup>−z</sup>) in both cases. With t = 1, s =
 * +1 for signal and t = 0, s = −1 for background:
 *
 * <pre>
 *   BINARY_CROSS_ENTROPY   ln(1 + e^(−s z))
 *   MEAN_SQUARED_ERROR     (p − t)²
 *   MEAN_ABSOLUTE_ERROR    |p − t|
 *   HINGE                  max(0, 1 − s z)
 * </pre>
 *
 * <p>Cross-entropy is computed from the margin, so that it stays exact where p rounds to 0 or 1. The hinge
 * loss acts on the margin, as in a support vector machine: on p itself it would be the mean absolute error.
 * Only cross-entropy and squared error make the response a signal probability.
 *
 * <p>Of <b>n classes</b> with the inputs z<sub>k</sub> of the n output neurons and the true class c:
 *
 * <pre>
 *   CROSS_ENTROPY          −ln p_c,  p_k = e^(z_k) / Σ e^(z_j)
 * </pre>
 *
 * <p>Of <b>targets</b>, the mean over the targets of a function of r = (F − y)/σ, with the target y, the
 * estimate F and the standard deviation σ of the target in the training part, by the weights of the training:
 *
 * <pre>
 *   SQUARED                ½ r²                                          estimates the mean
 *   ABSOLUTE               |r|                                           estimates the median
 *   HUBER                  ½ r² for |r| ≤ δ, else δ (|r| − δ/2)          a mean that outliers do not move
 * </pre>
 */
public enum Loss {
    /** Binary cross-entropy, cross-entropy of n classes, squared deviation of targets. */
    AUTO(EnumSet.allOf(OutcomeKind.class)),
    /** ln(1 + e<sup>−s z</sup>), the log-likelihood of two classes. */
    BINARY_CROSS_ENTROPY(EnumSet.of(OutcomeKind.TWO_CLASSES)),
    /** (p − t)². */
    MEAN_SQUARED_ERROR(EnumSet.of(OutcomeKind.TWO_CLASSES)),
    /** |p − t|. */
    MEAN_ABSOLUTE_ERROR(EnumSet.of(OutcomeKind.TWO_CLASSES)),
    /** max(0, 1 − s z). */
    HINGE(EnumSet.of(OutcomeKind.TWO_CLASSES)),
    /** −ln p of the true class; of two classes it is the binary one. */
    CROSS_ENTROPY(EnumSet.of(OutcomeKind.TWO_CLASSES, OutcomeKind.CLASSES)),
    /** Half of the squared deviation of targets. */
    SQUARED(EnumSet.of(OutcomeKind.TARGETS)),
    /** The absolute deviation of targets. */
    ABSOLUTE(EnumSet.of(OutcomeKind.TARGETS)),
    /** Squared within a width, absolute beyond. */
    HUBER(EnumSet.of(OutcomeKind.TARGETS));

    private final Set<OutcomeKind> outcomes;

    Loss(Set<OutcomeKind> outcomes) {
        this.outcomes = outcomes;
    }

    /** {@return whether it is one of an outcome} */
    public boolean fits(OutcomeKind outcome) {
        return outcomes.contains(outcome);
    }

    /**
     * {@return the loss that this one stands for with an outcome: itself, unless it is {@link #AUTO}, or
     * {@link #CROSS_ENTROPY} of two classes}
     *
     * @param outcome what is learned
     * @throws IllegalArgumentException if it is none of such an outcome, naming those
     */
    public Loss with(OutcomeKind outcome) {
        requireFor(outcome);
        if (this != AUTO && this != CROSS_ENTROPY) {
            return this;
        }
        return switch (outcome) {
            case TWO_CLASSES -> BINARY_CROSS_ENTROPY;
            case CLASSES -> CROSS_ENTROPY;
            case TARGETS -> SQUARED;
        };
    }

    /** Refuses what is no loss of such an outcome. */
    void requireFor(OutcomeKind outcome) {
        Require.that(fits(outcome), "loss: %s is none of %s; those are %s", word(this), outcome,
                wordsFor(outcome));
    }

    private static String wordsFor(OutcomeKind outcome) {
        List<String> words = Arrays.stream(values()).filter(loss -> loss.fits(outcome)).map(Loss::word)
                .collect(Collectors.toList());
        String last = words.remove(words.size() - 1);
        return String.join(", ", words) + " and " + last;
    }

    private static String word(Loss loss) {
        return Optimisation.LOSS.text(loss);
    }
}
