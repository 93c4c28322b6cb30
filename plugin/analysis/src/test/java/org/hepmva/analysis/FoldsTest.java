package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folds, from the analysis file to the weight file. */
class FoldsTest {

    @TempDir
    private Path folder;

    /** Labels that nothing tells: {@code entries} of each event, in numbers that no double holds. */
    private void writeNoise(int events, int entries) throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of("event,x,y,label"));
        for (int i = 0; i < events; i++) {
            boolean label = random.nextBoolean();
            for (int entry = 0; entry < entries; entry++) {
                lines.add(Long.MAX_VALUE - i + "," + random.nextGaussian() + "," + random.nextGaussian() + ","
                        + (label ? 1 : 0));
            }
        }
        Files.write(folder.resolve("noise.csv"), lines);
    }

    private Analysis analysis(String split, String methods) throws IOException {
        return AnalysisFile.parse("""
                signal: {files: noise.csv, cut: label == 1}
                background: {files: noise.csv, cut: label == 0}
                variables: [x, y]
                split: %s
                methods: %s
                """.formatted(split, methods), folder, "folds.yaml");
    }

    private String refusal(String text) {
        return assertThrows(IOException.class, () -> analysis(text, "[trees]")).getMessage();
    }

    @Test
    void foldsAreReadWithTheirEventIdShareAndSeed() throws IOException {
        writeNoise(10, 1);

        assertEquals(new Folds(5, "event", 9, 0.25),
                analysis("{folds: 5, byEvent: event, seed: 9, validation: 0.25}", "[trees]").split());
        assertEquals(new Folds(3, "", 1, 0.2), analysis("{folds: 3}", "[trees]").split());
        assertEquals(new Folds(3, "", 7, 0.2), analysis("{folds: 3}", "[trees]").withSeed(7).split());
    }

    @Test
    void foldsThatCannotBeAreRefusedWithTheLine() throws IOException {
        writeNoise(10, 1);

        assertEquals("folds.yaml, line 4: 'folds' = 1 is not in [2, 1000]", refusal("{folds: 1}"));
        assertEquals("folds.yaml, line 4: 'folds' = 1001 is not in [2, 1000]", refusal("{folds: 1001}"));
        assertEquals("folds.yaml, line 4: with 'folds' every event is tested and learned from in turn; they"
                + " go with 'byEvent', 'validation' and 'seed' alone", refusal("{folds: 3, train: 0.5}"));
        assertEquals("folds.yaml, line 4: Entry$ is the number of an entry in its ntuple or chain, which an"
                + " event loop does not know; without 'byEvent' there are folds by entry",
                refusal("{folds: 3, byEvent: 'Entry$'}"));
    }

    @Test
    @Tag("slow")
    void everyEventIsTestedByTheModelThatHasNotSeenItAndTheWeightFileRepeatsIt() throws IOException {
        writeNoise(900, 1);

        AnalysisResult result = new AnalysisRun(analysis("{folds: 3, byEvent: event}",
                "[{type: trees, trees: 60, earlyStopping: 0}]"), RunListener.NONE).run();

        Sample sample = result.parts().test();
        assertEquals(900, sample.size());
        WeightFile file = WeightFile.read(result.folder().resolve("trees.hepmva.json"));
        FoldedClassifier model = assertInstanceOf(FoldedClassifier.class, file.classifier());
        EvaluatedParts parts = EvaluatedParts.of(Folds.byEvent(3, "event").apply(sample));
        double[] evaluated = parts.outputs(result.trained().get(0), Part.TEST)[0];
        double[] applied = new double[900];
        long[] ids = sample.eventIds("event");
        for (int i = 0; i < applied.length; i++) {
            applied[i] = model.model(model.fold(ids[i])).response(
                    new double[] {sample.value(0, i), sample.value(1, i)});
        }
        assertArrayEquals(evaluated, applied);
        assertEquals(RocCurve.auc(evaluated, sample.classes(), sample.eventWeights()),
                result.evaluation().orElseThrow().best().auc().value());
    }

    @Test
    @Tag("slow")
    void labelsOfPureNoiseAreNotLearnedInFoldsThoughTheModelsHaveLearnedThem() throws IOException {
        writeNoise(1500, 1);

        MethodEvaluation method = new AnalysisRun(analysis("{folds: 5, byEvent: event, validation: 0}",
                "[{type: trees, trees: 100, earlyStopping: 0}]"), RunListener.NONE).run().evaluation()
                .orElseThrow().best();

        double error = method.auc().error();
        assertEquals(0.5, method.auc().value(), 3 * error);
        assertTrue(method.on(Part.TRAINING).orElseThrow().curve().auc() > 0.5 + 10 * error);
        String page = Files.readString(folder.resolve("results/report.html"));
        assertTrue(page.contains("<h3>Spread over the folds</h3>"), page);
        assertTrue(page.contains("With folds training and test part are the same events"), page);
        assertTrue(page.contains("background test events: all there are, each answered by the model that has"
                + " not seen it."), page);
        assertTrue(Files.readString(folder.resolve("results/results.json")).contains("\"foldAucs\""));
        assertEquals(5, method.folds().size());
        for (Measured fold : method.folds()) {
            assertEquals(0.5, fold.value(), 4 * fold.error());
        }
    }

    @Test
    @Tag("slow")
    void foldsByEntryLeaveTheMeanOfTheModelsAndSaySo() throws IOException {
        writeNoise(300, 1);

        AnalysisResult result = new AnalysisRun(analysis("{folds: 2}", "[{type: trees, trees: 20}]"),
                RunListener.NONE).run();

        WeightFile file = WeightFile.read(result.folder().resolve("trees.hepmva.json"));
        FoldedClassifier model = assertInstanceOf(FoldedClassifier.class, file.classifier());
        assertEquals(Optional.empty(), model.rule());
        assertTrue(file.toString().contains("mean of 2"), file.toString());
        double[] x = {0.1, 0.2};
        assertEquals((model.model(0).response(x) + model.model(1).response(x)) / 2,
                file.classifier().response(x), 1e-15);
    }
}
