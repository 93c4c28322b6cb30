package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static Ticks linear(double low, double high) {
        return Ticks.of(new Scale(low, high, false), 8);
    }

    private static Ticks logarithmic(double low, double high) {
        return Ticks.of(new Scale(low, high, true), 10);
    }

    @Test
    void labelsAreRoundAndExact() {
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), linear(0, 1).labels());
        assertEquals(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0), linear(0, 1).major());
        assertEquals(List.of("−1.0", "−0.5", "0.0", "0.5", "1.0"),
                Ticks.of(new Scale(-1, 1, false), 5).labels());
        assertEquals(List.of("60", "70", "80", "90", "100", "110", "120"), linear(60, 120).labels());
    }

    @Test
    void shortTicksAreBetweenTheLongOnes() {
        assertEquals(List.of(0.05, 0.1, 0.15, 0.25, 0.3, 0.35, 0.45, 0.5, 0.55, 0.65, 0.7,
                0.75, 0.85, 0.9, 0.95), linear(0, 1).minor());
    }

    @Test
    void decadesArePowersOfTen() {
        assertEquals(List.of("10^{−3}", "10^{−2}", "10^{−1}", "1", "10", "10^{2}"),
                logarithmic(5e-4, 300).labels());
        assertEquals(List.of(1e-3, 1e-2, 1e-1, 1.0, 10.0, 100.0), logarithmic(5e-4, 300).major());
    }

    @Test
    void decadesHaveNineShortTicks() {
        assertEquals(List.of(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0), logarithmic(1, 10.0 + 1e-9).minor());
    }

    @Test
    void oneDecadeOrLessIsLabelledEvenly() {
        assertTrue(logarithmic(2, 9).labels().size() >= 3);
    }

    @Test
    void hugeAndTinyNumbersShareAPower() {
        assertEquals(List.of("0", "50", "100", "150", "200", "250", "300"), linear(0, 300_000).labels());
        assertEquals(3, linear(0, 300_000).power());
        assertEquals(List.of("0", "20", "40", "60", "80", "100"),
                Ticks.of(new Scale(0, 1e-4, false), 6).labels());
        assertEquals(-6, Ticks.of(new Scale(0, 1e-4, false), 6).power());
        assertEquals(0, linear(0, 50_000).power());
    }

    @Test
    void everyRangeHasSomeDistinctLabelsInRisingOrder() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(16) - 8);
            double high = low + Math.pow(10, random.nextInt(12) - 6) * (0.1 + random.nextDouble());
            Ticks ticks = Ticks.of(new Scale(low, high, false), 3 + random.nextInt(8));
            String range = low + " to " + high + ": " + ticks;

            assertTrue(ticks.major().size() <= 12, range);
            assertEquals(ticks.labels().size(), ticks.labels().stream().distinct().count(), range);
            assertTrue(ticks.major().stream().sorted().toList().equals(ticks.major()), range);
            assertTrue(ticks.major().isEmpty() || ticks.major().get(0) >= low - 1e-8 * (high - low), range);
        }
    }
}
