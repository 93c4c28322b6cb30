package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.CrossSection;
import org.hepmva.sample.EventScale;
import org.hepmva.sample.Generated;
import org.hepmva.sample.HeldOut;
import org.hepmva.sample.Luminosity;
import org.hepmva.sample.Source;
import org.hepmva.sample.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the events of an analysis come from, and what makes expected events of them. */
class SourcesTest {

    private static final String REST = "\nvariables: [x]\nmethods: [trees]\n";

    @TempDir
    private Path folder;

    private Inputs inputs(String text) throws IOException {
        for (String name : List.of("s.csv", "tt.csv", "w1.csv", "w2.csv")) {
            Files.writeString(folder.resolve(name), "x,w,id\n1,1,1\n2,1,2\n");
        }
        return AnalysisFile.parse(text, folder, "a.yaml").inputs();
    }

    private String refusal(String text) {
        return assertThrows(AnalysisException.class, () -> inputs(text)).getMessage();
    }

    /** The complaint about words of a source, which stand in line 2 of the file. */
    private String refused(String words) {
        return refusal("background: {files: tt.csv}\nsignal: {files: s.csv, " + words + "}" + REST)
                .replace("a.yaml, line 2: ", "");
    }

    private EventScale scale(String words) throws IOException {
        return inputs("background: {files: tt.csv}\nsignal: {files: s.csv, " + words + "}" + REST)
                .sources().get(0).scale();
    }

    @Test
    void aClassHasOneSourceOrAListOfThem() throws IOException {
        List<ClassSource> classes = inputs("""
                signal: {files: s.csv, weight: w}
                background:
                  - {name: tt, files: tt.csv, cut: x > 0}
                  - {name: W+jets, files: "w*.csv", scale: 1.13}
                """ + REST).classes();

        assertEquals(List.of("signal", "background"), classes.stream().map(ClassSource::name).toList());
        assertEquals(List.of(new Source("signal", List.of(folder.resolve("s.csv").toString()), "", "w",
                EventScale.unknown())), classes.get(0).sources());
        assertEquals(List.of(new Source("tt", List.of(folder.resolve("tt.csv").toString()), "x > 0", "",
                EventScale.unknown()), new Source("W+jets", List.of(folder.resolve("w1.csv").toString(),
                folder.resolve("w2.csv").toString()), "", "", EventScale.factor(1.13))),
                classes.get(1).sources());
    }

    @Test
    void aListOfOneSourceIsThatSource() throws IOException {
        assertEquals(inputs("signal: {files: s.csv}\nbackground: {files: tt.csv}" + REST),
                inputs("signal: [{files: s.csv}]\nbackground:\n  - {files: tt.csv}" + REST));
    }

    @Test
    void theSourcesOfAClassHaveNamesOfTheirOwn() {
        assertEquals("a.yaml, line 4: each of several sources of 'background' needs a 'name'", refusal("""
                signal: {files: s.csv}
                background:
                  - {name: tt, files: tt.csv}
                  - {files: w1.csv}
                """ + REST));
        assertEquals("a.yaml, line 2: class 'background': two sources are named 'W'", refusal("""
                signal: {files: s.csv}
                background: [{name: W, files: w1.csv}, {name: W, files: w2.csv}]
                """ + REST));
        assertEquals("a.yaml, line 2: 'background' is an empty list; it has one source or several",
                refusal("signal: {files: s.csv}\nbackground: []" + REST));
        assertEquals("a.yaml, line 2: an entry of 'background' must be a mapping: {key: value, …} or indented"
                + " 'key: value' lines", refusal("signal: {files: s.csv}\nbackground: [tt.csv]" + REST));
        assertEquals("the 'name' of a source is blank", refused("name: ' '"));
    }

