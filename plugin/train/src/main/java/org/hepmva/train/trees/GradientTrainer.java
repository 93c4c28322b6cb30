package org.hepmva.train.trees;

import org.hepmva.sample.Sample;
import org.hepmva.text.Require;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;

/**
 * Trains gradient-boosted decision trees by second-order boosting (J. Friedman,
 * doi:10.1214/aos/1013203451; T. Chen and C. Guestrin, doi:10.1145/2939672.2939785): a tree is grown on first
 * and second derivatives of the loss, and each leaf takes a step, times the shrinkage.
 *
 * <p>Two classes, binomial log-loss: F, half the log-odds of signal, starts at
 * ½ ln(Σw<sub>S</sub>/Σw<sub>B</sub>) and each tree adds −½·shrinkage·Σg/(Σh + λ) in its leaves. The response
 * is 2/(1 + e<sup>−2F</sup>) − 1, as TMVA's.
 *
 * <p>n ≥ 3 classes, multinomial log-loss: each class has a score F<sub>k</sub>, which starts at the logarithm
 * of its share of Σw. In a round one tree is grown for each class, all on the derivatives before the round,
 * g = w(p<sub>k</sub> − y<sub>k</sub>) and h = w p<sub>k</sub>(1 − p<sub>k</sub>) n/(n − 1), with
 * p<sub>k</sub> = e<sup>F_k</sup>/Σe<sup>F</sup>, the number that the classifier gives. {@code trees} and
 * {@code earlyStopping} count rounds.
 *
 * <p>Targets: each has a forest of its own, which stops early by itself. The {@linkplain BoostingLoss loss}
 * says what is estimated and how a leaf is filled. The mean (squared), and the mean e<sup>F</sup> of what is
 * positive (poisson, gamma), take the step that the sums of derivatives give; in that of e<sup>F</sup> it is
 * the logarithm of a ratio, since the straight step may be far too long. Absolute, huber and quantile have no
 * useful second derivative: trees are grown on the first one, as if the second were the weight; then each
 * leaf is filled with the weighted median or quantile of y − F over its events, or Friedman's step of the
 * Huber loss, whatever λ is (TreeBoost, algorithms 3 and 4 of the first paper; XGBoost and LightGBM renew
 * their leaves likewise). With a subsample these are the events that the tree has seen. What boosting starts
 * from is the mean, the median (absolute, huber) or the quantile of the target.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class GradientTrainer implements Trainer {

    private final String method;
    private final GradientSettings settings;

    private GradientTrainer(String method, GradientSettings settings) {
        this.method = method;
        this.settings = settings;
    }

    /**
     * {@return a trainer}
     *
     * @param method   what to call the result
     * @param settings how to train
     */
    public static GradientTrainer of(String method, GradientSettings settings) {
        return new GradientTrainer(method, settings);
    }

    /** {@return how it trains} */
    public GradientSettings settings() {
        return settings;
    }

    @Override
    public void requireLearns(OutcomeKind outcome) {
        Require.that(outcome == OutcomeKind.TARGETS || settings.loss() == BoostingLoss.AUTO,
                "loss: %s is one of targets; that of %s is auto", GradientSettings.LOSS.text(settings.loss()),
                outcome);
    }

    @Override
    public Trained train(Sample training, Sample validation, TrainingMonitor monitor) {
        requireLearns(OutcomeKind.of(training));
        return new BoostingTraining(method, settings,
                (parts, workers) -> new GradientRuns(settings, parts, workers).start())
                .train(training, validation, monitor);
    }

    @Override
    public String toString() {
        return method + ": gradient-boosted trees " + settings.values().words();
    }
}
