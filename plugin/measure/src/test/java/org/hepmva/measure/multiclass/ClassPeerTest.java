package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of n classes by scikit-learn, asked while the test runs. */
@Tag("peer")
class ClassPeerTest {

    private static final int CLASSES = 4;

    /** Sums of 5000 weights in another order. */
    private static final double ROUNDING = 1e-11;

    @TempDir
    private Path folder;

    @Test
    void allNumbersAreThoseOfScikitLearn() throws IOException, InterruptedException {
        ClassResponses events = ClassSamples.of(CLASSES, 5000, 1);
        Map<String, Double> peer = askPython(write(events));
        ClassResponses unweighted = ClassSamples.withWeights(events, new double[0]);

        ClassAreas areas = ClassAreas.of(events);
        PairAreas ratios = PairAreas.of(events, PairResponse.RATIO);
        PairAreas firsts = PairAreas.of(events, PairResponse.FIRST);
        ClassConfusion matrix = ClassConfusion.of(events);

        for (int k = 0; k < CLASSES; k++) {
            assertEquals(peer.get("rest " + k), areas.areas().get(k).value(), ROUNDING);
            assertEquals(peer.get("precision " + k), matrix.purity(k).value(), ROUNDING);
            assertEquals(peer.get("recall " + k), matrix.efficiency(k).value(), ROUNDING);
            assertEquals(peer.get("f1 " + k), matrix.selection(k).f1().value(), ROUNDING);
            for (int j = 0; j < CLASSES; j++) {
                String cell = " " + k + " " + j;
                if (j != k) {
                    assertEquals(peer.get("ratio" + cell), ratios.areas().get(k).get(j).value(), ROUNDING);
                    assertEquals(peer.get("first" + cell), firsts.areas().get(k).get(j).value(), ROUNDING);
                }
                assertEquals(peer.get("events" + cell), matrix.events(k, j).value(), 1e-8);
                assertEquals(peer.get("true" + cell), matrix.ofTrueClass(k, j).value(), ROUNDING);
                assertEquals(peer.get("predicted" + cell), matrix.ofPredictedClass(k, j).value(), ROUNDING);
            }
        }
        assertEquals(peer.get("ovr macro"), areas.mean().value(), ROUNDING);
        assertEquals(peer.get("ovr weighted"), areas.weightedMean().value(), ROUNDING);
        assertEquals(peer.get("ovo macro unweighted"),
                PairAreas.of(unweighted, PairResponse.FIRST).mean().value(), ROUNDING);
        assertEquals(peer.get("accuracy"), matrix.accuracy().value(), ROUNDING);
        assertEquals(peer.get("balanced accuracy"), matrix.balancedAccuracy().value(), ROUNDING);
        assertEquals(peer.get("log loss"), ClassLogLoss.of(events).value(), ROUNDING);
        assertEquals(peer.get("log loss unweighted"), ClassLogLoss.of(unweighted).value(), ROUNDING);
    }

    /** Of what is held impossible, too. */
    @Test
    void theLossOfZeroAndOneIsThatOfScikitLearn() throws IOException, InterruptedException {
        double[][] responses = {{1, 0, 0.5, 0}, {0, 1, 0.5, 0}, {0, 0, 0, 1}};
        ClassResponses events = new ClassResponses(List.of("a", "b", "c"), responses,
                new byte[] {0, 0, 1, 2}, new double[] {1, 1, 1, 1});

        Map<String, Double> peer = askPython(write(events), "loss");

        assertEquals(peer.get("log loss"), ClassLogLoss.of(events).value(), 1e-14);
    }

    private Path write(ClassResponses events) throws IOException {
        StringBuilder text = new StringBuilder("p,…,class,weight\n");
        for (int i = 0; i < events.size(); i++) {
            for (double[] ofClass : events.responses()) {
                text.append(ofClass[i]).append(',');
            }
            text.append(events.truth()[i]).append(',').append(events.weight(i)).append('\n');
        }
        return Files.writeString(folder.resolve("events.csv"), text);
    }

    private static Map<String, Double> askPython(Path file, String... more) throws IOException,
            InterruptedException {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null && Files.isExecutable(Path.of(python)),
                "HEPMVA_PEER_PYTHON names no Python with scikit-learn");
        Path script = Path.of(System.getProperty("hepmva.root"),
                "plugin/measure/src/test/peers/classes_reference.py");
        List<String> command = new ArrayList<>(List.of(python, script.toString(), file.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor());
        return lines.stream().map(line -> line.split(" = "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1])));
    }
}
