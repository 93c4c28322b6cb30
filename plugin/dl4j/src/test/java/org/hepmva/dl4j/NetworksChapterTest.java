package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.network.Activation;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.train.Chapter;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the package's chapter are compiled here, run, and compared with the chapter. */
class NetworksChapterTest {

    private static final Parts PARTS =
            new RandomSplit(new Fractions(0.6, 0.15), 1).apply(Networks.clouds(1000, 1));

    @Test
    @Tag("slow")
    void aNetworkIsTrainedAndWritten(@TempDir Path folder) throws IOException {
        Parts parts = PARTS;
        Path file = folder.resolve("DNN.hepmva.json");

        // example
        DenseNetworkSettings settings = DenseNetworkSettings.defaults()
                .withShape(NetworkShape.defaults().withHidden(List.of(20, 20), Activation.TANH))
                .with(Optimisation.EPOCHS, 30);
        Trained trained = new DenseNetworkTrainer("DNN", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        WeightFile.of("DNN", trained.classifier()).write(file);
        // end

        assertArrayEquals(parts.test().responses(trained.classifier()),
                parts.test().responses(WeightFile.read(file).classifier()));
    }

    @Test
    @Tag("slow")
    void aLogisticRegressionIsANetworkWithoutHiddenLayers() {
        Parts parts = PARTS;

        // example
        DenseNetworkSettings logistic = DenseNetworkSettings.defaults()
                .with(NetworkShape.HIDDEN, List.of());
        TrainingReport report = new DenseNetworkTrainer("LR", logistic)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE).report();
        int epochs = report.bestStep();
        report.warnings().forEach(System.out::println);
        // end

        assertTrue(epochs > 1);
    }

    @Test
    void theChapterShowsTheseExamples() throws IOException {
        Chapter.assertShowsTheExamplesOf(Path.of("src/main/java/org/hepmva/dl4j/package-info.java"),
                Path.of("src/test/java/org/hepmva/dl4j/NetworksChapterTest.java"));
    }
}
