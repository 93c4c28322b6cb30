package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.sample.Sample;
import org.hepmva.text.Require;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;

/**
 * Trains decision trees boosted by discrete AdaBoost, in TMVA's way (Y. Freund and R. Schapire,
 * doi:10.1006/jcss.1997.1504, with TMVA's learning rate β; TMVA Users Guide, section on boosting).
 *
 * <p>Each tree minimises the Gini index on the present weights. With the weighted share ε of events on the
 * wrong side, it votes with α = β ln((1 − ε)/ε), the weights of these events are multiplied by e<sup>α</sup>
 * (divided, where negative), and all are scaled to keep Σ|w|. Boosting ends where ε ≥ ½. The response is
 * Σ αv / Σ α in [−1, 1]. The loss, also that of early stopping, is what this makes small: the mean of
 * e<sup>−yF</sup> with F = ½ Σ αh, where h = ±1 is the class a tree votes for and y = ±1 that of the event.
 *
 * <p>With a subsample s, a tree's ε is taken over the events it has seen and the weights of these are
 * boosted, as in TMVA's bagged boosting; then F = ½ s Σ αh, as each event is seen by this share of the trees.
 * A tree with ε ≥ ½ is drawn anew, ten times at most, before boosting ends.
 *
 * <p>With n ≥ 3 classes it is SAMME (J. Zhu, H. Zou, S. Rosset and T. Hastie,
 * doi:10.4310/SII.2009.v2.n3.a8): trees minimise the Gini index of all classes, each leaf votes for the class
 * of the largest weight, α = β (ln((1 − ε)/ε) + ln(n − 1)), and boosting ends where ε ≥ 1 − 1/n. The number
 * of a class is Σ α of the trees that vote for it / Σ α; the numbers of an event sum to 1. Two classes are
 * the case n = 2.
 *
 * <p>Unlike TMVA, cuts are placed between quantiles of the training part, not at equal steps in each node.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class AdaBoostTrainer implements Trainer {

    private final String method;
    private final AdaBoostSettings settings;

    private AdaBoostTrainer(String method, AdaBoostSettings settings) {
        this.method = method;
        this.settings = settings;
    }

    /**
     * {@return a trainer}
     *
     * @param method   what to call the result
     * @param settings how to train
     */
    public static AdaBoostTrainer of(String method, AdaBoostSettings settings) {
        return new AdaBoostTrainer(method, settings);
    }

    /** {@return how it trains} */
    public AdaBoostSettings settings() {
        return settings;
    }

    @Override
    public void requireLearns(OutcomeKind outcome) {
        new AdaBoostProvider().requireLearns(outcome);
        Require.that(outcome == OutcomeKind.TWO_CLASSES || settings.leaves() == LeafVote.YES_NO,
                "leaves: purity is for two classes; out of %s a leaf votes for one (leaves: yesNo)", outcome);
    }

    @Override
    public Trained train(Sample training, Sample validation, TrainingMonitor monitor) {
        requireLearns(OutcomeKind.of(training));
        return new BoostingTraining(method, settings, this::start).train(training, validation, monitor);
    }

    private BoostingRun start(BoostingParts parts, Workers workers) {
        boolean two = OutcomeKind.of(parts.sample()) == OutcomeKind.TWO_CLASSES;
        Ballot ballot = two ? new TwoClassBallot(settings, parts, workers)
                : new ManyClassBallot(settings, parts, workers);
        AdaBoosting boosting = new AdaBoosting(settings, parts, ballot, workers);
        return new BoostingRun(List.of(boosting), boosting::model);
    }

    @Override
    public String toString() {
        return method + ": AdaBoost " + settings.values().words();
    }
}
