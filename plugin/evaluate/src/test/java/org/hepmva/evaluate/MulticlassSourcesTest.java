package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.SourceYield;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Test;

class MulticlassSourcesTest {

    private static MulticlassMethod method() {
        return SourcedClasses.evaluation().methods().get(0);
    }

    @Test
    void eventsOfEachSourceAreCountedByWhatTheyAreTakenFor() {
        List<SourceByClass> sources = method().sources();

        assertEquals(List.of("a1", "a2", "b", "c"),
                sources.stream().map(source -> source.source().label()).toList());
        SourceYield own = sources.get(0).takenFor().get(0);
        assertEquals(16, own.total().value());
        assertEquals(12, own.passing().value());
        assertEquals(0.75, own.efficiency().value());
        assertEquals(4, sources.get(0).takenFor().get(1).passing().value());
        assertEquals(1, sources.get(1).takenFor().get(2).passing().value());
        assertEquals(12, sources.get(3).takenFor().get(2).passing().value());
        // what was not measured may pass or fail, so the error is more than that of the one event that passes
        assertTrue(sources.get(2).takenFor().get(1).passing().error() > 1);
    }

    @Test
    void entriesOfOneEventVaryTogetherInASource() {
        Sample sample = SourcedClasses.sample(SourcedClasses.source("a1", 0, 1, 1, 2, 3, 4),
                SourcedClasses.source("b", 1, 1, 1), SourcedClasses.source("c", 2, 1, 1));
        EvaluatedSources sources = EvaluatedSources.of(sample).orElseThrow();
        byte[] mostLikely = {0, 0, 1, 1, 1, 2};

        SourceYield alone = SourceByClass.of(sources, sample, mostLikely, EventGroups.NONE).get(0)
                .takenFor().get(0);
        SourceYield grouped = SourceByClass.of(sources, sample, mostLikely,
                EventGroups.of(new long[] {7, 7, 8, 8, 9, 10})).get(0).takenFor().get(0);

        assertEquals(2, alone.events().passing2());
        assertEquals(4, grouped.events().passing2());
        assertEquals(4, grouped.events().failing2());
        assertEquals(0, grouped.events().shared());
    }

    @Test
    void oneSourceAClassOfUnknownYieldsHasNothingToTell() {
        MulticlassEvaluation evaluation = MulticlassEvaluation.of(
                List.of(MulticlassExamples.trees("BDT", 4, 1)), MulticlassExamples.parts(4, 1, 0),
                EvaluationSettings.defaults());

        assertTrue(evaluation.sources().isEmpty());
        assertEquals(List.of(), evaluation.methods().get(0).sources());
    }

    @Test
    void spectatorsAreShownInTheEventsThatAreTakenForEachClass() {
        MulticlassEvaluation evaluation = MulticlassEvaluation.of(
                List.of(MulticlassExamples.trees("BDT", 4, 6)), MulticlassExamples.parts(4, 1, 0),
                EvaluationSettings.defaults());
        MulticlassMethod method = evaluation.methods().get(0);

        SpectatorByClass mass = method.spectators().get(0);
        for (int k = 0; k < 4; k++) {
            double before = evaluation.spectators().get(0).histograms().get(k).integralWithFlow();
            double after = 0;
            for (int taken = 0; taken < 4; taken++) {
                Histogram histogram = mass.takenFor().get(taken).get(k);
                assertEquals(method.onTest().confusion().events(k, taken).value(),
                        histogram.integralWithFlow(), 1e-9);
                after += histogram.integralWithFlow();
            }
            assertEquals(before, after, 1e-9);
        }
    }
}
