package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One number, fold by fold. */
class AcrossFoldsTest {

    @Test
    void theSpreadIsDividedIntoStatisticsAndTheRest() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(1, 0.5), new Measured(2, 1),
                new Measured(3, 0.5)));

        assertEquals(1, numbers.standardDeviation());
        assertEquals(Math.sqrt(0.5), numbers.statistical(), 1e-15);
        assertEquals(Math.sqrt(0.5), numbers.beyondStatistics(), 1e-15);
        assertEquals("2.00 ± 0.58 over 3 folds", numbers.toString());
    }

    @Test
    void aFoldWithoutANumberIsLeftOutOfAll() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(1, 0.1), Measured.NONE,
                new Measured(3, 0.1)));

        assertEquals(Math.sqrt(2), numbers.standardDeviation());
        assertEquals(0.1, numbers.statistical(), 1e-15);
        assertEquals(Math.sqrt(2 - 0.01), numbers.beyondStatistics(), 1e-15);
        assertTrue(Double.isNaN(new AcrossFolds(List.of(Measured.NONE)).statistical()));
        assertTrue(Double.isNaN(new AcrossFolds(List.of()).beyondStatistics()));
    }

    /** No background of a fold passes: there is no mean of rejection factors. */
    @Test
    void anInfiniteNumberHasNoSpread() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(0.1, 0.01), new Measured(0, 0.01)))
                .map(Measured::inverse);

        assertEquals(Double.POSITIVE_INFINITY, numbers.folds().get(1).value());
        assertTrue(Double.isNaN(numbers.standardDeviation()));
        assertTrue(Double.isNaN(numbers.statistical()));
        assertTrue(Double.isNaN(numbers.beyondStatistics()));
    }

    @Test
    void errorsThatExplainTheSpreadLeaveNothing() {
        AcrossFolds numbers = new AcrossFolds(List.of(new Measured(1, 2), new Measured(2, 2)));

        assertEquals(0, numbers.beyondStatistics());
    }

    /** Models that are the same, so that nothing but chance makes folds differ; and some that are not. */
    @Test
    void statisticsExplainTheSpreadOfEqualModelsAndNotThatOfOthers() {
        Random random = new Random(23);
        int toys = 400;
        double equal = 0;
        double others = 0;
        double statistical = 0;
        for (int toy = 0; toy < toys; toy++) {
            AcrossFolds same = efficiencies(random, 0);
            equal += Math.pow(same.standardDeviation(), 2) / toys;
            statistical += Math.pow(same.statistical(), 2) / toys;
            AcrossFolds different = efficiencies(random, 0.05);
            others += (Math.pow(different.standardDeviation(), 2) - Math.pow(different.statistical(), 2))
                    / toys;
        }

        // a variance of five numbers is known to √(2/4) of itself: the mean of 400 to 3.5%
        assertEquals(1, equal / statistical, 0.12);
        // 0.05² = 0.0025
        assertEquals(0.05, Math.sqrt(others), 0.006);
    }

    /** {@return ε of five folds of 400 weighted events, whose models' ε scatter by some width} */
    private static AcrossFolds efficiencies(Random random, double width) {
        List<Measured> folds = new ArrayList<>();
        for (int fold = 0; fold < 5; fold++) {
            double efficiency = 0.6 + width * random.nextGaussian();
            double[] sums = new double[4];
            for (int i = 0; i < 400; i++) {
                double w = 0.5 + random.nextDouble();
                int at = random.nextDouble() < efficiency ? 0 : 2;
                sums[at] += w;
                sums[at + 1] += w * w;
            }
            folds.add(new PassFail(sums[0], sums[1], sums[2], sums[3]).efficiency());
        }
        return new AcrossFolds(folds);
    }
}
