package org.hepmva.train.trees;

import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;

/**
 * Trains gradient-boosted decision trees with the binomial log-loss, by second-order boosting
 * (J. Friedman, doi:10.1214/aos/1013203451; T. Chen and C. Guestrin, doi:10.1145/2939672.2939785).
 *
 * <p>F, half the log-odds of signal, starts at ½ ln(Σw<sub>S</sub>/Σw<sub>B</sub>) and each tree adds
 * −½·shrinkage·Σg/(Σh + λ) in its leaves. The response is 2/(1 + e<sup>−2F</sup>) − 1, as TMVA's.
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
    public Trained train(Sample training, Sample validation, TrainingMonitor monitor) {
        return new BoostingTraining(method, settings,
                (parts, workers) -> new GradientRuns(settings, parts, workers).start())
                .train(training, validation, monitor);
    }

    @Override
    public String toString() {
        return method + ": gradient-boosted trees " + settings.values().words();
    }
}
