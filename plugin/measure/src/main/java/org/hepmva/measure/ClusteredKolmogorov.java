package org.hepmva.measure;

import org.hepmva.hist.KolmogorovTest;

/**
 * Whether two samples could come from the same distribution, also where several entries are of one event.
 *
 * <p>Entries of one event that vary together say less than as many independent ones, so that the distance of
 * two cumulative distributions is larger by chance. Each sample counts as n/D effective entries, n =
 * (Σw)²/Σw², where the design effect D is the variance of its cumulative distribution F with events, over
 * that of independent entries, both as a mean over the sample:
 *
 * <pre>
 *   D = ∫ Σg(Σi w([x ≤ t] − F(t)))² dF(t) / ∫ Σ w²([x ≤ t] − F(t))² dF(t)     g events, i their entries
 *     = Σg Σij wᵢwⱼK(uᵢ, uⱼ) / Σ w²K(u, u)
 *   K(u, v) = ⅓ − max(u, v) + (u² + v²)/2, u = F(x)
 * </pre>
 *
 * <p>(L. Kish, Survey Sampling, 1965; K is the kernel of Cramér and von Mises). It is 1 where entries of an
 * event know nothing of each other, m where all m of them are equal, and taken as 1 where it is below.
 * Where they are nearly equal, p is cautious: of samples of one distribution 6% have p below 10%. Of one
 * event alone n/D is 1. Without groups this is {@link KolmogorovTest#ofUnbinned} to the last bit.
 */
public final class ClusteredKolmogorov {

    private ClusteredKolmogorov() {
    }

    /**
     * {@return the comparison, with the p-value corrected for few entries; NaN if a Σw is not above 0}
     *
     * @param first  one sample
     * @param second the other; events of one are none of the other
     */
    public static KolmogorovTest of(Weighted first, Weighted second) {
        if (!(first.sumW() > 0 && second.sumW() > 0)) {
            return new KolmogorovTest(Double.NaN, Double.NaN);
        }
        KolmogorovTest entries = KolmogorovTest.ofUnbinned(first.values(), first.eventWeights(),
                second.values(), second.eventWeights(), KolmogorovTest.PValue.STEPHENS);
        if (first.groups().isNone() && second.groups().isNone()) {
            return entries;
        }
        double both = 1 / (1 / effectiveEntries(first) + 1 / effectiveEntries(second));
        return new KolmogorovTest(entries.distance(),
                KolmogorovTest.PValue.STEPHENS.of(entries.distance(), both));
    }

    /** {@return n/D: how many independent entries would know their distribution as well} */
    static double effectiveEntries(Weighted sample) {
        double entries = new Weighted(sample.values(), sample.eventWeights()).effectiveEntries();
        if (sample.groups().isNone()) {
            return entries;
        }
        return sample.groups().size() == 1 ? 1 : entries / Math.max(1, designEffect(sample));
    }

    private static double designEffect(Weighted sample) {
        EventGroups groups = sample.groups();
        int[] order = Order.ascending(sample.values());
        double[] u = placesOf(order, sample);
        double[] sums = new double[groups.size()];
        double[] squares = new double[groups.size()];
        double clustered = 0;
        double independent = 0;
        for (int i : order) {
            double w = sample.weight(i);
            int group = groups.group(i);
            // u rises, so this entry's is the larger one of all pairs with those before it
            clustered -= w * (2 * sums[group] + w) * u[i];
            sums[group] += w;
            squares[group] += w * u[i] * u[i];
            independent += w * w * (1.0 / 3 - u[i] + u[i] * u[i]);
        }
        for (int group = 0; group < sums.length; group++) {
            clustered += sums[group] * (sums[group] / 3 + squares[group]);
        }
        return clustered / independent;
    }

    /** The share of Σ|w| below each entry, of equal ones half. */
    private static double[] placesOf(int[] order, Weighted sample) {
        double[] places = new double[order.length];
        double all = 0;
        for (int i : order) {
            all += Math.abs(sample.weight(i));
        }
        double below = 0;
        int end;
        for (int start = 0; start < order.length; start = end) {
            double here = 0;
            for (end = start; end < order.length && same(sample, order[start], order[end]); end++) {
                here += Math.abs(sample.weight(order[end]));
            }
            for (int i = start; i < end; i++) {
                places[order[i]] = (below + here / 2) / all;
            }
            below += here;
        }
        return places;
    }

    private static boolean same(Weighted sample, int i, int j) {
        return sample.values()[i] == sample.values()[j];
    }
}
