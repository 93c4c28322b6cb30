package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user wrote is what is read, or it is refused; it is never changed unseen. */
class YamlRulesTest {

    private static final String REST = "\nvariables: [x]\nmethods: [trees]\n";

    @TempDir
    private Path folder;

    private Analysis analysis(String more) throws IOException {
        Files.writeString(folder.resolve("s.csv"), "x\n1\n");
        return AnalysisFile.parse("""
                signal: {files: s.csv}
                background: {files: s.csv}
                """ + more, folder, "a.yaml");
    }

    private String refusal(String more) {
        return assertThrows(AnalysisException.class, () -> analysis(more)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "!veto | !veto | a tag | !veto",
        "!veto x && y | !veto | a tag | !veto x && y",
        "!!str x | tag:yaml.org,2002:str | a tag | !!str x",
        "! x | ! | a tag | ! x",
        "!v [x] | !v | a tag | !v [x]",
        "&a x | &a | an anchor | &a x",
        "*weight | *weight | an alias | *weight"})
    void tagsAnchorsAndAliasesAreRefusedByTheirLine(String cut, String word, String kind, String whole) {
        assertEquals("a.yaml, line 3: '" + word + "' is " + kind + " of YAML and would not be read as text;"
                + " put quotes around the whole text: \"" + whole + "\"", refusal("cut: " + cut + REST));
    }

    @Test
    void aTagIsRefusedWhereverItStands() {
        assertTrue(refusal("!cut : x" + REST).startsWith("a.yaml, line 3: '!cut' is a tag"));
        assertTrue(refusal("variables: [x, !isMuon ]\nmethods: [trees]\n")
                .startsWith("a.yaml, line 3: '!isMuon' is a tag"));
        assertTrue(refusal("<<: *defaults" + REST).startsWith("a.yaml, line 3: '*defaults' is an alias"));
    }

