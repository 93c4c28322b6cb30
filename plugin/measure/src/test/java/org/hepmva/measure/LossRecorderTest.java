package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hepmva.measure.Overtraining.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The losses of validation events while a training goes on. */
class LossRecorderTest {

    private static LossRecorder unweighted(int events) {
        double[] weights = new double[events];
        Arrays.fill(weights, 1);
        return new LossRecorder(weights);
    }

    @Test
    void whatIsKeptIsComparedWithTheSmallestLossBefore() {
        LossRecorder recorder = new LossRecorder(new double[] {1, 2, 1});
        recorder.add(new double[] {3, 3, 3}, true);
        recorder.add(new double[] {1, 0, 3}, true);
        recorder.add(new double[] {2, 1, 6}, true);

        Overtraining.Course course = recorder.course();

        assertEquals(2, course.bestStep());
        assertEquals(1, course.best());
        assertEquals(3, course.keptStep());
        assertEquals(2.5, course.kept().value());
        assertEquals(1.5, course.loss().value());
        // events rise by 1, 1 and 3, by -0.5, -0.5 and 1.5 more than the mean
        assertEquals(Math.sqrt((0.25 + 4 * 0.25 + 2.25) * 3 / 2) / 4, course.loss().error(), 1e-15);
        assertEquals("3 steps, best 2", recorder.toString());
    }

    /** Each entry twice in its event. */
    @Test
    void entriesOfOneEventTellTogetherWhatOneDoes() {
        LossRecorder once = new LossRecorder(new double[] {1, 2, 1});
        LossRecorder twice = new LossRecorder(new double[] {1, 2, 1, 1, 2, 1},
                EventGroups.of(new long[] {7, 8, 9, 7, 8, 9}));
        once.add(new double[] {1, 0, 3}, true);
        once.add(new double[] {2, 1, 6}, true);
        twice.add(new double[] {1, 0, 3, 1, 0, 3}, true);
        twice.add(new double[] {2, 1, 6, 2, 1, 6}, true);

        assertEquals(once.course().best(), twice.course().best(), 1e-15);
        assertEquals(once.course().kept().error(), twice.course().kept().error(), 1e-15);
        assertEquals(once.course().loss().error(), twice.course().loss().error(), 1e-15);
    }

    @Test
    void stepsAfterTheOneThatIsKeptDoNotMatter() {
        LossRecorder recorder = unweighted(2);
        recorder.add(new double[] {2, 2}, true);
        recorder.add(new double[] {1, 1}, false);

        assertEquals(1, recorder.course().bestStep());
        assertEquals(0, recorder.course().loss().value());
        assertEquals(Verdict.NO_HARM, recorder.course().verdict());
    }

    @Test
    void aLossThatAFewEventsMakeManyTimesAsLargeIsNotCalledHarmless() {
        LossRecorder recorder = new LossRecorder(new double[] {1, 1, 1, 1});
        recorder.add(new double[] {0.1, 0.2, 0.1, 0.2}, true);
        recorder.add(new double[] {0.1, 0.2, 0.1, 4000}, true);

        assertEquals(1000.1, recorder.course().kept().value(), 1e-9);
        assertEquals(Verdict.UNSURE, recorder.course().verdict());
    }

    @Test
    void aLossThatHasNotDoubledIsHarmlessWithinItsErrors() {
        Measured kept = new Measured(2, 1);
        Measured loss = new Measured(1, 1);

        assertEquals(Verdict.NO_HARM, new Overtraining.Course(1, 1, 2, kept, loss).verdict());
        assertEquals(Verdict.UNSURE, new Overtraining.Course(1, 0.9, 2, kept, loss).verdict());
    }

    @Test
    void whereNothingIsKnownThereIsNoVerdict() {
        LossRecorder without = unweighted(0);
        without.add(new double[0], true);
        LossRecorder cancelling = new LossRecorder(new double[] {1, -1});
        cancelling.add(new double[] {1, 2}, true);
        LossRecorder infinite = unweighted(2);
        infinite.add(new double[] {1, 2}, true);
        infinite.add(new double[] {1, Double.POSITIVE_INFINITY}, true);

        assertSame(Overtraining.Course.NONE, unweighted(3).course());
        assertSame(Overtraining.Course.NONE, without.course());
        assertSame(Overtraining.Course.NONE, cancelling.course());
        assertSame(Overtraining.Course.NONE, infinite.course());
        assertEquals(Verdict.UNKNOWN, Overtraining.Course.NONE.verdict());
    }

    @Test
    void asManyLossesAsEventsAreWanted() {
        assertEquals("losses has 1 values, not 2", assertThrows(IllegalArgumentException.class,
                () -> unweighted(2).add(new double[1], true)).getMessage());
    }

    /** All events become worse by 0.1 ± 0.5, with a spread from event to event of 1 that they share. */
    @Test
    void aRiseIsSeenThatIsSmallBesideTheSpreadOfTheLosses() {
        SplittableRandom random = new SplittableRandom(1);
        int n = 400;
        double[] before = new double[n];
        double[] after = new double[n];
        for (int i = 0; i < n; i++) {
            before[i] = 2 + random.nextGaussian();
            after[i] = before[i] + 0.1 + 0.5 * random.nextGaussian();
        }
        LossRecorder recorder = unweighted(n);
        recorder.add(before, true);
        recorder.add(after, true);

        assertEquals(0.025, recorder.course().loss().error(), 0.002);
        assertEquals(0.05, recorder.course().kept().error(), 0.01);
        assertEquals(Verdict.HARM, recorder.course().verdict());
    }

    /** How far a Brownian path ends above its minimum, over the root of the time since: e^(−z²/2), 4.4%. */
    @Test
    @Tag("slow")
    void aLossThatWandersDoesHarmByAccidentInAsManyTrainingsAsItIsSaid() {
        SplittableRandom random = new SplittableRandom(2);
        int trainings = 1000;
        int harm = 0;
        for (int t = 0; t < trainings; t++) {
            LossRecorder recorder = unweighted(100);
            double[] losses = new double[100];
            for (int step = 0; step < 100; step++) {
                for (int i = 0; i < losses.length; i++) {
                    losses[i] += random.nextGaussian();
                }
                recorder.add(losses.clone(), true);
            }
            harm += recorder.course().verdict() == Verdict.HARM ? 1 : 0;
        }
        // 44 are expected, and fewer as steps are not infinitely small
        assertTrue(harm > 15 && harm < 65, harm + " of " + trainings);
    }
}
