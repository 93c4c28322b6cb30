package org.hepmva.sample;

import static org.hepmva.sample.Samples.told;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hepmva.expression.ValueKind;
import org.hepmva.io.Column;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final List<Variable> XY = List.of(Variable.of("x"), Variable.of("y"));

    @Test
    void eventsComeBackAsColumnsInFloat() {
        SampleBuilder builder = Sample.builder(XY, List.of(Variable.of("run")));

        Sample sample = builder.add(new double[] {0.1, 2}, new double[] {1e15 + 1}, 3, Sample.SIGNAL)
                .add(new double[] {-1, Double.NaN}, new double[] {7}, -0.5, Sample.BACKGROUND).build();

        assertEquals(2, sample.size());
        assertArrayEquals(new float[] {0.1f, -1}, sample.values(0));
        assertArrayEquals(new float[] {2, Float.NaN}, sample.values(1));
        assertArrayEquals(new double[] {1e15 + 1, 7}, sample.spectatorValues(0));
        assertArrayEquals(new double[] {3, -0.5}, sample.eventWeights());
        assertArrayEquals(new byte[] {0, 1}, sample.classes());
        assertEquals(List.of("signal", "background"), sample.classNames());
    }

    @Test
    void columnsGrowWithTheEventsAdded() {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of());

        for (int i = 0; i < 5000; i++) {
            builder.addColumns(new double[][] {{i, 99}, {1, 99}}, List.of(), 1, Sample.SIGNAL);
        }

        assertEquals(5000, builder.build().size());
        assertEquals(4999, builder.build().values(0)[4999]);
    }

    @Test
    void aSummaryHasNumberSumsAndEffectiveEntries() {
        Sample sample = Sample.of(List.of(Variable.of("x")), new float[][] {{1, 2, 3}},
                new double[] {2, -1, 5}, new byte[] {0, 0, 1});

        EventSummary signal = sample.summary(Sample.SIGNAL);

        assertEquals(new EventSummary("signal", 2, 1, 0, 1, 5), signal);
        assertEquals(0.2, signal.effectiveEntries());
        assertEquals(0.5, signal.negativeFraction());
        assertEquals("signal: 2 events, Σw = 1, effective entries 0.2, 50% negative", signal.toString());
    }

    @Test
    void aSummaryOfNothingIsZero() {
        Sample none = Samples.none(Samples.of(new float[] {1}, new float[] {2}));

        EventSummary signal = none.summary(Sample.SIGNAL);

        assertEquals(0, signal.effectiveEntries());
        assertEquals(0, signal.negativeFraction());
    }

    @Test
    void selectedEventsComeInTheOrderAskedFor() {
        Sample sample = Samples.of(new float[] {1, 2}, new float[] {3, 4});

        Sample chosen = sample.select(new int[] {3, 0, 0});

        assertArrayEquals(new float[] {4, 1, 1}, chosen.values(0));
        assertArrayEquals(new byte[] {1, 0, 0}, chosen.classes());
    }

    @Test
    void rangesCoverFiniteValuesOnly() {
        Sample sample = Samples.of(new float[] {Float.NaN, 2, Float.NEGATIVE_INFINITY}, new float[] {-3});

        Variable ranged = sample.variablesWithRanges().get(0);

        assertEquals(-3, ranged.min());
        assertEquals(2, ranged.max());
    }

    @Test
    void aWeightMustBeFinite() {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of());

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> builder.add(new double[] {1}, new double[0], Double.NaN, Sample.SIGNAL));

        assertEquals("event weight = NaN of event 0 is not finite", error.getMessage());
    }

    @Test
    void aClassIsSignalOrBackground() {
        SampleBuilder builder = Sample.builder(List.of(Variable.of("x")), List.of());

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> builder.add(new double[] {1}, new double[0], 1, (byte) 2));

        assertEquals("class = 2 of event 0 is neither 0 (signal) nor 1 (background)", error.getMessage());
    }

    /** Ids of both kinds stay whole; a chunk of which no event passes has none. */
    @Test
    void aChunkWithoutEventsDoesNotChangeTheKindOfASpectator() {
        SpectatorColumn ids = new SpectatorColumn();

        ids.add(Column.ofUnsignedLongs("id", new long[] {1}, 1), 0, 0);
        ids.add(Column.ofLongs("id", new long[] {-1}, 1), 0, 1);

        assertEquals(ValueKind.LONG, ids.kind());
    }

    @Test
    void twoVariablesOfOneNameAreRefused() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> Sample.builder(List.of(Variable.of("x"), Variable.of("x := y")), List.of()));

        assertEquals("variable 'x' is given twice; each needs a name of its own", error.getMessage());
    }

    @Test
    void columnsOfDifferentLengthsAreRefused() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> Sample.of(XY,
                new float[][] {{1, 2}, {1}}, new double[0], new byte[] {0, 1}));

        assertEquals("1 values of 'y' do not match 2 classes", error.getMessage());
    }

    @Test
    void missingAndInfiniteValuesAreCounted() {
        Sample sample = Samples.of(new float[] {Float.NaN, 2, Float.POSITIVE_INFINITY}, new float[] {3, 1});

        assertEquals(List.of("variable 'x' is NaN in 1 of 5 events: they count as missing",
                "variable 'x' is infinite in 1 of 5 events: beyond every cut of a tree, and missing"
                        + " for a network"),
                told(sample));
    }

    @Test
    void aConstantVariableIsToldWithItsValue() {
        Sample sample = Samples.of(new float[] {3, 3}, new float[] {3});

        assertEquals(List.of("variable 'x' is 3.0 in every event"), told(sample));
    }

    @Test
    void aVariableThatIsAlwaysMissingIsTold() {
        Sample sample = Samples.of(new float[] {Float.NaN}, new float[] {Float.NaN});

        assertEquals(List.of("variable 'x' is NaN in every event"), told(sample));
    }

    @Test
    void aVariableThatSeparatesCompletelyIsSuspectedToBeTheLabel() {
        String label = "variable 'x' alone separates signal from background completely (AUC exactly 1): "
                + "is it the label?";

        assertEquals(List.of(label),
                told(Samples.of(new float[] {1, 1}, new float[] {0, 0})));
        assertEquals(List.of(label),
                told(Samples.of(new float[] {-2, -1}, new float[] {0, 5})));
        assertEquals(List.of(), Samples.of(new float[] {1, 2}, new float[] {2, 3}).warnings());
    }

    @Test
    void aVariableMissingInOneClassOnlyIsToldToSeparate() {
        Sample sample = Samples.of(new float[] {1, 2}, new float[] {Float.NaN, Float.NaN});

        assertTrue(told(sample).contains("variable 'x' is NaN in every event of one class and in none "
                + "of the other: that alone separates them completely"));
    }

    @Test
    void aWarningSaysOfWhatKindItIsAndOfWhat() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {3, 3}, new float[] {3, 3}),
                new double[] {1, 0, 1, -0.5});

        assertEquals(List.of(
                new Warning(Warning.Kind.ODD_VALUES, Subject.variable("x"), "variable 'x' is 3.0 in every"
                        + " event"),
                new Warning(Warning.Kind.ZERO_WEIGHTS, Subject.ofClass("signal"), "class 'signal' has 1 of 2"
                        + " events of weight 0, which count nowhere"),
                new Warning(Warning.Kind.NEGATIVE_WEIGHTS, Subject.ofClass("background"), "class 'background'"
                        + " has 1 of 2 events with negative weight; effective entries 0")),
                sample.warnings());
        assertEquals("variable 'x' is 3.0 in every event", sample.warnings().get(0).toString());
    }

    @Test
    void variablesOfEqualValuesAreTold() {
        Sample sample = Sample.of(XY, new float[][] {{1, 2, 3}, {1, 2, 3}}, new double[0],
                new byte[] {0, 1, 0});

        assertEquals(List.of("variables 'x' and 'y' are the same in every event",
                "class 'signal' has 1 of 2 events with negative weight; effective entries 0"),
                told(Samples.withWeights(sample, new double[] {1, 1, -1})));
    }

    @Test
    void anEmptyClassCannotBeTrained() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> SampleSummary.ofTraining(Samples.of(new float[] {1}, new float[0]))
                        .requireTrainable());

        assertEquals("class 'background' has no events to train on", error.getMessage());
    }

    @Test
    void weightsThatCancelCannotBeTrained() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {3}),
                new double[] {1, -1, 1});

        Exception error = assertThrows(IllegalArgumentException.class,
                SampleSummary.ofTraining(sample)::requireTrainable);

        assertEquals("class 'signal': the event weights sum to 0.0, which is not above zero "
                + "(1 of 2 are negative)", error.getMessage());
    }

    @Test
    void allWeightsZeroCannotBeTrained() {
        Sample sample = Samples.withWeights(Samples.of(new float[] {1, 2}, new float[] {3}),
                new double[] {0, 0, 1});

        Exception error = assertThrows(IllegalArgumentException.class,
                SampleSummary.ofTraining(sample)::requireTrainable);

        assertEquals("class 'signal': all 2 event weights are zero", error.getMessage());
    }

    @Test
    void sumsOfWeightsThatNoFloatHoldsAreShown() {
        assertEquals("signal: 3 events, Σw = 1e40, effective entries 2.333333, 0% negative",
                new EventSummary("signal", 3, 0, 0, 1e40, 3e80 / 7).toString());
        assertEquals("signal: 1 events, Σw = 1e-50, effective entries 1, 0% negative",
                new EventSummary("signal", 1, 0, 0, 1e-50, 1e-100).toString());
    }
}
