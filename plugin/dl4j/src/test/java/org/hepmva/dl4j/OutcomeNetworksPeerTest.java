package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.network.Activation;
import org.hepmva.sample.Sample;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same layers, steps and events, by us and by scikit-learn's MLPClassifier and MLPRegressor. */
@Tag("peer")
class OutcomeNetworksPeerTest {

    private static final Sample CLASSES = unweighted(OutcomeNetworks.classes(3000, 21));
    private static final Sample CLASSES_TEST = unweighted(OutcomeNetworks.classes(6000, 22));
    private static final Sample TARGETS = unweighted(OutcomeNetworks.targets(3000, 21));
    private static final Sample TARGETS_TEST = unweighted(OutcomeNetworks.targets(6000, 22));

    @TempDir
    private static Path folder;

    private static List<String> lines = List.of();

    private static Sample unweighted(Sample sample) {
        return OutcomeNetworks.weighted(sample, new double[0]);
    }

    @BeforeAll
    static void askThePeer() throws Exception {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null && !python.isBlank(),
                "HEPMVA_PEER_PYTHON names no Python with scikit-learn");
        write("classes.train", CLASSES);
        write("classes.test", CLASSES_TEST);
        write("targets.train", TARGETS);
        write("targets.test", TARGETS_TEST);
        Process process = new ProcessBuilder(python, "src/test/peers/outcome_networks.py", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        lines = output.lines().toList();
    }

    private static void write(String name, Sample sample) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (int t = 0; t < sample.targets().size(); t++) {
                cells.add(String.valueOf(sample.target(t, i)));
            }
            if (!sample.isRegression()) {
                cells.add(String.valueOf(sample.cls(i)));
            }
            for (int v = 0; v < sample.variables().size(); v++) {
                cells.add(String.valueOf(sample.value(v, i)));
            }
            rows.add(String.join(",", cells));
        }
        Files.write(folder.resolve(name + ".csv"), rows);
    }

    /** {@return the mean over the peer's three seeds} */
    private static double theirs(String what) {
        return lines.stream().map(line -> line.split(" ")).filter(line -> line[0].equals(what))
                .mapToDouble(line -> Double.parseDouble(line[1])).average().orElseThrow();
    }

    private static Model train(Sample sample, long seed) {
        DenseNetworkSettings settings = DenseNetworkSettings.defaults().withSeed(seed)
                .withShape(NetworkShape.defaults().withHidden(List.of(16, 16), Activation.TANH)
                        .withInitialisation(Initialisation.GLOROT_UNIFORM))
                .withRegularisation(Regularisation.defaults().withDropout(0).withL2(0))
                .withOptimisation(Optimisation.defaults().withLearningRate(0.005).withBatch(100)
                        .withEpochs(40).withSchedule(new LearningRateSchedule.Constant()))
                .withStopping(EarlyStopping.defaults().withValidationFraction(0));
        return new DenseNetworkTrainer("DNN", settings).train(sample, Networks.nothing(sample),
                TrainingMonitor.NONE).model();
    }

    private static double ours(Sample training, Sample test) {
        return IntStream.range(0, 3).mapToDouble(seed -> test.isRegression()
                ? meanWidth(test, train(training, seed)) : logLoss(test, train(training, seed)))
                .average().orElseThrow();
    }

    private static double logLoss(Sample test, Model model) {
        double[][] numbers = test.outputs(model);
        double sum = 0;
        for (int i = 0; i < test.size(); i++) {
            sum -= Math.log(numbers[test.cls(i)][i]);
        }
        return sum / test.size();
    }

    private static double meanWidth(Sample test, Model model) {
        double[][] estimates = test.outputs(model);
        double sum = 0;
        for (int t = 0; t < estimates.length; t++) {
            double[] values = TARGETS.targetValues(t);
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values).map(y -> (y - mean) * (y - mean)).average().orElseThrow();
            double squares = 0;
            for (int i = 0; i < test.size(); i++) {
                squares += Math.pow(estimates[t][i] - test.target(t, i), 2);
            }
            sum += Math.sqrt(squares / test.size() / variance);
        }
        return sum / estimates.length;
    }

    /** 0.4056 and 0.4058 when written, each the mean over three seeds. */
    @Test
    void theLogLossOfClassesIsThatOfThePeer() {
        double theirs = theirs("classes");

        assertEquals(theirs, ours(CLASSES, CLASSES_TEST), 0.01 * theirs);
    }

    /** 0.133 and 0.129 when written, in standard deviations of the target. */
    @Test
    void theDeviationOfTargetsIsThatOfThePeer() {
        double theirs = theirs("targets");
        double ours = ours(TARGETS, TARGETS_TEST);

        assertTrue(Math.abs(ours - theirs) < 0.1 * theirs, "ours " + ours + ", theirs " + theirs);
    }
}
