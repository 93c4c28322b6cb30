package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * What gradient boosting makes small: a function of the scores of an event, one or several, and of what is
 * true of it, summed with the event weights. Immutable.
 */
interface ScoreLoss {

    /** {@return its name and formula} */
    LossDefinition definition();

    /** {@return how many scores an event has: so many trees are grown in a round} */
    default int scores() {
        return 1;
    }

    /** {@return the scores to start from: those that are best if all events must have the same} */
    double[] start(ScoredPart training);

    /** {@return this loss with what it takes from the scores in each round; itself if that is nothing} */
    default ScoreLoss adapted(ScoredPart training) {
        return this;
    }

    /**
     * {@return the loss of one event of weight 1}
     *
     * @param scores its scores
     * @param truth  number of its class, or its target
     */
    double of(double[] scores, double truth);

    /**
     * Computes the loss of an event and its first two derivatives in each score, each times the event weight.
     *
     * @param scores   its scores
     * @param truth    number of its class, or its target
     * @param w        its weight
     * @param gradient takes first derivatives, one per score
     * @param hessian  takes second derivatives, times the modulus of the weight: an event of negative weight
     *                 bounds the steps instead of making them larger
     * @return the loss times the weight
     */
    double derivatives(double[] scores, double truth, double w, double[] gradient, double[] hessian);

    /**
     * Computes what {@link #derivatives} does of several events.
     *
     * @param part      the events with their scores
     * @param begin     number of the first
     * @param end       number after the last
     * @param gradients take first derivatives, one array per score
     * @param hessians  take second derivatives
     * @return the sum of losses times weights
     */
    default double derive(ScoredPart part, int begin, int end, double[][] gradients, double[][] hessians) {
        double[] z = new double[scores()];
        double[] g = new double[scores()];
        double[] h = new double[scores()];
        double sum = 0;
        for (int i = begin; i < end; i++) {
            part.read(i, z);
            sum += derivatives(z, part.truth(i), part.weight(i), g, h);
            for (int k = 0; k < g.length; k++) {
                gradients[k][i] = g[k];
                hessians[k][i] = h[k];
            }
        }
        return sum;
    }

    /** {@return the factor on a score in what the derivatives are in: ½ where scores are half of that} */
    default double unit() {
        return 1;
    }

    /**
     * {@return what a leaf adds to a score}
     *
     * @param factor on the best step
     * @param g      gradient sum
     * @param h      hessian sum with its regularisation, above 0
     */
    default double step(double factor, double g, double h) {
        return -factor * g / h;
    }

    /** {@return whether a leaf takes the best value for its residuals, {@link #leaf}, not {@link #step}} */
    default boolean renewsLeaves() {
        return false;
    }

    /**
     * {@return the constant that is best added to the scores of a leaf's events}
     *
     * @param residuals what is true minus the score, for each event; its weights go with it
     */
    default double leaf(Residuals residuals) {
        throw new UnsupportedOperationException(definition().name() + " needs no residuals");
    }
}