    @Test
    void crossSectionLuminosityAndGeneratedEventsMakeExpectedEvents() throws IOException {
        EventScale known = new EventScale.FromCrossSection(new CrossSection(48.6), new Luminosity(139_000),
                new Generated.Known(1.2e8));

        assertEquals(known, scale("crossSection: 48.6 pb, luminosity: 139 /fb, generated: 1.2e8"));
        assertEquals(new EventScale.FromCrossSection(new CrossSection(48.6), new Luminosity(139_000),
                new Generated.SumOver("Runs", "genEventSumw*2")), scale("crossSection: 48.6 pb,"
                + " luminosity: 139 /fb, generated: {tree: Runs, sum: genEventSumw*2}"));
    }

    @ParameterizedTest
    @CsvSource({"139 /fb, 139000", "139/fb, 139000", "139 1/fb, 139000", "139 fb-1, 139000",
        "139 fb^-1, 139000", "139000 pb^-1, 139000", "0.2 /ab, 200000", "1e3 /nb, 1"})
    void luminosityIsWrittenAsPhysicistsDo(String text, double perPicobarn) throws IOException {
        EventScale.FromCrossSection scale = (EventScale.FromCrossSection) scale(
                "crossSection: 1 pb, generated: 1, luminosity: " + text);

        // 1/fb is 1000/pb but for the last digit
        assertEquals(perPicobarn, scale.luminosity().perPicobarn(), 1e-15 * perPicobarn);
    }

    @ParameterizedTest
    @CsvSource({"48.6 pb, 48.6", "48600 fb, 48.6", "2 nb, 2000", "1 ub, 1e6", "1 µb, 1e6", "7 mb, 7e9",
        "1 b, 1e12", "3 ab, 3e-6"})
    void crossSectionsHaveUnits(String text, double picobarns) throws IOException {
        EventScale.FromCrossSection scale = (EventScale.FromCrossSection) scale(
                "luminosity: 1 /pb, generated: 1, crossSection: " + text);

        assertEquals(picobarns, scale.crossSection().picobarns(), 1e-15 * picobarns);
    }

    @Test
    void aLuminosityAtTheTopIsThatOfSourcesWithoutOne() throws IOException {
        List<Source> sources = inputs("""
                luminosity: 139 /fb
                signal: {files: s.csv, crossSection: 1 pb, generated: 10}
                background: {files: tt.csv, crossSection: 1 pb, generated: 10, luminosity: 36 /fb}
                """ + REST).sources();

        assertEquals("1 pb * 139000 /pb / (10)", sources.get(0).scale().toString());
        assertEquals("1 pb * 36000 /pb / (10)", sources.get(1).scale().toString());
    }

    @Test
    void aLuminosityThatNoSourceNeedsIsRefused() {
        String rest = "signal: {files: s.csv}\nbackground: {files: tt.csv, crossSection: 1 pb, generated: 1,"
                + " luminosity: 1 /fb}" + REST;

        assertEquals("a.yaml, line 1: 'luminosity' has no effect: no source has a 'crossSection' and no"
                + " luminosity of its own", refusal("luminosity: 139 /fb\n" + rest));
    }

    @Test
    void aNumberWithoutAUnitAndAWrongUnitAreRefused() {
        String others = "crossSection: 1 pb, generated: 1, luminosity: ";
        String units = " is not a number with one of the units /ab, /fb, /pb, /nb, /ub, /mb, /b,"
                + " such as 139 /fb";

        assertEquals("luminosity '139 kg'" + units, refused(others + "139 kg"));
        assertEquals("luminosity '139'" + units, refused(others + "139"));
        assertEquals("luminosity '139 fb'" + units, refused(others + "139 fb"));
        assertEquals("luminosity '139 /kg'" + units, refused(others + "139 /kg"));
        assertEquals("cross-section '48.6' is not a number with one of the units ab, fb, pb, nb, ub, mb, b,"
                + " such as 48.6 pb", refused("luminosity: 1 /fb, generated: 1, crossSection: 48.6"));
        assertEquals("a.yaml, line 1: luminosity '139 kg'" + units,
                refusal("luminosity: 139 kg\nsignal: {files: s.csv}\nbackground: {files: tt.csv}" + REST));
    }

