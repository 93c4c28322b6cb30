package org.hepmva.evaluate.multiclass;

import static org.hepmva.evaluate.multiclass.SourcedClasses.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Samples.InMemory;
import org.junit.jupiter.api.Test;

/** What is said of the sources of n classes, sentence by sentence. */
class MulticlassSourceFindingsTest {

    private static final EvaluationSettings DEFAULTS = EvaluationSettings.defaults().withPermutedEvents(0);

    /** 200 events of a class, most of them where that class is. */
    private static InMemory many(String name, int cls, double w) {
        float[] x = new float[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i % 5 == 0 ? 1 : cls) + 0.5f;
        }
        return source(name, cls, w, x);
    }

    private static InMemory unscaled(InMemory source) {
        return new InMemory(source.name(), source.cls(), false, source.values(), source.w());
    }

    private static InMemory withWeights(InMemory source, int from, double w) {
        double[] weights = source.w().clone();
        Arrays.fill(weights, from, weights.length, w);
        return new InMemory(source.name(), source.cls(), source.isScaled(), source.values(), weights);
    }

    private static List<String> about(String name, Parts parts) {
        return MulticlassEvaluation.of(List.of(SourcedClasses.byHand()), parts, DEFAULTS).findings().stream()
                .filter(finding -> finding.about().equals(name))
                .map(finding -> finding.level() + " " + finding.sentence()).toList();
    }

    private static List<String> about(String name, InMemory... sources) {
        Sample sample = SourcedClasses.sample(sources);
        Sample none = Samples.none(sample);
        return about(name, new Parts(none, none, sample));
    }

    @Test
    void nothingIsSaidOfGoodSources() {
        InMemory[] sources = {many("a", 0, 0.5), many("b1", 1, 1), many("b2", 1, 1), many("c", 2, 1)};

        for (String name : List.of("a", "b1", "b2", "c", "sources")) {
            assertEquals(List.of(), about(name, sources));
        }
    }

    @Test
    void expectedEventsOfSomeSourcesAloneAreNone() {
        assertEquals(List.of("WARNING There are no expected events: 1 of the 4 sources ('c') has neither a"
                + " scale nor a cross-section."), about("sources", many("a", 0, 1), many("b1", 1, 1),
                many("b2", 1, 1), unscaled(many("c", 2, 1))));
    }

    @Test
    void fewEventsOfOneOfSeveralSourcesAreNamedWithWhatTheyStandFor() {
        assertEquals(List.of("WARNING Only 3.0 effective entries of it (3 events) are in the test part, for"
                + " 60 expected events.", "WARNING One test event of it stands for 20 expected events:"
                + " their error is that of the simulation rather than that of the data."),
                about("b2", many("a", 0, 1), many("b1", 1, 1), source("b2", 1, 20, 1.5f, 1.5f, 0.5f),
                        many("c", 2, 1)));
    }

    @Test
    void negativeWeightsOfASourceAreNamed() {
        assertEquals(List.of("WARNING 10.00% of its events in the test part have negative weights: the 200"
                + " events are worth 128."), about("b2", many("a", 0, 1), many("b1", 1, 1),
                withWeights(many("b2", 1, 0.5), 180, -0.5), many("c", 2, 1)));
        assertEquals(List.of("WARNING Its weights sum to −100: it takes events away from the yields of its"
                + " class.", "WARNING 100.00% of its events in the test part have negative weights: the 200"
                + " events are worth 200."), about("b2", many("a", 0, 1), many("b1", 1, 1),
                withWeights(many("b2", 1, 1), 0, -0.5), many("c", 2, 1)));
    }

    /** Of the events of a sample all are tested but some. */
    private static Parts tested(Sample sample, Sample validation, int from, int to) {
        return new Parts(Samples.none(sample), validation, sample.select(IntStream.range(0, sample.size())
                .filter(i -> i < from || i >= to).toArray()));
    }

    @Test
    void aSourceThatIsNotTestedIsMissingFromTheYields() {
        Sample sample = SourcedClasses.sample(many("a", 0, 1), many("b1", 1, 1), many("b2", 1, 0.5),
                many("c", 2, 1));

        assertEquals(List.of("WARNING No event of it is in the test part, so its 100 expected events are"
                + " missing from every yield."), about("b2", tested(sample, Samples.none(sample), 400, 600)));
    }

    @Test
    void aSourceWithAnotherShareInTheTestPartIsNamed() {
        Sample sample = SourcedClasses.sample(many("a", 0, 1), many("b1", 1, 1), many("b2", 1, 1),
                many("c", 2, 1));

        assertEquals(List.of("WARNING It is 66.7% of the b in the test part and 50.0% in all: curves and"
                + " confusion matrices are of the mixture in the test part, yields of that in all."),
                about("b2", tested(sample, Samples.none(sample), 200, 300)));
    }

    @Test
    void aSourceThatHasNoPartInTheChoiceOfCutsIsNamed() {
        Sample sample = SourcedClasses.sample(many("a", 0, 1), many("b1", 1, 1), many("b2", 1, 1),
                many("c", 2, 1));
        Sample validation = sample.select(IntStream.range(0, 800).filter(i -> i < 400 || i >= 600).toArray());

        assertEquals(List.of("WARNING It has no part in the choice of the best cuts, as no event of it is in"
                + " the validation part."), about("b2", tested(sample, validation, 0, 0)));
    }

    @Test
    void aClassWithoutExpectedEventsLeavesNoBestCutsByThem() {
        Sample sample = SourcedClasses.sample(many("a", 0, 1), source("b1", 1, -1, 1.5f, 1.5f, 1.5f),
                source("b2", 1, 2, 1.5f), many("c", 2, 1));

        assertEquals(List.of("WARNING There are no best cuts by expected events: without the sources that"
                + " are left out, Σw of a class is not above zero."),
                about("sources", tested(sample, Samples.none(sample), 201, 203)));
    }
}
