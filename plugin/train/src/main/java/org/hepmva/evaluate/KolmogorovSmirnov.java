package org.hepmva.evaluate;

/**
 * Do two samples come from one distribution? The largest distance between their cumulative distributions,
 * unbinned and weighted.
 *
 * <p>If they do, a p-value at least this small turns up with that frequency: 0.01 in one test of a hundred.
 * Weights enter through effective entries n = (Σw)²/Σw²; then λ = (√N + 0.12 + 0.11/√N) d with N = n₁n₂/(n₁
 * + n₂) and p = 2 Σ<sub>j</sub> (−1)<sup>j−1</sup> exp(−2j²λ²) (M. A. Stephens, J. R. Stat. Soc. B 32
 * (1970) 115). Equal values make it cautious (p too large). With negative weights it is a rough guide.
 *
 * @param distance largest |F₁ − F₂|; NaN if a sample has no weight
 * @param pValue   in [0, 1]; NaN if the distance is
 */
public record KolmogorovSmirnov(double distance, double pValue) {

    /**
     * {@return the comparison of two samples}
     *
     * @param first         values of the first sample, not NaN
     * @param firstWeights  its weights; an empty array means 1 for each
     * @param second        values of the second sample, not NaN
     * @param secondWeights its weights; an empty array means 1 for each
     */
    public static KolmogorovSmirnov compare(double[] first, double[] firstWeights,
                                            double[] second, double[] secondWeights) {
        double[] values = new double[first.length + second.length];
        double[] weights = new double[values.length];
        byte[] samples = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean isFirst = i < first.length;
            int k = isFirst ? i : i - first.length;
            double[] from = isFirst ? firstWeights : secondWeights;
            values[i] = isFirst ? first[k] : second[k];
            weights[i] = from.length == 0 ? 1 : from[k];
            samples[i] = (byte) (isFirst ? 0 : 1);
        }
        return compare(new Labelled(values, samples, weights));
    }

    private static KolmogorovSmirnov compare(Labelled both) {
        if (both.size() == 0) {
            return new KolmogorovSmirnov(Double.NaN, Double.NaN);
        }
        RocCurve curve = RocCurve.unchecked(both);
        double distance = 0;
        for (int p = 0; p < curve.points(); p++) {
            double d = Math.abs(curve.signalEfficiency(p) - curve.backgroundEfficiency(p));
            // written so that NaN stays
            distance = d <= distance ? distance : d;
        }
        double n = curve.signalEntries() * curve.backgroundEntries()
                / (curve.signalEntries() + curve.backgroundEntries());
        double root = Math.sqrt(n);
        return new KolmogorovSmirnov(distance, tail((root + 0.12 + 0.11 / root) * distance));
    }

    /** Kolmogorov's tail probability; the second form converges where the first does not. */
    static double tail(double lambda) {
        if (Double.isNaN(lambda)) {
            return Double.NaN;
        }
        double sum = 0;
        if (lambda < 1) {
            double c = StrictMath.PI * StrictMath.PI / (8 * lambda * lambda);
            for (int j = 1; j <= 7 && lambda > 0; j += 2) {
                sum += StrictMath.exp(-j * j * c);
            }
            return lambda > 0 ? 1 - StrictMath.sqrt(2 * StrictMath.PI) / lambda * sum : 1;
        }
        for (int j = 1; j <= 5; j++) {
            sum += (j % 2 == 1 ? 2 : -2) * StrictMath.exp(-2.0 * j * j * lambda * lambda);
        }
        return sum;
    }
}
