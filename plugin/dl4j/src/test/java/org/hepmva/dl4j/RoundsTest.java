package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoundsTest {

    /** Ten steps an epoch. */
    private static Rounds rounds(int steps) {
        return new Rounds(DenseNetworkSettings.defaults().with(Optimisation.BATCH, 100)
                .with(Optimisation.STEPS, steps), 1000, true);
    }

    @Test
    void aGivenNumberOfEpochsIsOneRound() {
        Rounds rounds = new Rounds(DenseNetworkSettings.defaults().with(Optimisation.EPOCHS, 7), 1000, true);

        assertEquals(7, rounds.end());
        assertFalse(rounds.another(0.1));
    }

    @Test
    void withoutANumberAnotherRoundFollowsEachThatGains() {
        Rounds rounds = rounds(20_000);

        assertTrue(rounds.another(0.5));
        assertEquals(60, rounds.begin());
        assertEquals(120, rounds.end());
        assertTrue(rounds.another(0.499));
        assertFalse(rounds.another(0.4989));
        assertEquals(180, rounds.end());
    }

    @Test
    void aLossBelowZeroGainsByFallingToo() {
        Rounds rounds = rounds(20_000);
        rounds.another(-0.5);

        assertFalse(rounds.another(-0.5004));
        assertTrue(rounds.another(-0.501));
    }

    @Test
    void theStepsOfAllRoundsAreLimited() {
        Rounds two = rounds(1799);

        assertTrue(two.another(0.5));
        assertFalse(two.another(0.4));
        assertTrue(two.isCut(0.4));
        assertFalse(two.isCut(0.5));
    }

    /** Whether the only round gained is not known. */
    @Test
    void aSingleRoundIsNeverCut() {
        Rounds one = rounds(1000);

        assertFalse(one.another(0.5));
        assertFalse(one.isCut(0.5));
    }

    @Test
    void withoutJudgeOrPatienceThereIsOneRound() {
        DenseNetworkSettings settings = DenseNetworkSettings.defaults();

        assertFalse(new Rounds(settings, 1000, false).another(0.5));
        assertFalse(new Rounds(settings.with(EarlyStopping.PATIENCE, 0), 1000, true).another(0.5));
    }

    @Test
    void batchesAreAsFewAsTheirSizeAllows() {
        assertEquals(1, Rounds.batches(512, 512));
        assertEquals(2, Rounds.batches(513, 512));
        assertEquals(2, Rounds.batches(Integer.MAX_VALUE, 1 << 30));
    }
}
