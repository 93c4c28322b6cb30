package org.hepmva.tmva;

/**
 * What TMVA takes the ranges of axes from. Values that are missing (NaN) or infinite are left out, which TMVA
 * does not allow.
 *
 * @param mean Σwx / Σw; NaN if Σw is 0
 * @param rms  the square root of the absolute value of Σwx²/Σw − mean²; NaN likewise
 * @param min  the least value; infinite if there is none
 * @param max  the greatest value; infinite likewise
 */
record ValueSummary(double mean, double rms, double min, double max) {

    /** {@return the summary of some values} @param w one event weight for each */
    static ValueSummary of(float[] x, float[] w) {
        double sumW = 0;
        double sumWx = 0;
        double sumWx2 = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i])) {
                double value = x[i];
                sumW += w[i];
                sumWx += w[i] * value;
                sumWx2 += w[i] * value * value;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        double mean = sumWx / sumW;
        return new ValueSummary(mean, Math.sqrt(Math.abs(sumWx2 / sumW - mean * mean)), min, max);
    }

    /** {@return the least value or so many rms below the mean, whichever is greater} */
    double lower(double times) {
        double edge = mean - times * rms;
        return edge > min ? edge : min;
    }

    /** {@return the greatest value or so many rms above the mean, whichever is less} */
    double upper(double times) {
        double edge = mean + times * rms;
        return edge < max ? edge : max;
    }
}
