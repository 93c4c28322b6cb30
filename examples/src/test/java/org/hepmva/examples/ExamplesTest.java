package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.app.Hepmva;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example runs and prints what it promises. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("hepmva.root",
            "..")).resolve("examples");
    private static final String FILE = EXAMPLES.resolve("data/epid.root").toString();
    private static final String EVENTS = FILE + ":events";

    @TempDir
    private static Path folder;
    private static Path weights;
    private static String trainingSays;

    @BeforeAll
    static void trainOnce() throws IOException {
        weights = folder.resolve("electronId.hepmva.json");
        trainingSays = printed(() -> TrainABoostedTree.main(new String[] {FILE, weights.toString()}));
    }

    @Test
    void trainABoostedTreeTellsTheAreaAndTheWorkingPoint() {
        assertEquals(0.975, number(trainingSays, "AUC ([0-9.]+) on 72000 events"), 0.004);
        assertTrue(trainingSays.contains("at 90 % signal efficiency: "), trainingSays);
        assertTrue(Files.isRegularFile(weights));
    }

    @Test
    void aWeightFileInPlaceOfACutKeepsFewerPionsAtTheSameEfficiency() throws IOException {
        String says = printed(() -> ReplaceACutInAnEventLoop.main(new String[] {weights.toString(),
                EVENTS}));

        double byCut = number(says, "E/p > 0.66 keeps \\d+ electrons and (\\d+) pions");
        double byResponse = number(says, "BDT > \\S+ keeps \\d+ electrons and (\\d+) pions");
        assertTrue(byResponse < 0.5 * byCut, says);
        assertEquals(0.9 * 57737, number(says, "BDT > \\S+ keeps (\\d+) electrons"), 600);
    }

    @Test
    void histogramsAreBookedFilledAndDrawn() throws IOException {
        Path picture = folder.resolve("eop.pdf");

        String says = printed(() -> BookHistogramsOverAnNtuple.main(new String[] {EVENTS,
                picture.toString()}));

        assertEquals(0.95, number(says, "electrons: \\d+ entries, mean E/p ([0-9.]+)"), 0.03);
        assertTrue(says.contains("picture: eop.pdf"), says);
        assertTrue(Files.readString(picture, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    }

    @Test
    @Tag("slow")
    void methodsAreComparedInOneReport() throws IOException {
        Path report = folder.resolve("comparison");

        String says = printed(() -> CompareMethods.main(new String[] {FILE, report.toString()}));

        assertTrue(number(says, "trees +AUC ([0-9.]+)") > 0.97, says);
        assertTrue(number(says, "adaboost +AUC ([0-9.]+)") > 0.96, says);
        assertTrue(number(says, "dl4j +AUC ([0-9.]+)") > 0.95, says);
        assertTrue(Files.readString(report.resolve("report.html")).contains("adaboost"));
    }

    @Test
    @Tag("slow")
    void settingsAreComparedOnTheValidationPart() throws IOException {
        Path analysis = folder.resolve("tenth.yaml");
        Files.writeString(analysis, Files.readString(EXAMPLES.resolve("demo.yaml"))
                .replace("data/epid.root", FILE) + "\ncut: \"eventNumber % 10 == 0\"\n");

        String says = printed(() -> ScanSettings.main(new String[] {analysis.toString()}));

        assertEquals(7, says.lines().count(), says);
        assertEquals(0.975, number(says, "4 +0.10  ([0-9.]+) ± 0.00"), 0.008);
    }

    @Test
    @Tag("slow")
    void smearingCostsMoreTheWiderItIs() throws IOException {
        Path picture = folder.resolve("smearing.svg");

        String says = printed(() -> SmearTheInputs.main(
                new String[] {weights.toString(), EVENTS, picture.toString()}));

        assertEquals(0, number(says, "sigma 0.00: AUC falls by ([0-9.-]+)"));
        assertTrue(number(says, "sigma 0.10: AUC falls by ([0-9.-]+)")
                < number(says, "sigma 0.50: AUC falls by ([0-9.-]+)"), says);
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    @Tag("slow")
    void aJythonScriptBooksHistograms() throws IOException {
        Path picture = folder.resolve("jython.png");

        String says = jython("book_histograms.py", EVENTS, picture.toString());

        assertTrue(says.contains("288000 entries"), says);
        assertEquals(0.95, number(says, "electrons: \\d+ entries, mean ([0-9.]+)"), 0.03);
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    @Tag("slow")
    void aJythonScriptTrainsWithKeywordArguments() throws IOException {
        String says = jython("train.py", FILE, folder.resolve("jython").toString());

        assertTrue(number(says, "BDT: AUC ([0-9.]+)") > 0.97, says);
        assertTrue(number(says, "DNN: AUC ([0-9.]+)") > 0.95, says);
        assertTrue(Files.isRegularFile(folder.resolve("jython/report.html")));
        assertTrue(Files.size(folder.resolve("jython/roc.pdf")) > 1000);
        assertTrue(Files.isRegularFile(folder.resolve("jython/copy.hepmva.json.gz")));
    }

    @Test
    @Tag("slow")
    void aJythonScriptComparesWeightFiles() throws IOException {
        String says = jython("compare_methods.py", EVENTS, folder.resolve("roc.pdf").toString(),
                weights.toString());

        assertEquals(0.975, number(says, "BDT: AUC ([0-9.]+)"), 0.01);
        assertTrue(Files.size(folder.resolve("roc.pdf")) > 1000);
    }

    @Test
    @Tag("slow")
    void aJythonLoopSelectsByResponse() throws IOException {
        String says = jython("replace_a_cut.py", weights.toString(), EVENTS);

        double byCut = number(says, "E/p > 0.66 keeps \\d+ electrons and (\\d+) pions");
        double byResponse = number(says, "response > \\S+ keeps \\d+ electrons and (\\d+) pions");
        assertTrue(byResponse < 0.5 * byCut, says);
    }

    @Test
    @Tag("slow")
    void aJythonScriptCutsOnAResponse() throws IOException {
        Path picture = folder.resolve("efficiency.pdf");

        String says = jython("cut_on_a_response.py", weights.toString(), EVENTS, picture.toString());

        double kept = number(says, "by_column keeps (\\d+) of 160000 tracks");
        assertTrue(kept > 10_000 && kept < 60_000, says);
        assertEquals(kept, number(says, "by_loop keeps (\\d+) of"));
        assertEquals(kept, number(says, "by_event keeps (\\d+) of"));
        assertTrue(number(says, "electrons of 2 GeV: ([0-9.]+)") > 0.5, says);
        assertTrue(number(says, "E/p of what passes: mean ([0-9.]+)") > number(says, "of all ([0-9.]+)"),
                says);
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    @Tag("slow")
    void aJythonScriptSmearsTheInputs() throws IOException {
        String says = jython("smear_the_inputs.py", weights.toString(), EVENTS,
                folder.resolve("smear.pdf").toString());

        assertTrue(number(says, "sigma 0.4: AUC falls by ([0-9.-]+)") > 0.01, says);
    }

    static String jython(String script, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "jython";
        all[1] = EXAMPLES.resolve("jython").resolve(script).toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return printed(() -> assertEquals(0, Hepmva.run(all)));
    }

    /** What a program does that is allowed to fail with files. */
    interface Program {
        void run() throws IOException;
    }

    static String printed(Program program) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static double number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), "'" + pattern + "' is not in:\n" + text);
        return Double.parseDouble(found.group(1));
    }
}
