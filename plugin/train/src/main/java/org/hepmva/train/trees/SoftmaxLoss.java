package org.hepmva.train.trees;

import org.hepmva.train.LossDefinition;

/**
 * Log-loss of n classes, −ln p of the true one with p<sub>k</sub> = e<sup>F_k</sup> / Σ e<sup>F_j</sup>.
 * Gradient in F<sub>k</sub> w(p<sub>k</sub> − y<sub>k</sub>) with y<sub>k</sub> = 1 for the true class, else
 * 0. The second derivative |w| p<sub>k</sub>(1 − p<sub>k</sub>) is taken n/(n − 1) times: what a step in one
 * score loses against the others, which move, too (J. Friedman, doi:10.1214/aos/1013203451, equation 33, as
 * TMVA and LightGBM do; XGBoost takes it twice for any n).
 *
 * @param classes n, at least 3
 */
record SoftmaxLoss(int classes) implements ScoreLoss {

    private static final LossDefinition DEFINITION = new LossDefinition("multinomial log-loss",
            "−Σw ln p / Σw, with p = e^F / Σ e^F that of the true class and F the score of a class");

    @Override
    public LossDefinition definition() {
        return DEFINITION;
    }

    @Override
    public int scores() {
        return classes;
    }

    /** {@return the logarithms of the classes' shares of Σw} */
    @Override
    public double[] start(ScoredPart training) {
        double[] start = new double[classes];
        for (int k = 0; k < classes; k++) {
            start[k] = StrictMath.log(training.sumW(k) / training.sumW());
        }
        return start;
    }

    @Override
    public double of(double[] scores, double truth) {
        double largest = largest(scores);
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - largest);
        }
        return StrictMath.log(sum) + largest - scores[(int) truth];
    }

    @Override
    public double derivatives(double[] scores, double truth, double w, double[] gradient, double[] hessian) {
        double largest = largest(scores);
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            gradient[k] = StrictMath.exp(scores[k] - largest);
            sum += gradient[k];
        }
        double factor = Math.abs(w) * classes / (classes - 1);
        for (int k = 0; k < classes; k++) {
            double p = gradient[k] / sum;
            double others = (sum - gradient[k]) / sum;
            gradient[k] = k == (int) truth ? -w * others : w * p;
            hessian[k] = factor * p * others;
        }
        return w * (StrictMath.log(sum) + largest - scores[(int) truth]);
    }

    private static double largest(double[] scores) {
        double largest = scores[0];
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        return largest;
    }
}