    @Test
    void whatIsNotAboveZeroIsRefused() {
        String physics = "luminosity: 1 /fb, crossSection: 1 pb, generated: ";

        assertEquals("generated = 0 is not above zero and finite", refused(physics + "0"));
        assertEquals("generated = -5 is not above zero and finite", refused(physics + "-5"));
        assertEquals("'generated' is not a number: '1.2 e8'", refused(physics + "1.2 e8"));
        assertEquals("scale = 0 is not above zero and finite", refused("scale: 0"));
        assertEquals("scale = NaN is not above zero and finite", refused("scale: NaN"));
        assertEquals("cross-section = -1 pb is not above zero and finite",
                refused("luminosity: 1 /fb, generated: 1, crossSection: -1 pb"));
        assertEquals("luminosity = 0 /pb is not above zero and finite",
                refused("crossSection: 1 pb, generated: 1, luminosity: 0 /fb"));
    }

    @Test
    void whatBelongsTogetherIsGivenTogether() {
        assertEquals("'crossSection' needs a luminosity: 'luminosity: 139 /fb' here, or at the top of the"
                + " analysis for all sources", refused("crossSection: 1 pb, generated: 1"));
        assertEquals("'crossSection' needs 'generated': Σw of all generated events, a number or {tree: Runs,"
                + " sum: genEventSumw}", refused("crossSection: 1 pb, luminosity: 1 /fb"));
        assertEquals("'luminosity' and 'generated' without 'crossSection' says nothing: the factor is"
                + " crossSection × luminosity / generated", refused("luminosity: 1 /fb, generated: 1"));
        assertEquals("give either 'scale', a factor, or 'crossSection' with 'luminosity' and 'generated', not"
                + " both; there are: scale, crossSection", refused("crossSection: 1 pb, scale: 2"));
        assertEquals("'sum' is missing; there are: tree",
                refused("crossSection: 1 pb, luminosity: 1 /fb, generated: {tree: Runs}"));
        assertEquals("unknown key 'branch'\n  allowed, nearest first: tree, sum",
                refused("crossSection: 1 pb, luminosity: 1 /fb, generated: {tree: Runs, branch: x}"));
    }

    @Test
    void aTrainingWeightMayUseTheEventWeightAndDefinitions() throws IOException {
        String rest = "signal: {files: s.csv}\nbackground: {files: tt.csv}" + REST;

        assertEquals("abs(weight)*(1+x)",
                inputs("define: {pu: 1+x}\ntrainingWeight: abs(weight)*pu\n" + rest).trainingWeight());
        assertEquals("1", inputs("trainingWeight: 1\n" + rest).trainingWeight());
        assertEquals("", inputs(rest).trainingWeight());
        assertEquals("a.yaml, line 2: 'weight' is the event weight in 'trainingWeight', and a definition;"
                + " give the definition another name",
                refusal("define: {weight: 1+x}\ntrainingWeight: abs(weight)\n" + rest));
        assertEquals("a.yaml, line 1: expected a number, a name or '(', not the end\n  weight*\n         ^",
                refusal("trainingWeight: weight*\n" + rest));
    }

    private List<HeldOut> heldOut(String words) throws IOException {
        return inputs("background: {files: tt.csv}\nsignal: {files: s.csv, " + words + "}" + REST)
                .sources().get(0).heldOut();
    }

    @Test
    void partsAreGivenByHandAsOtherFilesOrByACut() throws IOException {
        String other = folder.resolve("w1.csv").toString();

        assertEquals(List.of(HeldOut.test(other)), heldOut("test: {files: w1.csv}"));
        assertEquals(List.of(HeldOut.test(other + ":T")), heldOut("tree: T, test: {files: w1.csv}"));
        assertEquals(List.of(HeldOut.test(other + ":U")), heldOut("tree: T, test: {files: w1.csv, tree: U}"));
        assertEquals(List.of(HeldOut.testIf("x > 5")), heldOut("test: x > 5"));
        assertEquals(List.of(HeldOut.testIf("x > 5")), heldOut("test: {cut: x > 5}"));
        assertEquals(List.of(HeldOut.testIf("x > 5"),
                new HeldOut(HeldOut.Use.VALIDATION, List.of(other), "x < 2")),
                heldOut("validation: {files: w1.csv, cut: x < 2}, test: x > 5"));
    }

