package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.app.Hepmva;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folds from Java, from an analysis file and in a session. */
@Tag("slow")
class CrossValidateTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("hepmva.root", "..")).resolve("examples");
    private static final String FILE = EXAMPLES.resolve("data/epid.root").toString();

    @TempDir
    private Path folder;

    private interface Program {
        void run() throws IOException;
    }

    private static String printed(Program program) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theProgramRepeatsTheResponsesOfTheEvaluationInAnEventLoop() throws IOException {
        Path weights = folder.resolve("folds.hepmva.json");

        String says = printed(() -> CrossValidate.main(new String[] {FILE, weights.toString()}));

        Matcher all = Pattern.compile("all:  AUC ([0-9.]+) \\+- ([0-9.]+)").matcher(says);
        assertTrue(all.find(), says);
        assertEquals(0.975, Double.parseDouble(all.group(1)), 0.006);
        assertEquals(5, says.lines().filter(line -> line.startsWith("fold: AUC 0.97")
                || line.startsWith("fold: AUC 0.98") || line.startsWith("fold: AUC 0.96")).count(), says);
        assertTrue(says.contains("20000 of 20000 events have the response of the evaluation"), says);
        FoldedClassifier model = (FoldedClassifier) WeightFile.read(weights).classifier();
        assertEquals(new FoldRule("eventNumber", 1, 5), model.rule().orElseThrow());
    }

    @Test
    void theSameFoldsInAnAnalysisFileAndInASession() throws IOException {
        Path results = folder.resolve("results");

        printed(() -> assertEquals(0, Hepmva.run("train",
                EXAMPLES.resolve("cross_validate.yaml").toString(), "--out", results.toString())));
        String says = printed(() -> assertEquals(0, Hepmva.run("jython",
                EXAMPLES.resolve("jython/cross_validate.py").toString(), FILE + ":events",
                folder.resolve("session").toString())));

        assertTrue(says.contains("20000 events in 5 folds\nthe same again: True\n"), says);
        FoldedClassifier fromFile = (FoldedClassifier) WeightFile.read(results.resolve("BDT.hepmva.json"))
                .classifier();
        FoldedClassifier fromSession = (FoldedClassifier) WeightFile
                .read(folder.resolve("session/BDT.hepmva.json")).classifier();
        for (int fold = 0; fold < 5; fold++) {
            for (double eop : List.of(0.2, 0.6, 0.9, 1.1)) {
                double[] x = {eop, 0.3, 1.5};
                assertEquals(fromFile.model(fold).response(x), fromSession.model(fold).response(x));
            }
        }
        assertTrue(Files.exists(results.resolve("events.csv.gz")));
    }
}
