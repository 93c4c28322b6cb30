package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the package's chapter are read and run here. */
class ChapterTest {

    private static final Path CHAPTER = Path.of("src/main/java/org/hepmva/analysis/package-info.java");
    private static final Path HERE = Path.of("src/test/java/org/hepmva/analysis/ChapterTest.java");

    @TempDir
    private Path folder;

    private static List<String> examples(Path file, String begin, String end, int indentation)
            throws IOException {
        return Pattern.compile(begin + "\n(.*?)\n *" + end, Pattern.DOTALL).matcher(Files.readString(file))
                .results().map((MatchResult found) -> found.group(1).replaceAll("(?m)^ \\* ?", ""))
                .map(text -> text.indent(-indentation).strip()).toList();
    }

    private static List<String> chapter() throws IOException {
        return examples(CHAPTER, "<pre>\\{@code", "\\* }</pre>", 0);
    }

    @Test
    void theExampleOfAFileIsAnAnalysis() throws IOException {
        Files.createFile(folder.resolve("sig1.root"));
        Files.createFile(folder.resolve("bkg.root"));

        Analysis analysis = AnalysisFile.parse(chapter().get(0), folder, "package-info.java");

        assertEquals("BDT", analysis.methods().get(0).name());
    }

    @Test
    @Tag("slow")
    void theExampleOfAProgramRuns() throws IOException {
        StringBuilder text = new StringBuilder("label,x\n");
        for (int i = 0; i < 200; i++) {
            text.append(i % 2).append(',').append(i % 7 + i % 2).append('\n');
        }
        Files.writeString(folder.resolve("events.csv"), text);
        Path file = Files.writeString(folder.resolve("a.yaml"), """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x]
                methods: [{name: BDT, type: trees, trees: 3}]
                """);
        Map<String, Double> auc = new TreeMap<>();

        // example
        Analysis analysis = AnalysisFile.read(file).withSeed(7).withOutput(folder);
        AnalysisResult result = new AnalysisRun(analysis, RunListener.NONE).run();

        for (WeightFile weights : result.weightFiles()) {
            auc.put(weights.method(), weights.provenance().metrics().get(0).value());
        }
        // end

        assertTrue(auc.get("BDT") > 0.5, auc.toString());
        assertTrue(Files.exists(folder.resolve("BDT.hepmva.json")));
    }

    @Test
    void theChapterShowsWhatRunsHere() throws IOException {
        assertEquals(examples(HERE, "// example", "// end", 8).get(0), chapter().get(1));
    }
}