    @Test
    void aPartByHandMayUseDefinitionsAndNoPatternTakesItsColumns() throws IOException {
        Inputs inputs = inputs("define: {late: id > 5}\nsignal: {files: s.csv, test: late}\n"
                + "background: {files: tt.csv, test: {files: w1.csv}}\nvariables: ['*']\nmethods: [trees]\n");

        assertEquals("id > 5", inputs.sources().get(0).heldOut().get(0).cut());
        assertEquals(List.of("variables of '*': x, w; left out: id (in the parts of signal)"),
                inputs.remarks());
        assertEquals("; test of signal by hand: id > 5; test of background by hand: "
                + folder.resolve("w1.csv"), inputs.heldOut());
    }

    @Test
    void aPartByHandIsFilesOrACut() {
        String rest = "; it is a cut such as \"run > 5000\" or, of one source, {files: …}; shares are 'train'"
                + " and 'validation' in 'split'";

        assertEquals("'test' = 0.25 is the same for all events" + rest, refused("test: 0.25"));
        assertEquals("'test' is empty" + rest, refused("test: {}"));
        assertEquals("'cut' = 1 is the same for all events" + rest, refused("test: {cut: 1}"));
        assertEquals("'tree' without 'files' in 'test': a cut divides the files and the tree of the source",
                refused("test: {tree: T, cut: x > 1}"));
        assertEquals("'validation' of a source needs 'test' beside it: where parts are given by hand, the"
                + " test part is; shares stand in 'split'", refused("validation: x > 1"));
        assertEquals("unknown key 'weight'\n  allowed, nearest first: files, cut, tree",
                refused("test: {files: w1.csv, weight: w}"));
        assertEquals("'test' must be one value, not a list or mapping", refused("test: [w1.csv]"));
    }

    @Test
    void foldsTestEveryEventAndLeaveNoneToBeSetAsideByHand() {
        String rest = "background: {files: none.csv}" + REST + "split: {folds: 3}\n";

        assertEquals("a.yaml, line 1: 'test' sets events of a source aside by hand, and 'folds' in 'split'"
                + " test every event; give one of them",
                refusal("signal: {files: none.csv, test: x > 5}\n" + rest));
        assertEquals("a.yaml, line 1: 'validation' sets events of a source aside by hand, and 'folds' in"
                + " 'split' test every event; give one of them",
                refusal("signal: {files: none.csv, validation: {files: w1.csv}}\n" + rest));
    }

    @Test
    void aCutMayDivideAllSources() throws IOException {
        String two = "signal: {files: s.csv}\nbackground: {files: tt.csv, test: x > 7}" + REST;

        List<Source> sources = inputs("split: {test: id > 5}\n" + two).sources();

        assertEquals(List.of(HeldOut.testIf("id > 5")), sources.get(0).heldOut());
        assertEquals(List.of(HeldOut.testIf("x > 7")), sources.get(1).heldOut());
        assertEquals("random, stratified: training 0.8, validation 0.2, test the rest, seed 1",
                AnalysisFile.parse("split: {test: id > 5}\n" + two, folder, "a.yaml").split().describe());
        for (String other : List.of("train: 0.5", "folds: 3", "trainSignal: 1")) {
            assertEquals("a.yaml, line 1: 'test' says which events are tested, and all others are learned"
                    + " from: it goes with 'validation', 'mode', 'byEvent' and 'seed' alone",
                    refusal("split: {test: id > 5, " + other + "}\n" + two));
        }
        assertEquals("a.yaml, line 1: 'test' = 0.25 is the same for all events; it is a cut such as"
                + " \"run > 5000\" or, of one source, {files: …}; shares are 'train' and 'validation' in"
                + " 'split'", refusal("split: {test: 0.25}\n" + two));
    }

