package org.hepmva.tmva;

/**
 * Where the response of a classifier lies, and on which side the signal is.
 *
 * @param min     the least response, or ten rms below the lower mean of the classes
 * @param max     the greatest, or ten rms above the upper mean
 * @param isUpper whether the mean response of signal is above that of background
 */
record ResponseSpan(double min, double max, boolean isUpper) {

    private static final double TIMES_RMS = 10;

    /** Beyond the greatest response, so that it lies in the last bin. */
    private static final double MARGIN = 0.00001;

    /** {@return the span of the responses to test events} (MethodBase::TestClassification) */
    static ResponseSpan of(float[] responses, float[] weights, byte[] classes) {
        ValueSummary all = ValueSummary.of(responses, weights);
        ValueSummary signal = ofClass(responses, weights, classes, 0);
        ValueSummary background = ofClass(responses, weights, classes, 1);
        double lower = Math.min(signal.mean() - TIMES_RMS * signal.rms(),
                background.mean() - TIMES_RMS * background.rms());
        double upper = Math.max(signal.mean() + TIMES_RMS * signal.rms(),
                background.mean() + TIMES_RMS * background.rms());
        return new ResponseSpan(lower > all.min() ? lower : all.min(), upper < all.max() ? upper : all.max(),
                signal.mean() > background.mean());
    }

    private static ValueSummary ofClass(float[] responses, float[] weights, byte[] classes, int cls) {
        float[] own = new float[weights.length];
        float[] values = responses.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = weights[i];
            values[i] = classes[i] == cls ? values[i] : Float.NaN;
        }
        return ValueSummary.of(values, own);
    }

    /** {@return the upper end of axes} */
    double upperEdge() {
        return max + MARGIN;
    }
}
