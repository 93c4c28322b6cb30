package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when the input is not as it should be, and that nothing half-written is left. */
class BadInputTest {

    @TempDir
    private Path folder;
    private List<String> before;

    @BeforeEach
    void writeEvents() throws IOException {
        Events.csv(folder);
        before = files();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String file(String name, byte[] content) throws IOException {
        String file = Files.write(folder.resolve(name), content).toString();
        before = files();
        return file;
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Exit code 1, one sentence, and no file that was not there before. */
    private void assertRefused(String sentence, Object... arguments) throws IOException {
        Run run = Run.hepmva(arguments);

        assertEquals("hepmva: " + sentence.replace("FOLDER", folder.toString()) + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(1, run.code());
        assertEquals(before, files());
    }

    private Path analysis(String part, String instead) throws IOException {
        assertTrue(Events.analysis().contains(part), part);
        file("a.yaml", Events.analysis().replace(part, instead));
        return folder.resolve("a.yaml");
    }

    /** The same for a training with something in the analysis changed; a line on reading may come before. */
    private void assertTrainingRefused(String sentence, String part, String instead) throws IOException {
        Run run = Run.hepmva("train", analysis(part, instead));

        String said = run.err().substring(Math.max(0, run.err().indexOf("hepmva: ")));
        assertEquals("hepmva: " + sentence.replace("FOLDER", folder.toString()) + "\n", said);
        assertEquals("", run.out());
        assertEquals(1, run.code());
        assertEquals(before, files());
    }

    // files

    @Test
    void aMissingFileIsAnsweredWithItsNeighbours() throws IOException {
        assertRefused("FOLDER/evnts.csv: no such file; its folder has, nearest first: events.csv",
                "dump", folder.resolve("evnts.csv"));
        assertTrainingRefused("FOLDER/event.csv: no such file; its folder has, nearest first:"
                + " events.csv, results, a.yaml",
                "files: events.csv", "files: event.csv");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        assertRefused("FOLDER: is a folder, not a file", "inspect", folder);
        assertRefused("FOLDER: is a folder, not an analysis file", "train", folder);
    }

    @Test
    void aPatternThatMatchesNothingSaysWhatIsThere() throws IOException {
        assertTrainingRefused("no file matches '*.root' in 'FOLDER'; there are: a.yaml, events.csv",
                "files: events.csv", "files: '*.root'");
    }

    @Test
    void aTextNamedRootIsNotARootFile() throws IOException {
        String file = file("x.root", "connection refused\n");

        assertRefused(file + ": is not a ROOT file: it begins with 63 6f 6e 6e 65 63 74 69, 'connecti',"
                + " not with"
                + " 'root'", "dump", file);
    }

    @Test
    void anHtmlPageNamedRootIsNamedAsSuch() throws IOException {
        String file = file("x.root", "<!DOCTYPE html><html><body>404</body></html>");

        assertRefused(file + ": is an HTML page, not an ntuple; perhaps what a server sent in place of"
                + " the file",
                "inspect", file);
    }

    @Test
    void aTruncatedRootFileSaysHowMuchIsMissing() throws IOException {
        String file = file("cut.root", Arrays.copyOf(Files.readAllBytes(Events.ROOT_FILE), 300_000));

        assertRefused(file + ": the file is cut off: it should have " + Files.size(Events.ROOT_FILE)
                + " bytes and has 300000; no saved tree was found in it", "dump", file);
    }

    @Test
    void anEmptyFileIsNamedAsSuch() throws IOException {
        String file = file("empty.csv", "");

        assertRefused(file + ": is empty (0 bytes)", "inspect", file);
    }

    @Test
    void anUnknownTreeIsAnsweredWithTheTreesThatAre() throws IOException {
        assertRefused(Events.ROOT_FILE + ": no table 'evnts'; nearest first: events",
                "dump", Events.ROOT_FILE + ":evnts");
    }

    @Test
    void anUnknownBranchIsAnsweredWithTheNearest() throws IOException {
        assertRefused(Events.ROOT_FILE + ":events: no column 'eopp'; nearest first: eop, p, shape,"
                + " match, theta,"
                + " species, eventNumber", "dump", Events.ROOT_FILE + ":events", "--columns", "eopp");
        assertTrainingRefused("FOLDER/events.csv: no column 'z'; nearest first: n, x, y, id, zero, name,"
                + " label,"
                + " seven", "[x, y]", "[x, z]");
    }

    @Test
    void aBadRowNamesItsLine() throws IOException {
        String file = file("rows.csv", "a,b\n1,2\n3\n4,5\n");

        Run run = Run.hepmva("dump", file, "-o", folder.resolve("out.csv"));

        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("hepmva: " + file + ": line 3"), run.err());
        assertEquals(before, files());
    }

    // events

    @Test
    void anEmptyTableIsRefused() throws IOException {
        file("none.csv", "label,x,y\n");

        assertTrainingRefused("class 'signal': FOLDER/none.csv has no entries",
                "signal: {files: events.csv", "signal: {files: none.csv");
    }

    @Test
    void aClassWithoutEventsIsRefused() throws IOException {
        assertTrainingRefused("class 'signal': none of the 800 entries of FOLDER/events.csv passes the cut"
                + " 'label == 5'", "label == 1", "label == 5");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() throws IOException {
        assertTrainingRefused("class 'background': the event weight 'zero' is zero in all 400 events",
                "background: {", "background: {weight: zero, ");
    }

    @Test
    void weightsThatAreNotFiniteAreRefused() throws IOException {
        assertTrainingRefused("class 'signal': the event weight '1/zero' is NaN or infinite in 400 of"
                + " 400 events of"
                + " FOLDER/events.csv, first in passing event 0 (counted from 0)",
                "signal: {", "signal: {weight: 1/zero, ");
    }

    @Test
    void weightsThatSumToLessThanZeroAreRefused() throws IOException {
        assertTrainingRefused("class 'signal': the event weights sum to -240.0, which is not above zero"
                + " (240 of 240"
                + " are negative)", "signal: {", "signal: {weight: -1, ");
    }

    @Test
    void textIsNoVariable() throws IOException {
        assertTrainingRefused("FOLDER/events.csv: column 'name' is text, not numbers, so 'name' has no value",
                "[x, y]", "[x, name]");
    }

    @Test
    void aVariableGivenTwiceIsRefused() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 3: variable 'x' is given twice; each needs a name of"
                + " its own",
                "[x, y]", "[x, y, x]");
    }

    @Test
    void withoutATestPartThereIsAWeightFileAndASentence() throws IOException {
        Run run = Run.hepmva("train", analysis("train: 0.75", "train: 1"));

        assertEquals(0, run.code(), run.err());
        assertEquals("\nnothing could be tested: the test part has 0 events\n\nweight files: "
                + folder.resolve("results") + "\n", run.out());
        assertTrue(run.err().contains("warning: nothing can be tested, as the test part cannot be evaluated"
                + ": "), run.err());
        assertTrue(Files.exists(folder.resolve("results/BDT.hepmva.json")));
        assertFalse(Files.exists(folder.resolve("results/report.html")));
    }

    @Test
    void whereOneClassAloneHasTestEventsTheCountsOfBothAreGiven() throws IOException {
        assertEquals("\nnothing could be tested: the test part has 400 events of signal, 1 event of"
                + " background with Σw = -1\n", untested("label == 0\"}",
                "label == 0\", weight: \"n == 0 ? -1 : 1\", test: n == 0}"));
    }

    private String untested(String part, String instead) throws IOException {
        String learned = Events.analysis().replace("cut: \"label == 1\"}", "test: {files: events.csv}, cut:"
                + " \"label == 1\"}");
        file("a.yaml", learned.replace(part, instead).replace("split: {train: 0.75, seed: 1}", ""));
        Run run = Run.hepmva("train", folder.resolve("a.yaml"));

        assertEquals(0, run.code(), run.err());
        return run.out().substring(0, run.out().indexOf("\nweight files: "));
    }

    @Test
    void oddValuesAreWarnedOfAndTheResultIsSane() throws IOException {
        String odd = "[x, {name: missing, expression: 'n % 3 == 0 ? 0/zero : y'},"
                + " {name: endless, expression: 'n % 5 == 0 ? 1/zero : y'}, seven, {name: again,"
                + " expression: x}]";

        Run run = Run.hepmva("train", analysis("[x, y]", odd));

        assertEquals(0, run.code(), run.err());
        List.of("variable 'missing' is NaN in 267 of 800 events: they count as missing",
                "variable 'endless' is infinite in 160 of 800 events: beyond every cut of a tree, and"
                        + " missing for a network",
                "variable 'seven' is 7.0 in every event",
                "variables 'x' and 'again' are the same in every event")
                .forEach(warning -> assertTrue(run.err().contains("warning: " + warning + "\n"), run.err()));
        double auc = Double.parseDouble(run.out().replaceAll("(?s).*\n  BDT +(\\S+) .*", "$1"));
        assertTrue(auc > 0.65 && auc < 0.85, run.out());
    }

    @Test
    void aVariableThatIsTheLabelIsWarnedOf() throws IOException {
        Run run = Run.hepmva("train", analysis("[x, y]", "[x, label]"));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("warning: variable 'label' alone separates signal from background"
                + " completely"
                + " (AUC exactly 1): is it the label?\n"), run.err());
        assertTrue(run.out().contains("warning: BDT: The AUC on the test part is exactly 1: no event is"
                + " on the wrong"
                + " side. Real problems hardly ever do that; look for the label among the"
                + " variables.\n"), run.out());
    }

