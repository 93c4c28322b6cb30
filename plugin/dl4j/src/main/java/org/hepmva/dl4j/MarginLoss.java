package org.hepmva.dl4j;

import org.hepmva.train.LossDefinition;

/**
 * The losses of two classes.
 *
 * <p>Each is a function of the <em>margin</em> z and the class, where z is the output neuron's
 * input for a sigmoid output and the difference of the two neurons' inputs (signal minus
 * background) for a softmax output; the response is p = 1/(1+e<sup>−z</sup>) in both cases. With t
 * = 1, s = +1 for signal and t = 0, s = −1 for background:
 *
 * <pre>
 *   BINARY_CROSS_ENTROPY   ln(1 + e^(−s z))
 *   MEAN_SQUARED_ERROR     (p − t)²
 *   MEAN_ABSOLUTE_ERROR    |p − t|
 *   HINGE                  max(0, 1 − s z)
 * </pre>
 *
 * <p>Cross-entropy is computed from the margin, so that it stays exact where p rounds to 0 or 1.
 * The hinge loss acts on the margin, as in a support vector machine: on p itself it would be the
 * mean absolute error. Only cross-entropy and squared error make the response a signal probability.
 */
enum MarginLoss {
    /** ln(1 + e<sup>−s z</sup>), the log-likelihood of the classes. */
    BINARY_CROSS_ENTROPY("binary cross-entropy",
            "Σw ln(1 + e^(−yz)) / Σw,"
                    + " with y = 1 for signal and −1 for background, and z the log-odds of the response") {
        @Override
        double value(double margin, boolean signal) {
            double x = signal ? margin : -margin;
            return Math.max(-x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
        }

        @Override
        double slope(double margin, boolean signal) {
            return response(margin) - (signal ? 1 : 0);
        }
    },
    /** (p − t)². */
    MEAN_SQUARED_ERROR("mean squared error",
            "Σw (p − t)² / Σw,"
                    + " with t = 1 for signal and 0 for background, and p the response") {
        @Override
        double value(double margin, boolean signal) {
            double miss = wrongProbability(margin, signal);
            return miss * miss;
        }

        @Override
        double slope(double margin, boolean signal) {
            double p = response(margin);
            return 2 * (p - (signal ? 1 : 0)) * p * response(-margin);
        }
    },
    /** |p − t|. */
    MEAN_ABSOLUTE_ERROR("mean absolute error",
            "Σw |p − t| / Σw,"
                    + " with t = 1 for signal and 0 for background, and p the response") {
        @Override
        double value(double margin, boolean signal) {
            return wrongProbability(margin, signal);
        }

        @Override
        double slope(double margin, boolean signal) {
            double slope = response(margin) * response(-margin);
            return signal ? -slope : slope;
        }
    },
    /** max(0, 1 − s z). */
    HINGE("hinge loss",
            "Σw max(0, 1 − yz) / Σw,"
                    + " with y = 1 for signal and −1 for background, and z the log-odds of the response") {
        @Override
        double value(double margin, boolean signal) {
            return Math.max(0, 1 - (signal ? margin : -margin));
        }

        @Override
        double slope(double margin, boolean signal) {
            double side = signal ? -1 : 1;
            return 1 + side * margin > 0 ? side : 0;
        }
    };

    private final LossDefinition definition;

    MarginLoss(String name, String formula) {
        definition = new LossDefinition(name, formula);
    }

    /** {@return its name and formula} */
    LossDefinition definition() {
        return definition;
    }

    /** {@return the loss of one event, at least 0; NaN for a NaN margin} */
    abstract double value(double margin, boolean signal);

    /**
     * {@return the derivative of {@link #value} with respect to the margin; at the kink of the
     * hinge, 0}
     */
    abstract double slope(double margin, boolean signal);

    /** {@return p = 1/(1+e<sup>−z</sup>), without cancellation: {@code response(-z)} is 1 − p} */
    static double response(double margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    private static double wrongProbability(double margin, boolean signal) {
        return response(signal ? -margin : margin);
    }
}
