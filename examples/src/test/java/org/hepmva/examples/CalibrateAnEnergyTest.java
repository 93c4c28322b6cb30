package org.hepmva.examples;

import static org.hepmva.examples.ExamplesTest.jython;
import static org.hepmva.examples.ExamplesTest.number;
import static org.hepmva.examples.ExamplesTest.printed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hepmva.app.Hepmva;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration as a program, an analysis file and a session, and the page about it. */
@Tag("slow")
class CalibrateAnEnergyTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", ".."));
    private static final Path EXAMPLES = ROOT.resolve("examples");
    private static final String DATA = EXAMPLES.resolve("data/showers.root") + ":showers";

    /** Half of the central 68% of raw/(kept energy), showers above 18000, by numpy: the cells alone. */
    private static final double OF_THE_CELLS = 0.01305;

    @TempDir
    private static Path folder;
    private static Path weights;
    private static String says;

    @BeforeAll
    static void run() throws IOException {
        weights = folder.resolve("calibration.hepmva.json");
        says = printed(() -> CalibrateAnEnergy.main(new String[] {DATA, weights.toString(),
                folder.resolve("picture.svg").toString()}));
    }

    /** Expected numbers from uproot 5 and numpy. */
    @Test
    void beforeItTheRawEnergyIsTooSmallAndHasATail() {
        assertEquals(0.9462, number(says, "loop, before +mean ([0-9.]+)"), 0.0001);
        assertEquals(0.0618, number(says, "loop, before .* sigma ([0-9.]+)"), 0.0001);
        assertEquals(0.0522, number(says, "loop, before .* 68% ([0-9.]+)"), 0.0001);
    }

    @Test
    void afterItTheResolutionIsNearlyThatOfTheCells() throws IOException {
        for (String where : List.of("test part", "event loop")) {
            double central = number(says, where + ", after .* 68% ([0-9.]+)");
            assertTrue(central > OF_THE_CELLS && central < 1.2 * OF_THE_CELLS, says);
            assertTrue(number(says, where + ", after .* sigma ([0-9.]+)") < 0.0618 / 3, says);
            assertEquals(1, number(says, where + ", after +mean ([0-9.]+)"), 0.0015);
        }
        assertTrue(Files.readString(folder.resolve("picture.svg")).contains("<svg"));
    }

    @Test
    void thePageShowsWhatTheProgramPrints() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/energy-calibration.md"));

        assertEquals(3, says.lines().count());
        assertTrue(page.contains("```\n" + says.replace("\r", "") + "```\n"), says);
    }

    @Test
    void anAnalysisFileAndASessionLearnTheSame() throws IOException {
        Path results = folder.resolve("results");
        Path session = folder.resolve("session");

        printed(() -> assertEquals(0, Hepmva.run("train",
                EXAMPLES.resolve("calibrate_an_energy.yaml").toString(), "--out", results.toString())));
        String sessionSays = jython("calibrate_an_energy.py", DATA, session.toString());

        List<Double> expected = estimates(weights);
        assertEquals(expected, estimates(results.resolve("BDT.hepmva.json")));
        assertEquals(expected, estimates(session.resolve("BDT.hepmva.json")));
        for (String when : List.of("before", "after")) {
            for (String what : List.of("mean", "sigma", "68%")) {
                assertEquals(number(says, "loop, " + when + " .*?" + what + " ([0-9.]+)"),
                        number(sessionSays, when + ": .*?" + what + " ([0-9.]+)"), 0.0001, when + what);
            }
        }
        assertEquals(number(says, "test part.*sigma ([0-9.]+)"),
                number(sessionSays, "test part: sigma ([0-9.]+)"), 0.00006);
    }

    private static List<Double> estimates(Path file) throws IOException {
        WeightFile read = WeightFile.read(file);
        assertEquals(List.of("correction"), Variable.names(read.targets()));
        Regressor correction = read.regressor().bind(List.of("raw", "eta", "x", "width", "tail"));
        return DoubleStream.of(-1.3, -0.8, 0.1, 0.45, 1.0).mapToObj(eta ->
                correction.estimate(new double[] {50, eta, 0.2, 1.1, 0.01})).toList();
    }
}
