package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.hepmva.hist.KolmogorovTest;
import org.junit.jupiter.api.Test;

/** Harm, and the gap that is none. */
class OvertrainingTest {

    private static Overtraining with(Measured gap, Overtraining.Course course) {
        KolmogorovTest none = new KolmogorovTest(Double.NaN, Double.NaN);
        return new Overtraining(gap, 0.9, none, none, course);
    }

    @Test
    void aLargeGapIsNoHarmIfNothingBetterWasThere() {
        // a forest that knows its training events by heart and is best on others at its last tree
        double[] validation = {0.80, 0.90, 0.93, 0.94, 0.9405};

        Overtraining check = with(new Measured(0.06, 0.003), Overtraining.Course.of(validation, 5, 0.004));

        assertEquals(Overtraining.Verdict.NO_HARM, check.verdict());
        assertTrue(check.hasGap());
    }

    @Test
    void areasThatFellByMoreThanTwoAndAHalfErrorsAreHarm() {
        double[] validation = {0.80, 0.94, 0.93, 0.92};

        Overtraining check = with(new Measured(0.001, 0.003), Overtraining.Course.of(validation, 4, 0.004));

        assertEquals(Overtraining.Verdict.HARM, check.verdict());
        assertEquals(0.02, check.course().loss().value(), 1e-15);
        assertEquals(2, check.course().bestStep());
        assertFalse(check.hasGap());
    }

    @Test
    void whatEarlyStoppingKeptIsCompared() {
        double[] validation = {0.80, 0.94, 0.93, 0.92};

        assertEquals(Overtraining.Verdict.NO_HARM,
                with(Measured.NONE, Overtraining.Course.of(validation, 2, 0.004)).verdict());
        assertEquals(Overtraining.Verdict.NO_HARM,
                with(Measured.NONE, Overtraining.Course.of(validation, 4, 0.011)).verdict());
    }

    @Test
    void aBetterStepAfterTheOneThatIsKeptIsNoSignOfTooManySteps() {
        double[] validation = {0.80, 0.90, 0.91, 0.95};

        Overtraining.Course course = Overtraining.Course.of(validation, 2, 0.004);

        assertEquals(Overtraining.Verdict.NO_HARM, with(Measured.NONE, course).verdict());
        assertEquals(2, course.bestStep());
    }

    /** Most events keep their responses: the difference is known ten times better than either area. */
    @Test
    void smallHarmIsSeenOnTheSameEvents() {
        Random random = new Random(11);
        int n = 400;
        byte[] classes = new byte[n];
        double[] early = new double[n];
        for (int i = 0; i < n; i++) {
            classes[i] = (byte) (i % 2);
            early[i] = random.nextGaussian() + (i % 2 == 0 ? 1 : 0);
        }
        double[] late = early.clone();
        for (int i = 0; i < n; i += 20) {
            late[i] -= 0.5;
        }
        CourseRecorder recorder = new CourseRecorder(classes, new double[0]);
        recorder.add(early, RocCurve.auc(early, classes, new double[0]), true);
        recorder.add(late, RocCurve.auc(late, classes, new double[0]), true);

        Overtraining.Course course = recorder.course();

        assertEquals(Overtraining.Verdict.HARM, with(Measured.NONE, course).verdict());
        assertEquals(AucDifference.of(new Labelled(early, classes, new double[0]),
                new Labelled(late, classes, new double[0])), course.loss());
        assertTrue(course.loss().value() < course.kept().error());
        assertEquals(1, course.bestStep());
        assertEquals(2, course.keptStep());
    }

    @Test
    void theRecorderComparesWhatIsKeptWithTheBestUntilThen() {
        byte[] classes = {0, 0, 1, 1};
        double[][] responses = {{1, 0, 0, 0}, {1, 1, 0, 0}, {0, 1, 1, 0}, {2, 2, 0, 1}, {0, 0, 1, 1}};
        CourseRecorder recorder = new CourseRecorder(classes, new double[0]);
        boolean[] keep = {true, false, true, false, false};

        assertEquals(Overtraining.Course.NONE, recorder.course());
        for (int i = 0; i < responses.length; i++) {
            recorder.add(responses[i], RocCurve.auc(responses[i], classes, new double[0]), keep[i]);
        }
        Overtraining.Course course = recorder.course();

        assertEquals(2, course.bestStep());
        assertEquals(1.0, course.best());
        assertEquals(3, course.keptStep());
        assertEquals(0.5, course.kept().value());
        assertEquals(0.5, course.loss().value(), 1e-15);
    }