    @Test
    void anAnalysisHasOneKindOfEvents() {
        String choice = "give 'signal' and 'background', or 'classes', or 'events' and 'targets';"
                + " there are: ";

        assertEquals("a.yaml, line 1: no events: " + choice + "variables, methods", refusal(REST.strip()));
        assertEquals("a.yaml, line 3: " + choice + "signal, background, classes", refusal("signal: {files:"
                + " s.csv}\nbackground: {files: tt.csv}\nclasses: {a: {files: s.csv}}" + REST));
        assertEquals("a.yaml, line 2: " + choice + "signal, targets",
                refusal("signal: {files: s.csv}\ntargets: [x]" + REST));
        assertEquals("a.yaml, line 1: 'background' is missing; there are: signal, variables, methods",
                refusal("signal: {files: s.csv}" + REST));
        assertEquals("a.yaml, line 1: 'events' is missing; there are: targets, variables, methods",
                refusal("targets: [x]" + REST));
    }

    @Test
    void oneClassIsNothingToTellApart() {
        assertEquals("a.yaml, line 1: 'classes' has one, 'a'; there are two or more to tell apart",
                refusal("classes: {a: {files: s.csv}}" + REST));
        assertEquals("a.yaml, line 1: 'classes' has none; there are two or more to tell apart",
                refusal("classes: {}" + REST));
    }

    @Test
    void twoClassesMayHaveOtherNames() throws IOException {
        List<ClassSource> classes = inputs("classes:\n  Higgs: {files: s.csv}\n  top: [{name: tt,"
                + " files: tt.csv}, {name: t, files: w1.csv}]" + REST).classes();

        assertEquals(List.of("Higgs", "top"), classes.stream().map(ClassSource::name).toList());
        assertEquals(List.of("tt", "t"), classes.get(1).sources().stream().map(Source::name).toList());
    }

    @Test
    void namesOfClassesClashNeitherWithEachOtherNorWithColumns() {
        String two = ": {files: s.csv}, b: {files: tt.csv}}";

        assertEquals("a.yaml, line 1: classes 'a+b' and 'A_P_B' have names that differ in nothing but signs"
                + " or upper and lower case, and would be one in pictures and columns; give one of them"
                + " another name", refusal("classes: {a+b: {files: s.csv}, A_P_B: {files: tt.csv}}" + REST));
        assertEquals("a.yaml, line 1: key 'b' appears twice", refusal("classes: {b" + two + REST));
        assertEquals("a.yaml, line 1: class 'x' has the name of a variable; give one of them another name",
                refusal("classes: {x" + two + REST));
        assertEquals("a.yaml, line 1: class 'v' has the name of a spectator; give one of them another name",
                refusal("classes: {v" + two + "\nspectators: [\"v := 2*x\"]" + REST));
        assertEquals("a.yaml, line 1: class 'w' has the name of a column of " + folder.resolve("s.csv")
                + "; give it another one", refusal("classes: {w" + two + REST));
    }

    @Test
    void aClassHasAName() {
        assertEquals("a.yaml, line 1: the name of a class is blank",
                refusal("classes: {\"\": {files: s.csv}, b: {files: tt.csv}}" + REST));
    }

    @Test
    void aMethodThatCannotLearnTheOutcomeIsRefusedBeforeAnythingIsRead() {
        String methods = "\nvariables: [x]\nmethods: [{name: A, type: adaboost}]\n";

        assertEquals("a.yaml, line 4: method type 'adaboost' does not learn targets, only classes",
                refusal("events: {files: s.csv}\ntargets: [w]" + methods));
    }

