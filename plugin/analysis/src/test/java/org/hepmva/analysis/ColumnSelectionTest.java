package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables taken by patterns. */
class ColumnSelectionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("s.csv"), """
                id,v3,v1,v10,name,w,species,jet_1_pt,jet_2_pt,m (GeV),vtrue
                1,2,3,4,abc,1,1,5,6,7,8
                """);
        Files.writeString(folder.resolve("b.csv"), """
                v1,v3,v10,name,w,species,jet_1_pt,jet_2_pt,id,m (GeV),vfake
                1,2,3,abc,1,1,4,5,6,7,8
                """);
    }

    private Inputs inputs(String more) throws IOException {
        return AnalysisFile.parse("""
                signal: {files: s.csv, cut: "species == 1"}
                background: {files: b.csv, weight: w}
                methods: [trees]
                """ + more, folder, "a.yaml").inputs();
    }

    private List<String> names(String more) throws IOException {
        return Variable.names(inputs(more).variables());
    }

    private String refusal(String more) {
        return assertThrows(AnalysisException.class, () -> inputs(more)).getMessage();
    }

    @Test
    void aPatternTakesColumnsInTheOrderOfTheFile() throws IOException {
        Inputs inputs = inputs("variables: [v*]\n");

        assertEquals(List.of("v3", "v1", "v10"), Variable.names(inputs.variables()));
        assertEquals(List.of("variables of 'v*': v3, v1, v10; left out: vtrue (not in "
                + folder.resolve("b.csv") + "), vfake (not in " + folder.resolve("s.csv") + ")"),
                inputs.remarks());
    }

    @Test
    void aPatternMayEndInANumberAndAProductWithOneStaysAProduct() throws IOException {
        assertEquals(List.of("v1"), names("variables: ['v*1']\n"));
        assertEquals(List.of("v1*2", "2*v3"), names("variables: ['v1*2', '2*v3']\n"));
        assertEquals(List.of("vx*2"), names("variables: ['vx*2']\n")); // refused when it is read
    }

    @Test
    void otherListsTakeNoPatterns() {
        assertEquals("a.yaml, line 5: 'jet*' is a pattern, and 'variables' alone takes those; name each"
                + " column", refusal("variables: [v1]\nspectators: ['jet*']\n"));
    }

    @Test
    void ofSeveralFilesTheOneWithoutTheColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve("more.csv"), "v3,v1,species\n1,2,1\n");

        assertEquals(List.of("variables of 'v*': v3, v1; left out: v10 (is not in "
                + folder.resolve("more.csv") + "), vtrue (is not in " + folder.resolve("more.csv") + ")"),
                AnalysisFile.parse("""
                signal: {files: [s.csv, more.csv]}
                background: {files: [s.csv, more.csv]}
                methods: [trees]
                variables: [v*]
                """, folder, "a.yaml").inputs().remarks());
    }

    @Test
    void anExclamationMarkTakesAway() throws IOException {
        Inputs inputs = inputs("variables: [\"v1*\", jet*, \"!v10\", \"!*2_pt\"]\n");

        assertEquals(List.of("v1", "jet_1_pt"), Variable.names(inputs.variables()));
        assertEquals(List.of("variables of 'v1*': v1; left out: v10 (!v10)",
                "variables of 'jet*': jet_1_pt; left out: jet_2_pt (!*2_pt)"), inputs.remarks());
    }

    @Test
    void withoutAPatternAnExclamationMarkIsNot() throws IOException {
        Inputs inputs = inputs("variables: [v1, \"!v3\"]\n");

        assertEquals(List.of("v1", "!v3"), Variable.names(inputs.variables()));
        assertEquals(List.of(), inputs.remarks());
    }

    @Test
    void whatHasAnotherTaskIsLeft() throws IOException {
        Inputs inputs = inputs("variables: ['*']\nspectators: [v3]\nsplit: {byEvent: id}\n");

        assertEquals(List.of("v1", "v10", "jet_1_pt", "jet_2_pt", "m (GeV)"),
                Variable.names(inputs.variables()));
        assertEquals("`m (GeV)`", inputs.variables().get(4).expression());
        assertEquals(List.of("variables of '*': v1, v10, jet_1_pt, jet_2_pt, m (GeV); left out: id (in"
                + " byEvent), v3 (a spectator), name (text), w (in the weight of background), species (in"
                + " the cut of signal), vtrue (not in " + folder.resolve("b.csv") + "), vfake (not in "
                + folder.resolve("s.csv") + ")"), inputs.remarks());
    }

    @Test
    void aColumnThatIsNamedItselfIsNotTakenTwiceAndIsTakenWhateverItsTask() throws IOException {
        assertEquals(List.of("v3", "v10", "v1", "species"),
                names("variables: [v*, {name: v1, unit: GeV}, species]\n"));
        assertEquals(List.of("v1", "v3", "v10"), names("variables: [v1, v*, v?]\n"));
        assertEquals("variables of 'v?': none that is not there already",
                inputs("variables: [v1, v*, v?]\n").remarks().get(1));
    }

    @Test
    void anExpressionDoesNotUseUpItsColumns() throws IOException {
        assertEquals(List.of("v3", "v1", "v10", "sum"), names("variables: [v*, \"sum := v1+v3\"]\n"));
    }

    @Test
    void aProductOfColumnsIsAProductAndElseAPattern() throws IOException {
        assertEquals(List.of("v1*v3"), names("variables: [v1*v3]\n"));
        assertEquals(List.of("twice*v3"), names("define: {twice: 2*v1}\nvariables: [twice*v3]\n"));
        assertEquals(List.of("jet_1_pt", "jet_2_pt"), names("variables: [jet_*_pt]\n"));
        assertEquals(List.of("none*v1"), names("variables: [none*v1]\n"));
        assertEquals(List.of("2*v1"), names("variables: [2*v1]\n"));
    }

    @Test
    void aPatternThatMatchesNothingIsRefusedWithTheNearestNames() {
        assertEquals("a.yaml, line 4: 'x*' matches no column\n"
                + "  nearest first: id, v3, v1, w, v10 (… 7 more)", refusal("variables: [x*]\n"));
    }

    @Test
    void aPatternOfWhichEverythingIsLeftOutSaysWhy() {
        assertEquals("a.yaml, line 4: 'na*' takes no column; left out: name (text)",
                refusal("variables: [na*]\n"));
        assertEquals("a.yaml, line 6: 'v?' takes no column; left out: v3 (!v3), v1 (!v1)",
                refusal("variables:\n  - jet*\n  - v?\n  - '!v3'\n  - '!v1'\n"));
    }

    @Test
    void anExclusionThatTakesNothingAwayIsMisspelt() {
        assertEquals("a.yaml, line 6: '!v77' takes nothing away from what the patterns match\n"
                + "  nearest first: v3, v1, v10, id, w (… 7 more)",
                refusal("variables:\n  - v*\n  - \"!v77\"\n"));
    }

    @Test
    void anExpressionWithAMistakeIsNoPattern() {
        String message = refusal("variables: ['2*(v1+v3']\n");

        assertTrue(message.startsWith("a.yaml, line 4: '(' is not closed"), message);
    }

    @Test
    void theSameCutOnAllSourcesTellsNothingApart() throws IOException {
        Files.writeString(folder.resolve("x.csv"), "x,y\n1,2\n");

        Inputs inputs = AnalysisFile.parse("{signal: {files: x.csv, cut: x > 0}, background: {files: x.csv,"
                + " cut: x > 0}, variables: ['*'], methods: [trees]}", folder, "a.yaml").inputs();

        assertEquals(List.of("x", "y"), Variable.names(inputs.variables()));
    }

    @ParameterizedTest
    @CsvSource({"*, abc, true", "a*, abc, true", "*c, abc, true", "a*c, abc, true", "a?c, abc, true",
        "?, a, true", "?, '', false", "*, '', true", "a**?, ab, true", "a*b*c, aXbYbZc, true",
        "*ab, aab, true", "a*, bc, false", "*b, abc, false", "a?, a, false", "abc, abcd, false",
        "abcd, abc, false", "x[*], x[12], true", "x[?], x[12], false", "*a*a*b, aaaaaaa, false"})
    void aStarIsAnyCharactersAndAQuestionMarkOne(String pattern, String name, boolean matches) {
        assertEquals(matches, new ColumnPattern(pattern).matches(name));
    }

    @Test
    void noPatternTakesLong() {
        String name = "a".repeat(20_000);

        assertTimeout(Duration.ofSeconds(10), () ->
                assertFalse(new ColumnPattern("*a".repeat(1000) + "b").matches(name)));
    }
}
