package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.Test;

/** A sample in a few numbers. */
class SampleSummaryTest {

    private static Sample sample(double... signalWeights) {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of());
        for (double w : signalWeights) {
            builder.add(new double[] {1}, new double[0], w, Sample.SIGNAL);
        }
        return builder.add(new double[] {2}, new double[0], 5, Sample.BACKGROUND).build();
    }

    @Test
    void classesAndSourcesAreSummedOverTheirEvents() {
        SampleSummary summary = SampleSummary.of(sample(2, -1, 0));

        EventSummary signal = new EventSummary("signal", 3, 1, 1, 1, 5);
        EventSummary background = new EventSummary("background", 1, 0, 0, 5, 25);
        assertEquals(signal, summary.ofClass(Sample.SIGNAL));
        assertEquals(List.of(signal, background), summary.classes());
        assertEquals(List.of(signal, background), summary.sources());
        assertEquals("signal: 3 events, Σw = 1, effective entries 0.2, 33.3% negative; background: 1 events,"
                + " Σw = 5, effective entries 1, 0% negative", summary.toString());
    }

    @Test
    void aSourceWithoutEventsHereIsThere() {
        SampleSummary summary = SampleSummary.of(sample(2).select(new int[] {1}));

        assertEquals(new EventSummary("signal", 0, 0, 0, 0, 0), summary.sources().get(0));
    }

    /** Events of weight 2 with other weights to learn with. */
    private static Sample learnedWith(String expression, double... values) {
        SampleLayout layout = SampleLayout.of(List.of(Variable.of("x")));
        SampleBuilder builder = new SampleBuilder(layout, expression);
        for (int i = 0; i < values.length; i++) {
            builder.addChunk(new EventChunk(new double[][] {{i}}, new double[] {2},
                    Optional.of(new double[] {values[i]}), new double[0][], List.of(),
                    Optional.empty(), 0, 1),
                    i == 0 ? Sample.BACKGROUND : Sample.SIGNAL);
        }
        return builder.build();
    }

    @Test
    void weightsToLearnWithThatAreWrongAreNamedAsTheyWereWritten() {
        assertEquals("class 'signal': all 2 training weights '0*weight' are zero",
                assertThrows(IllegalArgumentException.class, SampleSummary.ofTraining(
                        learnedWith("0*weight", 1, 0, 0))::requireTrainable).getMessage());
        assertEquals("class 'signal': the training weights '-weight' sum to -4.0, which is not above zero"
                + " (2 of 2 are negative)", assertThrows(IllegalArgumentException.class,
                () -> TrainingWeights.defaults().forTraining(learnedWith("-weight", 1, -2, -2)))
                .getMessage());
        assertEquals("class 'background': all 1 event weights are zero",
                assertThrows(IllegalArgumentException.class, SampleSummary.of(
                        Samples.withWeights(Samples.of(new float[] {1}, new float[] {1}),
                                new double[] {1, 0}))::requireTrainable).getMessage());
    }

    @Test
    void whatIsLearnedFromHasAPositiveSumOfWeightsInEachClass() {
        SampleSummary.ofTraining(sample(2, -1)).requireTrainable();

        assertEquals("class 'signal': the event weights sum to -1.0, which is not above zero (1 of 2 are"
                + " negative)", assertThrows(IllegalArgumentException.class,
                () -> SampleSummary.ofTraining(sample(-2, 1)).requireTrainable()).getMessage());
        assertEquals("class 'signal' has no events to train on", assertThrows(IllegalArgumentException.class,
                () -> SampleSummary.ofTraining(sample()).requireTrainable()).getMessage());
    }
}
