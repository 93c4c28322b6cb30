package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network without hidden layers is scikit-learn's logistic regression, event weights included. */
@Tag("peer")
class LogisticRegressionPeerTest {

    @TempDir
    private Path folder;

    @Test
    void theResponsesAgreeEventByEvent() throws IOException, InterruptedException {
        Sample sample = weightedClouds();
        DenseNetworkSettings settings = Networks.oneStep().withInputs(InputSettings.defaults()
                .withWeights(TrainingWeights.of(WeightNormalisation.NONE, NegativeWeights.USE)))
                .withOptimisation(Networks.oneStep().optimisation().withOptimiser(Optimiser.ADAM)
                        .withLearningRate(0.05).withEpochs(600)
                        .withSchedule(new LearningRateSchedule.Cosine(0)));

        double[] ours = new DenseNetworkTrainer("logistic", settings)
                .train(sample, Networks.nothing(sample), TrainingMonitor.NONE).classifier()
                .responses(sample.values());
        List<String> theirs = peer(sample);

        assertEquals(ours.length, theirs.size());
        for (int i = 0; i < ours.length; i++) {
            // the minimum is flat: coefficients of order one agree to about 10⁻⁴
            assertEquals(Double.parseDouble(theirs.get(i)), ours[i], 1e-3, "event " + i);
        }
    }

    /** 60 epochs of four steps are far too few here: the network goes on by itself. */
    @Test
    void theDefaultsReachTheAucOfThePeer() throws IOException, InterruptedException {
        Sample sample = Networks.correlated(2000, 5);
        Sample judge = Networks.correlated(500, 6);
        DenseNetworkSettings settings = DenseNetworkSettings.defaults().with(NetworkShape.HIDDEN, List.of());

        double[] ours = new DenseNetworkTrainer("logistic", settings)
                .train(sample, judge, TrainingMonitor.NONE).classifier().responses(sample.values());
        double[] theirs = peer(sample).stream().mapToDouble(Double::parseDouble).toArray();

        double best = RocCurve.auc(theirs, sample.classes(), sample.eventWeights());
        assertEquals(best, RocCurve.auc(ours, sample.classes(), sample.eventWeights()), 0.002);
        assertTrue(best > 0.9, () -> "AUC " + best);
    }

    private static Sample weightedClouds() {
        Sample clouds = Networks.clouds(2000, 11);
        double[] weights = new double[clouds.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (clouds.isSignal(i) ? 1e-6 : 3e-6) * (1 + i % 5);
        }
        return Networks.weighted(clouds, weights);
    }

    private List<String> peer(Sample sample) throws IOException, InterruptedException {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null && !python.isBlank(),
                "HEPMVA_PEER_PYTHON names no Python with scikit-learn");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            StringBuilder line = new StringBuilder(sample.isSignal(i) ? "1," : "0,")
                    .append(sample.eventWeight(i));
            for (int v = 0; v < sample.variables().size(); v++) {
                line.append(',').append(sample.value(v, i));
            }
            lines.add(line.toString());
        }
        Path events = Files.write(folder.resolve("events.csv"), lines);
        Path responses = folder.resolve("responses.txt");
        int status = new ProcessBuilder(python, "src/test/peers/logistic_regression.py")
                .redirectInput(events.toFile()).redirectOutput(responses.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        assertEquals(0, status);
        return Files.readAllLines(responses);
    }
}