    @Test
    void aSettingThatDoesNotGoWithTheOutcomeIsRefusedBeforeAnythingIsRead() {
        String classes = "classes: {a: {files: s.csv}, b: {files: tt.csv}, c: {files: w1.csv}}"
                + "\nvariables: [x]\nmethods: [trees, {name: A, type: ";

        assertEquals("a.yaml, line 3: leaves: purity is for two classes; out of three or more classes a leaf"
                + " votes for one (leaves: yesNo)", refusal(classes + "adaboost, leaves: purity}]\n"));
        assertEquals("a.yaml, line 3: loss: poisson is one of targets; that of three or more classes is auto",
                refusal(classes + "trees, loss: poisson}]\n"));
        assertEquals("a.yaml, line 3: loss: binaryCrossEntropy is none of three or more classes; those are"
                + " auto and crossEntropy", refusal(classes + "dl4j, loss: bce}]\n"));
    }

    /** TMVA's file has a branch BDTG with the leaves Signal, bg0, …, which are also found by that name. */
    @Test
    void theLastPartOfTheNameOfAColumnIsAGoodNameOfAClass() throws IOException {
        Path file = Path.of(System.getProperty("hepmva.root", "../.."))
                .resolve("../shared/corpus/tmva/tutorial_6.33/TMVAMulticlass.root").toAbsolutePath()
                .normalize();
        assumeTrue(Files.exists(file), () -> file + " is not here");
        String source = "{files: \"" + file + ":dataset/TrainTree\"}";
        String rest = "variables: [var1]\nmethods: [trees]\n";

        List<ClassSource> classes = inputs("classes:\n  Signal: " + source + "\n  bg0: " + source + "\n"
                + rest).classes();

        assertEquals(List.of("Signal", "bg0"), classes.stream().map(ClassSource::name).toList());
        assertEquals("a.yaml, line 2: class 'BDTG.bg0' has the name of a column of " + file
                + ":dataset/TrainTree; give it another one",
                refusal("classes:\n  BDTG.bg0: " + source + "\n  bg0: " + source + "\n" + rest));
    }

    @Test
    void aTargetIsOfEventsAndLeavesNothingForADefaultToFill() {
        assertEquals("a.yaml, line 1: 'events' needs 'targets': what is to be estimated, a list of columns or"
                + " expressions", section("events: {files: s.csv}\nvariables: [x]"));
        assertEquals("a.yaml, line 2: 'targets' is an empty list; there is one target or several",
                section("events: {files: s.csv}\ntargets: []\nvariables: [x]"));
        assertEquals("a.yaml, line 2: target 'w': 'missing' is for variables; leave out events without a"
                + " target by a cut, such as 'cut: w != -999'",
                section("events: {files: s.csv}\ntargets: [{name: w, missing: -999}]\nvariables: [x]"));
    }

    /** What the section of inputs says, whatever the methods can learn. */
    private String section(String text) {
        return assertThrows(AnalysisException.class, () -> ofTargets(text)).getMessage();
    }

    private Inputs ofTargets(String text) throws IOException {
        Files.writeString(folder.resolve("s.csv"), "x,w,id\n1,1,1\n2,1,2\n");
        YamlMap yaml = YamlMap.parse(text, "a.yaml");
        Definitions definitions = Definitions.read(yaml);
        return new InputsSection(yaml, definitions, new ClassesSection(yaml,
                new SourceSection(yaml, folder, definitions, Tables.ofFiles())).read(),
                SplitSection.read(yaml, definitions), Tables.ofFiles()).read();
    }

    @Test
    void targetsAreWrittenAsVariablesAre() throws IOException {
        Inputs inputs = ofTargets("define: {twice: 2*w}\nevents: {files: s.csv}\n"
                + "targets: [w, {name: r, expression: twice/x, unit: GeV}]\nvariables: ['*']");

        assertEquals(List.of("w", "(2*w)/x"),
                inputs.targets().stream().map(target -> target.expression()).toList());
        assertEquals("r [GeV]", inputs.targets().get(1).axisTitle());
        assertEquals(List.of("variables of '*': id; left out: x (in target r), w (in target w)"),
                inputs.remarks());
        assertEquals(List.of("events"), inputs.classes().stream().map(ClassSource::name).toList());
    }
}
