package org.hepmva.measure;

/**
 * How far apart signal and background lie in one quantity: ½ ∫ (s − b)² / (s + b) dy over the normalised
 * densities, 0 for equal ones, 1 without overlap. TMVA's definition (TMVA Users Guide,
 * arXiv:physics/0703039, eq. 24).
 *
 * <p>Summed over bins of equal population, so any monotone change of the quantity gives the same number.
 * There are 50 bins, fewer for small samples (half the root of the smaller class's effective entries, at
 * least 2), because statistics alone adds about bins/4 · (1/n<sub>S</sub> + 1/n<sub>B</sub>). A bin where
 * negative weights make s + b ≤ 0 has no density and is left out.
 */
public final class Separation {

    private static final int MOST_BINS = 50;

    private Separation() {
    }

    /**
     * {@return the separation; NaN if a class has no weight}
     *
     * @param values       one number per event; NaN is left out
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event; an empty array means 1 for each
     */
    public static double of(double[] values, byte[] classes, double[] eventWeights) {
        return of(new Labelled(values, classes, eventWeights));
    }

    /**
     * {@return the separation; NaN if a class has no weight}
     *
     * @param events values of which NaN is left out
     */
    public static double of(Labelled events) {
        QuantileBins bins = QuantileBins.of(events, bins(events));
        double[] signal = bins.fractions(events, true);
        double[] background = bins.fractions(events, false);
        double sum = 0;
        for (int bin = 0; bin < signal.length; bin++) {
            double both = signal[bin] + background[bin];
            double difference = signal[bin] - background[bin];
            // NaN fractions (a class without weight) must reach the sum
            sum += both <= 0 ? 0 : difference * difference / both;
        }
        return sum / 2;
    }

    private static int bins(Labelled events) {
        double entries = Math.min(effectiveEntries(events, true), effectiveEntries(events, false));
        return (int) Math.max(2, Math.min(MOST_BINS, Math.sqrt(entries) / 2));
    }

    private static double effectiveEntries(Labelled events, boolean signal) {
        double sumW = 0;
        double sumW2 = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.isSignal(i) == signal && !Double.isNaN(events.values()[i])) {
                double w = events.weight(i);
                sumW += w;
                sumW2 += w * w;
            }
        }
        return sumW2 > 0 ? sumW * sumW / sumW2 : 0;
    }
}
