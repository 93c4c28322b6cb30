package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;

class CutEfficiencyTest {

    private static CutEfficiency of(boolean isUpper, float[] responses, float... weights) {
        ResponseSpan span = new ResponseSpan(0, 1, isUpper);
        return CutEfficiency.of(new RegularAxis("", 10, 0, span.upperEdge()), span, responses, weights);
    }

    @Test
    void itIsTheShareAboveTheLowerEdgeOfABin() {
        CutEfficiency efficiency = of(true, new float[] {0.05f, 0.35f, 0.75f, 1}, 1, 2, 3, 4);

        assertEquals(1, efficiency.share(0));
        assertEquals(0.9, efficiency.share(1), 1e-12);
        assertEquals(0.9, efficiency.share(3), 1e-12);
        assertEquals(0.7, efficiency.share(4), 1e-12);
        assertEquals(0.4, efficiency.share(9), 1e-12);
    }

    @Test
    void whereSignalIsBelowItIsTheShareBelow() {
        CutEfficiency efficiency = of(false, new float[] {-1, 0.05f, 0.75f, 0.95f, 2}, 1, 1, 2, 4, 5);

        assertEquals(1 / 13.0, efficiency.share(0), 1e-12);
        assertEquals(2 / 13.0, efficiency.share(1), 1e-12);
        assertEquals(4 / 13.0, efficiency.share(8), 1e-12);
        assertEquals(2 / 13.0, efficiency.at(0.25), 1e-12);
    }

    @Test
    void eventsAboveTheSpanPassEveryCutAndThoseBelowTheFirst() {
        CutEfficiency efficiency = of(true, new float[] {-5, 0.5f, 7, Float.POSITIVE_INFINITY}, 1, 1, 7, 1);

        assertEquals(1, efficiency.share(0));
        assertEquals(0.9, efficiency.share(1), 1e-12);
        assertEquals(0.8, efficiency.share(9), 1e-12);
    }

    @Test
    void aResponseThatIsMissingPassesNoCut() {
        for (boolean isUpper : new boolean[] {true, false}) {
            CutEfficiency efficiency = of(isUpper, new float[] {0.25f, Float.NaN}, 3, 1);

            assertEquals(0.75, efficiency.share(isUpper ? 0 : 9), 1e-12);
            assertEquals(0, efficiency.share(isUpper ? 9 : 0));
        }
    }

    @Test
    void ofNegativeWeightsTheLargestSumIsOne() {
        CutEfficiency efficiency = of(true, new float[] {0.05f, 0.55f}, -1, 3);

        assertEquals(2 / 3.0, efficiency.share(0), 1e-12);
        assertEquals(1, efficiency.share(5));
    }

    @Test
    void ofSeveralCutsTheTightestIsTaken() {
        CutEfficiency efficiency = of(true, new float[] {0.05f, 0.85f}, 1, 1);

        assertEquals(0.85, efficiency.cutFor(0.5), 0.01);
        assertEquals(0.5, efficiency.at(efficiency.cutFor(0.5)), 1e-9);
    }

    @Test
    void smallWeightsAreSharesToo() {
        CutEfficiency efficiency = of(true, new float[] {0.05f, 0.85f}, 1e-6f, 3e-6f);

        assertEquals(0.75, efficiency.share(5), 1e-6);
    }

    @Test
    void withoutEventsNothingPasses() {
        assertEquals(0, of(true, new float[0]).share(0));
    }
}
