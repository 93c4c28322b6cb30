package org.example.hepmva;

import org.hepmva.sample.Sample;

/**
 * Mean and variance of the finite values of one variable in one class, 0 if there are none.
 *
 * @param mean     Σwx/Σw
 * @param variance Σwx²/Σw − mean²
 */
record MeanAndVariance(double mean, double variance) {

    static MeanAndVariance of(Sample sample, int variable, double[] w, boolean signal) {
        double sumW = 0;
        double sumWx = 0;
        double sumWx2 = 0;
        for (int i = 0; i < sample.size(); i++) {
            double x = sample.value(variable, i);
            if (sample.isSignal(i) == signal && Double.isFinite(x)) {
                sumW += w[i];
                sumWx += w[i] * x;
                sumWx2 += w[i] * x * x;
            }
        }
        if (!(sumW > 0)) {
            return new MeanAndVariance(0, 0);
        }
        double mean = sumWx / sumW;
        return new MeanAndVariance(mean, Math.max(0, sumWx2 / sumW - mean * mean));
    }
}