    // the analysis

    @Test
    void misspeltKeysAreAnsweredWithTheNearest() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 3: unknown key 'varibles'\n  allowed, nearest first:"
                + " variables, targets, classes, define, signal, events, split, methods, missing,"
                + " cut, evaluation, output, background, luminosity, spectators, skipDamaged,"
                + " trainingWeight", "variables", "varibles");
        assertTrainingRefused("FOLDER/a.yaml, line 1: unknown key 'file'\n  allowed, nearest first:"
                + " files, name, tree, scale, cut, test, weight, generated, luminosity, validation,"
                + " crossSection",
                "signal: {files", "signal: {file");
        assertTrainingRefused("FOLDER/a.yaml, line 4: unknown key 'sed'\n  allowed, nearest first:"
                + " seed, mode, test, folds, train, byEvent, validation, testSignal, trainSignal,"
                + " testBackground, trainBackground, validationSignal, validationBackground",
                "seed", "sed");
        assertTrainingRefused("FOLDER/a.yaml, line 6: unknown method type 'tres'\n  nearest first:"
                + " trees, dl4j,"
                + " adaboost", "type: trees", "type: tres");
    }

    @Test
    void aMisspeltSettingIsAnsweredWithTheNearest() throws IOException {
        Run run = Run.hepmva("train", analysis("trees: 10", "maxDept: 10"));

        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("hepmva: " + folder + "/a.yaml, line 6: unknown key 'maxDept'\n"
                + "  allowed, nearest first: maxDepth, "), run.err());
        assertEquals(before, files());
    }

    @Test
    void valuesOutOfRangeNameFileLineAndWhatIsAllowed() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 4: train = 1.75 is not in (0, 1]", "0.75", "1.75");
        assertTrainingRefused("FOLDER/a.yaml, line 4: 'train' is not a number: 'most'", "0.75", "most");
        assertTrainingRefused("FOLDER/a.yaml, line 6: method 'BDT': trees = 'ten' is not a whole number",
                "trees: 10", "trees: ten");
        assertTrainingRefused("FOLDER/a.yaml, line 6: method 'BDT': trees = 0 is not in [1, 1000000]",
                "trees: 10", "trees: 0");
    }

    @Test
    void namesThatMakeNoFileNamesAreRefused() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 6: method name 'my β/γ' cannot be a file name:"
                + " letters, digits,"
                + " '_', '-' and '.' are allowed", "name: BDT", "name: my β/γ");
    }

    @Test
    void twoMethodsOfOneNameAreRefused() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 6: two methods are named 'bdt' (upper and lower case"
                + " count as the"
                + " same, as some disks do not tell them apart)",
                "output", "  - {name: bdt, type: trees}\noutput");
    }

    @Test
    void aMistakeInAnExpressionIsPointedAt() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 3: expected a number, a name or '(', not the end\n "
                + " y+\n    ^",
                "[x, y]", "[x, y+]");
        assertTrainingRefused("FOLDER/a.yaml, line 1: '=' is not an operator; equality is written '=='\n"
                + "  label = 1\n        ^", "label == 1", "label = 1");
    }

    @Test
    void brokenYamlNamesTheLine() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 4: is not YAML: expected ',' or ']', but got :",
                "[x, y]", "[x, y");
        String empty = file("empty.yaml", "");
        assertRefused(empty + ": holds no 'key: value' lines; an analysis needs at least signal, background,"
                + " variables and methods", "train", empty);
        String binary = file("binary.yaml", new byte[] {(byte) 0xff, 0, 1});
        assertRefused(binary + ": is not text in UTF-8", "train", binary);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertTrainingRefused("FOLDER/a.yaml, line 1: 'variables' is missing; there are: signal,"
                + " background, split,"
                + " methods, output", "variables: [x, y]\n", "");
        assertTrainingRefused("FOLDER/a.yaml, line 3: a sample needs at least one variable", "[x, y]", "[]");
    }

    // the output

    @Test
    void anEmptyNameIsNoFolder() throws IOException {
        Run run = Run.hepmva("train", analysis("x", "x"), "--out", "");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("hepmva: Invalid value for option '--out': '' is no name of a file"
                + " or folder; '.' is the current folder\n"), run.err());
        assertTrainingRefused("FOLDER/a.yaml, line 7: 'output' is empty; '.' is the folder of this file",
                "output: results", "output: ''");
    }

    @Test
    void aNameWithANulIsNoFolder() throws IOException {
        Run run = Run.hepmva("train", analysis("x", "x"), "--out", "a\0b");

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("hepmva: Invalid value for option '--out': 'a\\u0000b' is no name of"
                + " a file or folder: Nul character not allowed\n"), run.err());
    }

    @Test
    void anOutputFolderThatIsAFileIsRefusedBeforeAnythingIsRead() throws IOException {
        assertTrainingRefused("output folder FOLDER/events.csv cannot be written: FOLDER/events.csv is a"
                + " file",
                "output: results", "output: events.csv");
    }

    @Test
    void anOutputFolderThatCannotBeMadeIsRefused() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc");

        assertTrainingRefused("output folder /proc/results cannot be written: this file system takes no"
                + " new folders"
                + " or files", "output: results", "output: /proc/results");
    }

    @Test
    void anOutputFolderWithoutPermissionIsRefused() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked),
                "this user may write everywhere");

        assertTrainingRefused("output folder FOLDER/locked cannot be written: permission denied",
                "output: results", "output: locked");
    }

    @Test
    void rowsGoNeitherIntoAFolderNorBesideOneThatIsMissing() throws IOException {
        Path data = folder.resolve("events.csv");

        assertRefused("FOLDER cannot be written: it is a folder", "dump", data, "-o", folder);
        assertRefused("FOLDER/no/x.csv cannot be written: there is no folder 'FOLDER/no'",
                "dump", data, "-o", folder.resolve("no/x.csv"));
    }

    @Test
    void aFailureOnTheWayLeavesTheOldOutputAsItWas() throws IOException {
        String file = file("rows.csv", "a,b\n" + "1,2\n".repeat(100_000) + "3\n");
        String old = file("out.csv", "old\n");

        Run run = Run.hepmva("dump", file, "-o", old);

        assertEquals(1, run.code());
        assertEquals("old\n", Files.readString(Path.of(old)));
        assertEquals(before, files());
    }

    // weight files

    @Test
    void whatIsNoWeightFileIsRefused() throws IOException {
        Path data = folder.resolve("events.csv");

        assertRefused("FOLDER/events.csv: this is no weight file: it begins with 'n,id,lab'; known formats:"
                + " hepmva weight file (.hepmva.json), hepmva weight file, compressed (.gz)",
                "apply", data, data, "-o", "-");
    }

    @Test
    void anInputWithoutTheVariablesOrWithTextInTheirPlaceIsRefused() throws IOException {
        Path results = folder.resolve("trained");
        Run.hepmva("train", analysis("output: results", "output: trained"));
        Path weights = results.resolve("BDT.hepmva.json");
        String text = file("text.csv", "x,y\none,1\ntwo,2\n");
        String other = file("other.csv", "x,z\n1,1\n");

        assertRefused(text + ": column 'x' is text, but the weight file needs it as a number",
                "apply", weights, text, "-o", folder.resolve("out.csv"));
        assertRefused("variable 'y' is not provided\n  needed, in training order: x, y\n"
                + "  provided, nearest first:   x,"
                + " z", "apply", weights, other, "-o", folder.resolve("out.csv"));
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }
}