    @Test
    void inQuotesTheSameTextsAreRead() throws IOException {
        assertEquals("!veto", analysis("cut: '!veto'" + REST).inputs().cut());
        assertEquals("x # 1", analysis("variables: [{name: x, title: 'x # 1'}]\nmethods: [trees]\n")
                .inputs().variables().get(0).title());
        assertEquals("null", analysis("cut: \"null\"" + REST).inputs().cut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!a && b", "!veto > 0", "&& x", "%x", "@x", "`m` > 2", "x > 0 ? x : y: 2"})
    void aMistakeOfYamlThatQuotesWouldMendSaysSo(String cut) {
        String message = refusal("cut: " + cut + REST);

        assertTrue(message.startsWith("a.yaml, line 3: is not YAML: "), message);
        assertTrue(message.endsWith("; a text that begins with one of ! & * % @ | > ` or holds ': ' or ' #'"
                + " stands between quotes"), message);
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertEquals("a.yaml, line 6: a second document begins with '---'; an analysis is one",
                refusal("variables: [x]\nmethods: [trees]\n\n---\ncut: x > 0\n"));
    }

    @Test
    void aTabIsNoIndentation() {
        assertEquals("a.yaml, line 4: is not YAML: a line is indented by blanks, never by a tab",
                refusal("split:\n\ttrain: 0.5" + REST));
    }

    @Test
    void aMissingBlankIsAskedFor() {
        assertEquals("a.yaml, line 6: is not YAML: could not find expected ':'; is there a blank behind"
                + " each '-' and ':'?", refusal("variables:\n- x\n-y\nmethods: [trees]\n"));
    }

    @Test
    void theEndOfTheTextIsNoControlCharacter() {
        assertTrue(refusal("cut: &").startsWith("a.yaml, line 3: is not YAML: unexpected character found the"
                + " end; a text that begins"), refusal("cut: &"));
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheyOverflowTheStack() {
        assertEquals("a.yaml, line 3: brackets or indentation deeper than 50 levels",
                refusal("variables: " + "[".repeat(100_000)));
        assertEquals("a.yaml, line 3: brackets or indentation deeper than 50 levels",
                refusal("variables: " + "{a: ".repeat(100_000)));
    }

    @Test
    void whatYamlTakesForNothingIsRefused() {
        for (String word : List.of("null", "~", "NULL")) {
            assertEquals("a.yaml, line 3: 'output' = " + word + " says nothing in YAML: leave it out, or put"
                    + " quotes around it if it is a name", refusal("output: " + word + REST));
        }
    }

    @Test
    void aTextThatYamlWouldCutAtAHashIsRefused() {
        assertEquals("a.yaml, line 4: 'title': a '#' after a blank begins a comment in YAML, so '#eta' would"
                + " not be read; put quotes around the whole text: \"#eta\"",
                refusal("variables:\n  - title: #eta\n    name: x\nmethods: [trees]\n"));
        assertEquals("a.yaml, line 4: 'title': a '#' after a blank begins a comment in YAML, so '#phi' would"
                + " not be read; put quotes around the whole text: \"p_{T} #phi\"",
                refusal("variables:\n  - title: p_{T} #phi\n    name: x\nmethods: [trees]\n"));
    }

    @Test
    void aCommentIsAComment() throws IOException {
        Analysis analysis = analysis("cut: x > 0   # barrel only\nvariables:\n  - name: x # the first\n"
                + "methods: [trees] #was adaboost\noutput: out #there\n");

        assertEquals("x > 0", analysis.inputs().cut());
        assertEquals(folder.resolve("out"), analysis.output());
    }

    @Test
    void anExpressionMayGoOverLinesInAnyOfYamlsWays() throws IOException {
        String one = analysis("cut: x > 0\n  && x < 2" + REST).inputs().cut();
        String two = analysis("cut: |\n  x > 0\n  && x < 2\n" + REST).inputs().cut();
        String three = analysis("cut: >\n  x > 0\n  && x < 2\n" + REST).inputs().cut();
        Variable sum = analysis("variables:\n  - |\n    sum :=\n      x + 1\nmethods: [trees]\n").inputs()
                .variables().get(0);

        assertEquals(List.of("x > 0 && x < 2", "x > 0 && x < 2", "x > 0 && x < 2"), List.of(one, two, three));
        assertEquals("sum := x + 1", sum.name() + " := " + sum.expression());
    }

    @Test
    void aNameIsOneLine() throws IOException {
        assertEquals("a.yaml, line 3: 'output' goes over several lines; it is one line: 'a\\nb'",
                refusal("output: |\n  a\n  b\n" + REST));
        assertEquals(folder.resolve("a"), analysis("output: |\n  a\n" + REST).output());
    }

    @Test
    void controlCharactersAreNamed() {
        assertEquals("a.yaml, line 3: 'output' holds the control character \\u0000",
                refusal("output: \"a\\0b\"" + REST));
        assertEquals("a.yaml, line 3: an entry of 'files' holds the control character \\u001b",
                assertThrows(AnalysisException.class, () -> AnalysisFile.parse(
                        "variables: [x]\nmethods: [trees]\nsignal: {files: [\"a\\x1bb\"]}\n", folder,
                        "a.yaml"))
                        .getMessage());
        assertEquals("a.yaml, line 3: holds the control character \\u0000; an analysis is text",
                refusal("cut: x\0y" + REST));
        assertEquals("a.yaml, line 3: 'title' holds the control character \\ud800",
                refusal("variables: [{name: x, title: \"\\ud800\"}]\nmethods: [trees]\n"));
    }

    @Test
    void wordsAndNumbersOfOlderYamlAreTheTextThatStandsThere() throws IOException {
        List<String> names = analysis("variables: [yes, no, on, y, n, 1e3]\nmethods: [trees]\n").inputs()
                .variables().stream().map(Variable::name).toList();

        assertEquals(List.of("yes", "no", "on", "y", "n", "1e3"), names);
        assertEquals("random, stratified: training 0.6, validation 0.15, test the rest, seed 10",
                analysis("split: {seed: 010}" + REST).split().describe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p-1", "0.5f", "0.5d", "0,5", ".inf", "1_0", "Infinity", "1:30"})
    void aNumberIsDecimal(String number) {
        assertEquals("a.yaml, line 3: 'train' is not a number: '" + number + "'",
                refusal("split: {train: '" + number + "'}" + REST));
    }

    @Test
    void aNumberBeyondTheDoublesIsNotInfinity() {
        assertEquals("a.yaml, line 3: 'missing' = 1e400 is larger than any double",
                refusal("missing: 1e400" + REST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "com1.v2", "BDT."})
    void aMethodIsNotCalledLikeADevice(String name) {
        assertEquals("a.yaml, line 4: method name '" + name + "' is no file name on Windows: con, nul, com1"
                + " and the like are devices, and a dot at the end is lost",
                refusal("variables: [x]\nmethods: [{name: " + name + ", type: trees}]\n"));
    }

    @Test
    void aMethodOfTenThousandLettersIsRefusedBriefly() {
        String name = "a".repeat(10_000);

        String message = refusal("variables: [x]\nmethods: [{name: " + name + ", type: trees}]\n");

        assertTrue(message.endsWith("(10000 characters)' is too long for a file name: at most 100"
                + " characters"), message);
        assertTrue(message.length() < 300, message);
    }

    @Test
    void aFileThatCannotBeAnAnalysisIsNotReadWhole() throws IOException {
        Path file = folder.resolve("big.yaml");
        Files.write(file, new byte[(1 << 22) + 1]);

        assertEquals(file + ": is no analysis file: it has 4194305 bytes, and more than 4194304 are not read",
                assertThrows(AnalysisException.class, () -> AnalysisFile.read(file)).getMessage());
    }
}
