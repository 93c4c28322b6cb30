package org.hepmva.evaluate;

import static org.hepmva.evaluate.SourcedExamples.itself;
import static org.hepmva.evaluate.SourcedExamples.sample;
import static org.hepmva.evaluate.SourcedExamples.source;
import static org.hepmva.evaluate.SourcedExamples.tested;
import static org.hepmva.evaluate.SourcedExamples.unscaled;
import static org.hepmva.evaluate.SourcedExamples.weighted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Samples.InMemory;
import org.junit.jupiter.api.Test;

/** What is said of sources, sentence by sentence. */
class SourceFindingsTest {

    private static final byte S = Sample.SIGNAL;
    private static final byte B = Sample.BACKGROUND;
    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults().withPermutedEvents(0);

    /** 200 events, x from 0 to 1. */
    private static InMemory many(String name, byte cls, double w) {
        double[] x = new double[200];
        Arrays.setAll(x, i -> i / 200.0);
        return source(name, cls, w, x);
    }

    private static List<String> about(String name, Parts parts, EvaluationSettings settings) {
        return Evaluation.of(List.of(itself()), parts, settings).findings().stream()
                .filter(finding -> finding.about().equals(name))
                .map(finding -> finding.level() + " " + finding.sentence()).toList();
    }

    private static List<String> about(String name, Sample sample) {
        int[] all = IntStream.range(0, sample.size()).toArray();
        return about(name, tested(sample, all), DEFAULTS);
    }

    @Test
    void nothingIsSaidOfGoodSources() {
        Sample sample = sample(many("a", S, 0.5), many("b", B, 1), many("c", B, 1));

        for (String name : List.of("a", "b", "c", "sources")) {
            assertEquals(List.of(), about(name, sample));
        }
    }

    @Test
    void expectedEventsOfSomeSourcesAloneAreNone() {
        Sample sample = sample(unscaled(many("a", S, 1)), many("b", B, 1), unscaled(many("c", B, 1)));

        assertEquals(List.of("WARNING There are no expected events: 2 of the 3 sources ('a', 'c')"
                + " have neither a"
                + " scale nor a cross-section."), about("sources", sample));
        assertEquals(List.of("WARNING There are no expected events: 1 of the 2 sources ('a') has neither a"
                + " scale nor a cross-section."),
                about("sources", sample(unscaled(many("a", S, 1)), many("b", B, 1))));
    }

    @Test
    void expectedEventsThatAreGivenByHandBesideAreNotUsed() {
        Sample sample = sample(many("a", S, 0.5), many("b", B, 1), many("c", B, 1));
        Parts parts = tested(sample, IntStream.range(0, 600).toArray());

        assertEquals(List.of("NOTE The expected events are those of the sources, 100 of signal and 400 of"
                + " background; expectedSignal = 7 and expectedBackground = 70 are not used."),
                about("sources", parts, DEFAULTS.withExpectedYields(7, 70)));
    }

    @Test
    void aSourceThatIsNotInTheTestPartIsMissing() {
        Sample sample = sample(many("a", S, 0.5), many("b", B, 1), many("c", B, 0.25));
        Parts parts = tested(sample, IntStream.range(0, 400).toArray());

        assertEquals(List.of("WARNING No event of it is in the test part, so its 50 expected events"
                + " are missing"
                + " from every yield."), about("c", parts, DEFAULTS));
    }

    @Test
    void aSourceWhoseSumChangesSignIsMissing() {
        Sample sample = sample(unscaled(many("a", S, 0.5)), unscaled(many("b", B, 1)),
                unscaled(weighted("c", B, new double[] {3, -1}, 0.5, 0.5)));
        int[] events = IntStream.range(0, 402).filter(i -> i != 400).toArray();

        assertEquals(List.of("WARNING Σw is −1 in the test part and 2 in all, which no factor above zero"
                + " connects, so its events, Σw = 2, are missing from every yield."),
                about("c", tested(sample, events), DEFAULTS));
    }

    @Test
    void aSourceWithoutEventsIsSaidWhenItIsRead() {
        assertEquals(List.of(), about("none", sample(many("a", S, 0.5), many("b", B, 1),
                source("none", B, 1))));
    }

    @Test
    void aSourceOfNegativeWeightIsTold() {
        Sample sample = sample(many("a", S, 0.5), many("b", B, 1), many("interference", B, -0.25));

        assertEquals(List.of("WARNING Its weights sum to −50: it takes events away from the yields of its"
                + " class.", "WARNING 100.00% of its events in the test part have negative weights: the 200"
                + " events are worth 200."), about("interference", sample));
    }

    @Test
    void fewEventsNegativeAndHeavyOnesAreTold() {
        InMemory heavy = weighted("c", B, new double[] {50, 50, -10, 50}, 0.1, 0.2, 0.3, 0.9);
        Sample sample = sample(many("a", S, 0.5), many("b", B, 20), heavy);

        assertEquals(List.of("WARNING Only 2.6 effective entries of it (4 events) are in the test"
                + " part, for 140"
                + " expected events.", "WARNING 25.00% of its events in the test part have negative weights:"
                + " the 4 events are worth 3.", "WARNING One test event of it stands for 54.29"
                + " expected events:"
                + " their error is that of the simulation rather than that of the data."),
                about("c", sample));
        assertEquals(List.of("WARNING One test event of it stands for 20 expected events: their error is that"
                + " of the simulation rather than that of the data."), about("b", sample));
    }

    @Test
    void aSourceThatIsRarerInTheTestPartIsTold() {
        Sample sample = sample(many("a", S, 0.5), many("b", B, 0.5), many("c", B, 0.5));
        Parts parts = tested(sample, IntStream.range(0, 500).toArray());

        assertEquals(List.of("WARNING It is 33.3% of the background in the test part and 50.0% in"
                + " all: curves and"
                + " working points are of the mixture in the test part, yields of that in all."),
                about("c", parts, DEFAULTS));
    }

    @Test
    void aSourceThatIsNotWhereCutsAreChosenIsTold() {
        Sample sample = sample(many("a", S, 0.5), many("b", B, 0.5), many("c", B, 0.5));
        Parts parts = new Parts(Samples.none(sample), sample.select(IntStream.range(0, 400).toArray()),
                sample.select(IntStream.range(0, 600).toArray()));

        assertEquals(List.of("WARNING It has no part in the choice of the best cuts, as no event of it is in"
                + " the validation part."), about("c", parts, DEFAULTS));
    }
}
