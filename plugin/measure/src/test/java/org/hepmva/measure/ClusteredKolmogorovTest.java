package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hepmva.hist.KolmogorovTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Do two samples agree, where several entries are of one event? */
class ClusteredKolmogorovTest {

    /** Events of one to six entries, whose numbers have a correlation of rho; ids far above 2⁵³. */
    private static Weighted sample(int events, double rho, SplittableRandom random) {
        int[] sizes = IntStream.range(0, events).map(i -> 1 + random.nextInt(6)).toArray();
        int n = Arrays.stream(sizes).sum();
        double[] values = new double[n];
        double[] weights = new double[n];
        long[] ids = new long[n];
        int entry = 0;
        for (int event = 0; event < events; event++) {
            double common = Math.sqrt(rho) * random.nextGaussian();
            for (int k = 0; k < sizes[event]; k++) {
                values[entry] = common + Math.sqrt(1 - rho) * random.nextGaussian();
                weights[entry] = random.nextInt(12) == 0 ? -0.4 : 0.5 + random.nextDouble();
                ids[entry++] = Long.MIN_VALUE + event;
            }
        }
        return new Weighted(values, weights, EventGroups.of(ids));
    }

    private static double shareBelow(double level, double rho, boolean clustered) {
        SplittableRandom random = new SplittableRandom(7);
        int below = 0;
        for (int toy = 0; toy < 1500; toy++) {
            Weighted first = sample(120, rho, random);
            Weighted second = sample(200, rho, random);
            KolmogorovTest test = clustered ? ClusteredKolmogorov.of(first, second)
                    : KolmogorovTest.ofUnbinned(first.values(), first.eventWeights(), second.values(),
                            second.eventWeights(), KolmogorovTest.PValue.STEPHENS);
            below += test.pValue() < level ? 1 : 0;
        }
        return below / 1500.0;
    }

    /** 1500 toys know 10% to 0.8%; where entries of one event are nearly equal, p is cautious. */
    @Test
    @Tag("slow")
    void samplesOfOneDistributionHaveSmallPValuesNoMoreOftenThanTheySay() {
        for (double rho : new double[] {0, 0.5, 0.9}) {
            double share = shareBelow(0.1, rho, true);
            assertTrue(share > 0.04 && share < 0.125, "correlation " + rho + ": " + share);
        }
        assertTrue(shareBelow(0.1, 0.9, false) > 0.4, "entries taken for events");
    }

    @Test
    void entriesRepeatedInTheirEventsTellNothingNew() {
        double[] x = {0.3, -1.2, 2.2, 0.7, 0.7, -0.1};
        double[] y = {1.3, 0.2, 2.9, 1.7, 0.71, 5, 3.5};

        KolmogorovTest thrice = ClusteredKolmogorov.of(repeated(x, 3), repeated(y, 3));

        KolmogorovTest once = ClusteredKolmogorov.of(new Weighted(x, new double[0]),
                new Weighted(y, new double[0]));
        assertEquals(once.distance(), thrice.distance(), 1e-15);
        assertEquals(once.pValue(), thrice.pValue(), 1e-12);
    }

    @Test
    void oneSampleOfSeveralEntriesPerEventAndOneOfOneAreComparedToo() {
        double[] x = {0.3, -1.2, 2.2, 0.7, 0.7, -0.1};
        Weighted single = new Weighted(new double[] {1.3, 0.2, 2.9, 1.7, 0.71, 5, 3.5}, new double[0]);
        KolmogorovTest once = ClusteredKolmogorov.of(new Weighted(x, new double[0]), single);

        KolmogorovTest first = ClusteredKolmogorov.of(repeated(x, 4), single);
        KolmogorovTest second = ClusteredKolmogorov.of(single, repeated(x, 4));

        assertEquals(once.pValue(), first.pValue(), 1e-12);
        assertEquals(once.pValue(), second.pValue(), 1e-12);
    }

    private static Weighted repeated(double[] values, int times) {
        int n = values.length;
        return new Weighted(IntStream.range(0, times * n).mapToDouble(i -> values[i % n]).toArray(),
                new double[0], EventGroups.of(IntStream.range(0, times * n).mapToLong(i -> i % n).toArray()));
    }

    /** Pair by pair, as the formula stands. */
    @Test
    void theDesignEffectIsThatOfAllPairs() {
        Weighted sample = sample(40, 0.6, new SplittableRandom(3));
        double[] u = new double[sample.size()];
        double all = IntStream.range(0, u.length).mapToDouble(i -> Math.abs(sample.weight(i))).sum();
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u.length; j++) {
                double less = Double.compare(sample.values()[j], sample.values()[i]);
                u[i] += Math.abs(sample.weight(j)) / all * (less < 0 ? 1 : less == 0 ? 0.5 : 0);
            }
        }
        double clustered = 0;
        double independent = 0;
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u.length; j++) {
                double term = sample.weight(i) * sample.weight(j)
                        * (1.0 / 3 - Math.max(u[i], u[j]) + (u[i] * u[i] + u[j] * u[j]) / 2);
                clustered += sample.groups().group(i) == sample.groups().group(j) ? term : 0;
                independent += i == j ? term : 0;
            }
        }
        double entries = new Weighted(sample.values(), sample.eventWeights()).effectiveEntries();

        assertEquals(entries * independent / clustered, ClusteredKolmogorov.effectiveEntries(sample), 1e-9);
    }

    @Test
    void withoutGroupsNothingChangesAndWithoutWeightThereIsNothing() {
        Weighted x = new Weighted(new double[] {1, 2, 2.5}, new double[] {1, 0.5, 2});
        Weighted y = new Weighted(new double[] {3, 2, 0.5, 7}, new double[0]);

        assertEquals(KolmogorovTest.ofUnbinned(x.values(), x.eventWeights(), y.values(), y.eventWeights(),
                KolmogorovTest.PValue.STEPHENS), ClusteredKolmogorov.of(x, y));
        for (double[] none : new double[][] {{-1, 0.5}, {0, 0}, {1, -1}}) {
            Weighted nothing = new Weighted(new double[] {1, 2}, none);
            assertTrue(Double.isNaN(ClusteredKolmogorov.of(x, nothing).pValue()));
            assertTrue(Double.isNaN(ClusteredKolmogorov.of(nothing, x).distance()));
        }
    }

    @Test
    void oneEventIsOneEntry() {
        Weighted one = new Weighted(new double[] {1, 2, 3}, new double[0], EventGroups.of(new long[3]));

        assertEquals(1, ClusteredKolmogorov.effectiveEntries(one));
    }
}
