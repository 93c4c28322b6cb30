package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.hepmva.io.NtupleException;
import org.hepmva.io.ProgressListener;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Test;

/**
 * Generated events from a tree of metadata in the same files. The files are of
 * {@code src/test/peers/nano_like.py}: Σ genEventSumw is 42.5 in one and 57.5 in the other.
 */
class GeneratedEventsTest {

    private static final String CALLED = "class 'signal', source 'one': generated events are the ";

    private static Path folder() {
        try {
            return Path.of(GeneratedEventsTest.class.getResource("nano1.root").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sample sample(String generated) throws IOException {
        return AnalysisFile.parse("""
                luminosity: 3 /fb
                signal:
                  - {name: one, files: "nano?.root", tree: Events, weight: genWeight, crossSection: 2 pb,
                     generated: %s}
                  - {name: two, files: "nano1.root:Events", cut: x > 1}
                background: {files: nano2.root, tree: Events, weight: genWeight, crossSection: 2 pb,
                  generated: 57.5}
                variables: [x]
                methods: [trees]
                """.formatted(generated), folder(), "a.yaml").inputs().read(ProgressListener.NONE);
    }

    @Test
    void theFactorIsCrossSectionTimesLuminosityOverTheSumOfAllFiles() throws IOException {
        Sample sample = sample("{tree: Runs, sum: genEventSumw}");

        assertEquals(2.0 * 3000 / (42.5 + 57.5), sample.sources().get(0).factor());
        assertEquals(60 * 4 * 1.5, sample.sources().get(0).passed().sumW());
        assertEquals(1.5 * 60, sample.eventWeight(0));
        assertEquals(1, sample.eventWeight(6));
        assertEquals(2.0 * 3000 / 57.5, sample.sources().get(2).factor());
    }

    @Test
    void theSumIsOfAnyExpression() throws IOException {
        assertEquals(2.0 * 3000 / 300, sample("{tree: Runs, sum: 3*genEventSumw}").sources().get(0).factor());
    }

    @Test
    void aTreeOrBranchThatIsNotThereIsASentence() {
        assertEquals(CALLED + "sum of genEventSumw over Run: " + folder().resolve("nano1.root")
                + ": no table 'Run'; nearest first: Runs, Events",
                assertThrows(NtupleException.class, () -> sample("{tree: Run, sum: genEventSumw}"))
                        .getMessage());
        assertEquals(CALLED + "sum of genSumw over Runs: " + folder().resolve("nano1.root") + ":Runs, "
                + folder().resolve("nano2.root")
                + ":Runs: no column 'genSumw'; nearest first: genEventSumw",
                assertThrows(NtupleException.class, () -> sample("{tree: Runs, sum: genSumw}")).getMessage());
    }
}
