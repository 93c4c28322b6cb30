package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the text is, it is an analysis, the same one each time, or is refused with a sentence.
 * CONTRIBUTING.md says how to let the fuzzer look for more.
 */
@Tag("fuzz")
class AnalysisFileFuzzTest {

    private static final String INPUTS = "signal: {files: s.csv}\nbackground: {files: [s.csv]}\n";
    private static final String SMALL = INPUTS + "variables: [x]\nmethods: [trees]\n";

    static final List<String> SEEDS = List.of(SMALL,
            SMALL + "cut: !veto\n", SMALL + "cut: &a x\nspectators: [*a]\n", SMALL + "---\n" + SMALL,
            SMALL + "evaluation: {bins: 1000000, cuts: {trees: .nan}, mapVariables: [x, x]}\n",
            SMALL + "split: {byEvent: \"id % 7\", seed: 9223372036854775808}\n",
            SMALL + "split: {trainSignal: 10, trainBackground: 1e3}\noutput: \"a\\0b\"\n",
            INPUTS + "variables:\n  - {name: \"\\ud800\", expression: |\n      x\n      + 1\n    }\n"
                    + "methods: []\n",
            INPUTS + "variables: [x, \"`m [GeV]`\", r := x/y]\nmethods:\n  - name: con\n    type: dl4j\n"
                    + "    hidden: [8, none]\n    activation: [elu, tanh]\n",
            INPUTS + "variables: [x]\nmethods: [{type: adaboost, minEvents: 2.5%, beta: -0}]\n",
            "{\"signal\": {\"files\": \"s.csv\"}, \"background\": {\"files\": \"*.csv\"},"
                    + " \"variables\": [\"x\"], \"methods\": [\"trees\"]}",
            "define: {y: 2*x, z: y+y, b: c, c: b}\n" + INPUTS + "variables: ['*', \"!x\", y]\n"
                    + "methods: [trees]\n",
            "classes:\n  a: {files: s.csv, scale: 1e-3}\n  b:\n    - {name: c, files: s.csv,"
                    + " crossSection: 1 pb, generated: {tree: T, sum: x}}\n    - {name: d, files: s.csv,"
                    + " luminosity: 1 /fb}\nluminosity: 139 kg\nvariables: [x]\nmethods: [trees]\n"
                    + "trainingWeight: abs(weight)\n",
            "events: [{files: s.csv}]\ntargets: [{name: x, missing: -1}]\nvariables: [x]\nmethods: [trees]\n",
            SMALL + "split: {byEvent: \"id'% 7\"}\n", "&", "cut: *",
            "variables: [[[[[[[[[[", "? [a]\n: b\n", "%YAML 1.1\n---\nsignal: yes\n",
            "\ufeff" + SMALL,
            "signal: {files: \"~/[a-\"}\nbackground: {files: \"**\"}\nvariables: [x]\nmethods: [trees]\n");

    @TempDir
    static Path folder;

    static Stream<byte[]> kinds() {
        return SEEDS.stream().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("kinds")
    @FuzzTest(maxDuration = "15m") // behind the sources of its seeds
    void aTextIsAnAnalysisOrRefusedWithASentence(byte[] bytes) throws IOException {
        Files.writeString(folder.resolve("s.csv"), "x\n1\n");
        String text = new String(bytes, StandardCharsets.UTF_8);
        String first = outcome(text);

        assertEquals(first, outcome(text));
    }

    private static String outcome(String text) {
        try {
            return AnalysisFile.parse(text, folder, "a.yaml").inputs().toString();
        } catch (IOException e) {
            String sentence = String.valueOf(e.getMessage());
            assertTrue(sentence.replace("\n", "").codePoints().noneMatch(Character::isISOControl), sentence);
            assertTrue(sentence.length() < 100_000, () -> sentence.length() + " characters");
            return sentence;
        }
    }
}
