package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.measure.Measured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The widths that TMVA wrote of its own estimates beside them. */
@Tag("peer")
class TmvaRegressionPeerTest {

    private static final String FILE = "shared/corpus/tmva/tutorial_6.33/TMVAReg.root";

    /** TMVA reads the quantile of 90% off a histogram of 500 bins, so it truncates at another event. */
    @ParameterizedTest
    @CsvSource({"BDTG,BDT", "DNN_CPU,DL", "KNN,KNN", "LD,LD", "PDEFoam,PDEFoam"})
    void theWidthsAreThoseOfTmva(String title, String kind) throws IOException, InterruptedException {
        List<String> lines = askPython(title, kind);
        double rms = Double.parseDouble(lines.get(0).split(" ")[1]);
        double best90 = Double.parseDouble(lines.get(1).split(" ")[1]);

        Estimates events = estimates(lines.subList(2, lines.size()));

        Measured ours = Spread.of(events.deviations(), 0).best90();
        assertEquals(9000, events.size());
        // TMVA squares in float
        assertEquals(rms, Agreement.of(events).rms().value(), 1e-6 * rms);
        assertEquals(best90, ours.value(), 0.01 * best90);
    }

    private static Estimates estimates(List<String> lines) {
        double[][] columns = new double[3][lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            for (int c = 0; c < 3; c++) {
                columns[c][i] = Double.parseDouble(words[c]);
            }
        }
        return new Estimates(columns[0], columns[1], columns[2]);
    }

    private static List<String> askPython(String title, String kind)
            throws IOException, InterruptedException {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null && Files.isExecutable(Path.of(python)),
                "HEPMVA_PEER_PYTHON names no Python with uproot");
        Path root = Path.of(System.getProperty("hepmva.root"));
        Path file = root.resolveSibling(FILE);
        assumeTrue(Files.exists(file), () -> file + " is not there");
        Process process = new ProcessBuilder(python, root.resolve(
                "plugin/measure/src/test/peers/tmva_regression.py").toString(), file.toString(), title, kind)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor());
        return lines;
    }
}
