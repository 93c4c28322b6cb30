package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same settings on the same events, by us and by XGBoost's hist. */
@Tag("peer")
class XgboostPeerTest {

    // quantiles are placed otherwise, so trees differ in detail; AUC differed by at most 0.003 when written
    private static final double TOLERANCE = 0.004;

    private static final GradientSettings SETTINGS = GradientSettings.defaults().withTrees(100)
            .withShrinkage(0.1).withSampling(SamplingSettings.defaults())
            .withTree(TreeSettings.defaults().withMinEvents(LeafMinimum.of(1)));

    @TempDir
    private Path folder;

    @Test
    void bothSeparateASyntheticSampleAlike() throws Exception {
        compare(Samples.gaussian(30_000, 6, 17));
    }

    @ParameterizedTest
    @EnumSource(value = Corpus.class, names = {"TMVA_CLASS_EXAMPLE", "MAGIC", "HIGGS"})
    void bothSeparateRealEventsAlike(Corpus corpus) throws Exception {
        compare(corpus.read());
    }

    private void compare(Sample sample) throws Exception {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null, "HEPMVA_PEER_PYTHON does not name a Python with xgboost");
        Parts parts = new RandomSplit(new Fractions(0.75, 0), 4).apply(sample);
        Path train = write("train.csv", parts.training());
        Path test = write("test.csv", parts.test());

        double theirs = xgboost(python, train, test);
        Trained ours = GradientTrainer.of("BDT", SETTINGS)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        double[] responses = ours.classifier().responses(parts.test().values());
        double auc = RocCurve.auc(responses, parts.test().classes(), parts.test().eventWeights());
        assertEquals(theirs, auc, TOLERANCE);
    }

    private double xgboost(String python, Path train, Path test) throws Exception {
        Path script = Path.of(System.getProperty("hepmva.root", "../.."))
                .resolve("plugin/train/src/test/peers/boosted_trees_auc.py");
        Process process = new ProcessBuilder(python, script.toString(), train.toString(), test.toString(),
                String.valueOf(SETTINGS.trees()), String.valueOf(SETTINGS.tree().maxDepth()),
                String.valueOf(SETTINGS.shrinkage())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return Double.parseDouble(output.strip());
    }

    private Path write(String name, Sample sample) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            int variables = sample.variables().size();
            writer.write("variables, weight, class\n");
            for (int i = 0; i < sample.size(); i++) {
                int event = i;
                writer.write(IntStream.range(0, variables)
                        .mapToObj(v -> String.valueOf(sample.value(v, event)))
                        .collect(Collectors.joining(",")));
                writer.write("," + sample.eventWeight(i) + "," + sample.classes()[i] + "\n");
            }
        }
        return file;
    }
}
