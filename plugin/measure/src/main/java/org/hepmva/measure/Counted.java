package org.hepmva.measure;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.hepmva.hist.EfficiencyEstimate;

/** Sums of weights of events that came by chance, as Poisson's law has it. */
final class Counted {

    private static final double TAIL = (1 - EfficiencyEstimate.ONE_SIGMA) / 2;
    private static final double MANY = 100;

    private Counted() {
    }

    /**
     * {@return Σw ± √Σw², with Garwood's interval (Biometrika 28 (1936) 437) for n = (Σw)²/Σw² effective
     * entries: ½χ²(0.1587; 2n) to ½χ²(0.8413; 2n + 2), times the weight Σw²/Σw of each; symmetric for more
     * than a hundred, and for negative sums}
     *
     * @param weight of an event, if there is none: 0 seen of events of weight 1 is below 1.84
     */
    static Measured sum(double sumW, double sumW2, double weight) {
        double error = Math.sqrt(sumW2);
        double n = sumW2 > 0 ? sumW * sumW / sumW2 : 0;
        double each = sumW2 > 0 ? sumW2 / sumW : weight;
        if (n > MANY || !(sumW >= 0) || sumW2 > 0 && sumW == 0) {
            return new Measured(sumW, error);
        }
        double low = n > 0 ? each * quantile(2 * n, TAIL) / 2 : 0;
        double high = each * quantile(2 * n + 2, 1 - TAIL) / 2;
        return new Measured(sumW, n > 0 ? error : high / 2, Math.min(low, sumW), Math.max(high, sumW));
    }

    /** Without a generator of random numbers, which takes twice as long to make as the quantile to find. */
    private static double quantile(double degreesOfFreedom, double p) {
        return new ChiSquaredDistribution(null, degreesOfFreedom).inverseCumulativeProbability(p);
    }
}
