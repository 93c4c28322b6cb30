package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same curve by scikit-learn, asked while the test runs. */
@Tag("peer")
class RocCurvePeerTest {

    @TempDir
    private Path folder;

    @Test
    void theCurveAndItsAreaAreThoseOfScikitLearn() throws IOException, InterruptedException {
        Labelled events = events();
        List<String> answer = askPython(write(events));

        RocCurve curve = events.curve();

        // sums of 20 000 weights in another order
        assertEquals(Double.parseDouble(answer.get(0)), curve.auc(), 1e-11);
        assertEquals(answer.size() - 1, curve.points());
        for (int p = 0; p < curve.points(); p++) {
            String[] point = answer.get(p + 1).split(",");
            assertEquals(Double.parseDouble(point[1]), curve.signalEfficiency(p), 1e-11);
            assertEquals(Double.parseDouble(point[2]), curve.backgroundEfficiency(p), 1e-11);
        }
    }

    private static Labelled events() {
        Random random = new Random(99);
        int n = 20_000;
        double[] responses = new double[n];
        byte[] classes = new byte[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            classes[i] = (byte) (random.nextInt(3) == 0 ? 0 : 1);
            responses[i] = Math.rint(100 * (random.nextGaussian() - 0.7 * classes[i])) / 100;
            weights[i] = 1e-6 * random.nextDouble();
        }
        return new Labelled(responses, classes, weights);
    }

    private Path write(Labelled events) throws IOException {
        StringBuilder text = new StringBuilder("response,class,weight\n");
        for (int i = 0; i < events.size(); i++) {
            text.append(events.values()[i]).append(',').append(events.classes()[i]).append(',')
                    .append(events.weight(i)).append('\n');
        }
        return Files.writeString(folder.resolve("events.csv"), text);
    }

    private static List<String> askPython(Path file) throws IOException, InterruptedException {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null && Files.isExecutable(Path.of(python)),
                "HEPMVA_PEER_PYTHON names no Python with scikit-learn");
        Path script = Path.of(System.getProperty("hepmva.root"),
                "plugin/measure/src/test/peers/evaluation_reference.py");
        Process process = new ProcessBuilder(python, script.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor());
        return lines;
    }
}