    @Test
    void aKeptStepWithoutAreaIsNotKnown() {
        CourseRecorder recorder = new CourseRecorder(new byte[] {0, 1}, new double[0]);
        recorder.add(new double[] {1, 0}, 1, true);
        recorder.add(new double[] {Double.NaN, 0}, Double.NaN, true);

        assertEquals(Overtraining.Course.NONE, recorder.course());
    }

    /**
     * An area that only wanders: 40 steps, each exchanging some responses by chance. The largest of them is
     * no harm nineteen times in twenty, though it was chosen for being the largest.
     */
    @Test
    void wanderingIsSeldomCalledHarm() {
        Random random = new Random(3);
        byte[] classes = new byte[200];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) (i % 2);
        }
        int called = 0;
        for (int training = 0; training < 200; training++) {
            double[] responses = random.doubles(classes.length).toArray();
            CourseRecorder recorder = new CourseRecorder(classes, new double[0]);
            for (int step = 0; step < 40; step++) {
                for (int i = 0; i < classes.length; i++) {
                    responses[i] += 0.05 * random.nextGaussian();
                }
                recorder.add(responses, RocCurve.auc(responses, classes, new double[0]), true);
            }
            Overtraining check = with(Measured.NONE, recorder.course());
            called += check.verdict() == Overtraining.Verdict.HARM ? 1 : 0;
        }
        // e^(−2.5²/2) = 4.4% of 200
        assertTrue(called <= 20, () -> "harm was found in a share of trainings that is too large");
    }

    @Test
    void withoutAreasOnValidationEventsNothingIsKnown() {
        double[] nan = {Double.NaN, Double.NaN};

        assertEquals(Overtraining.Course.NONE, Overtraining.Course.of(new double[0], 0, 0.1));
        assertEquals(Overtraining.Course.NONE, Overtraining.Course.of(nan, 2, 0.1));
        assertEquals(Overtraining.Course.NONE, Overtraining.Course.of(new double[] {0.9}, 2, 0.1));
        assertEquals(Overtraining.Verdict.UNKNOWN,
                Overtraining.withoutTraining(0.9, Overtraining.Course.NONE).verdict());
    }

    /** As with folds: each event is answered by two models, of which one has learned from it. */
    @Test
    void responsesOfTheSameEventsLookTooMuchAlike() {
        Random random = new Random(17);
        int toys = 100;
        double same = 0;
        double independent = 0;
        double pulls = 0;
        for (int toy = 0; toy < toys; toy++) {
            double[] events = DoubleStream.generate(random::nextGaussian).limit(400).toArray();
            double[] others = DoubleStream.generate(random::nextGaussian).limit(400).toArray();
            Overtraining first = compare(answered(events, random), answered(events, random));
            same += first.signal().pValue() / toys;
            independent += compare(answered(events, random), answered(others, random)).signal().pValue()
                    / toys;
            pulls += first.aucGap().sigmas() * first.aucGap().sigmas() / toys;
        }

        // uniform in [0, 1]: its mean is ½ ± 0.03
        assertEquals(0.5, independent, 0.1);
        assertTrue(same > 0.7, "mean p " + same);
        // of independent events 1 ± 0.14
        assertTrue(pulls < 0.5, "squares of pulls " + pulls);
    }

    private static Labelled answered(double[] events, Random random) {
        double[] responses = new double[events.length];
        byte[] classes = new byte[events.length];
        for (int i = 0; i < events.length; i++) {
            classes[i] = (byte) (i % 2);
            responses[i] = events[i] + (i % 2 == 0 ? 1 : 0) + 0.3 * random.nextGaussian();
        }
        return new Labelled(responses, classes, new double[0]);
    }

    private static Overtraining compare(Labelled training, Labelled test) {
        return Overtraining.of(training, training.curve(), test, test.curve(), Overtraining.Course.NONE);
    }
}
