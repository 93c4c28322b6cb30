package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.io.ColumnDescription;
import org.hepmva.expression.Definition;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.Friend;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hepmva apply} of several weight files. */
class ApplyCommandTest {

    @TempDir
    private Path folder;

    private Path data;
    private Path bdt;
    private Path dnn;

    @BeforeEach
    void writeFiles() throws IOException {
        data = Files.writeString(folder.resolve("events.csv"),
                "id,x,y\n1,0.5,1\n2,1.5,2\n3,2.5,-3\n4,3.5,4\n");
        bdt = Weights.adding(folder, "BDT", "x", "y");
        dnn = Weights.adding(folder, "DNN", "x");
    }

    @Test
    void severalWeightFilesGiveAColumnEachAndTheCutMayUseThem() {
        assertEquals(new Run(0, "id,x,y,BDT,DNN\n2,1.5,2,3.5,1.5\n4,3.5,4,7.5,3.5\n", ""),
                Run.hepmva("apply", bdt, dnn, data, "-o", "-", "--cut", "BDT > 0 && DNN > 1"));
        assertEquals(new Run(0, "DNN,BDT\n0.5,1.5\n", ""),
                Run.hepmva("apply", dnn, data, bdt, "-o", "-", "--columns", "none", "--entries", ":1"));
        assertEquals(Run.hepmva("apply", bdt, dnn, data, "-o", "-"),
                Run.hepmva("apply", folder + "/*.hepmva.json", folder + "/ev*.csv", "-o", "-"));
    }

    @Test
    void aRootFileHasTheColumnsOfTheInputAndTheResponses() throws IOException {
        Path out = folder.resolve("out.root");

        assertEquals(0, Run.hepmva("apply", bdt, data, "-o", out, "--cut", "BDT > 2").code());

        assertEquals(new Run(0, "id,x,y,BDT\n2,1.5,2,3.5\n4,3.5,4,7.5\n", ""), Run.hepmva("dump", out));
        try (Ntuple ntuple = Ntuple.open(out, "")) {
            assertEquals(List.of(ScalarType.INT, ScalarType.DOUBLE, ScalarType.INT, ScalarType.DOUBLE),
                    ntuple.columns().stream().map(ColumnDescription::type).toList());
        }
    }

    @Test
    void responsesAloneAreAFriendOfTheirInput() throws IOException {
        Path input = folder.resolve("input.root");
        Path friend = folder.resolve("friend.root");
        Run.hepmva("dump", data, "-o", input);

        assertEquals(0, Run.hepmva("apply", bdt, input, "-o", friend, "--columns", "none").code());

        try (Ntuple both = Ntuple.withFriends(Ntuple.open(input, ""),
                List.of(new Friend("mva", Ntuple.open(friend, ""))))) {
            assertEquals(List.of("id", "x", "y", "BDT"), both.names());
            double[][] values = Query.of(List.of(Definition.parse("id"), Definition.parse("`mva.BDT`")))
                    .read(both, ProgressListener.NONE);
            assertArrayEquals(new double[] {1, 2, 3, 4}, values[0]);
            assertArrayEquals(new double[] {1.5, 3.5, -0.5, 7.5}, values[1]);
        }
    }

    @Test
    void aColumnMayBeComputedFromResponses() {
        assertEquals(new Run(0, "d,DNN,BDT\n1,0.5,1.5\n", ""), Run.hepmva("apply", bdt, dnn, data, "-o", "-",
                "--columns", "d := BDT-DNN, DNN", "--entries", ":1"));
    }

    @Test
    void eachWeightFileMayHaveANameOfItsOwn() {
        assertEquals(new Run(0, "a,b\n1.5,1.5\n", ""), Run.hepmva("apply", bdt, bdt, data, "-o", "-",
                "--columns", "none", "--name", "a", "--name", "b", "--entries", ":1"));
        assertEquals(new Run(1, "", "hepmva: two responses would be called 'BDT'; choose other names with"
                + " --name, one for each weight file\n"), Run.hepmva("apply", bdt, bdt, data, "-o", "-"));
        assertEquals(new Run(1, "", "hepmva: --name: 1 name for 2 weight files; give one for each,"
                + " in their order\n"), Run.hepmva("apply", bdt, dnn, data, "-o", "-", "--name", "a"));
        assertEquals(new Run(1, "", "hepmva: the input has a column 'x' already; choose another name for the"
                + " response with --name\n"), Run.hepmva("apply", bdt, data, "-o", "-", "--name", "x"));
    }

    @Test
    void filesMayComeInAnyOrder() {
        assertEquals(Run.hepmva("apply", bdt, dnn, data, "-o", "-"),
                Run.hepmva("apply", data, bdt, dnn, "-o", "-"));
        assertEquals(new Run(1, "", "hepmva: " + data + ": this is no weight file: it begins with"
                + " 'id,x,y?1'; known formats: hepmva weight file (.hepmva.json), hepmva weight file,"
                + " compressed (.gz)\n"),
                Run.hepmva("apply", data, data, "-o", "-"));
    }

    @Test
    void aColumnOfOneFileAloneMustNotBeHiddenEither() throws IOException {
        Path more = Files.writeString(folder.resolve("more.csv"), "id,x,y,BDT\n1,0.5,1,7\n");

        assertEquals(new Run(1, "", "hepmva: the input has a column 'BDT' already; choose another name for"
                + " the response with --name\n"), Run.hepmva("apply", bdt, data, more, "-o", "-"));
    }

    @Test
    void aVariableThatOneOfSeveralFilesLacksIsRefusedByTheNameOfThatFile() throws IOException {
        Path more = Files.writeString(folder.resolve("more.csv"), "id,x\n1,0.5\n");

        assertEquals(new Run(1, "", "hepmva: " + data + ", " + more + ": column 'y' of type int: is not in "
                + more + "\n"), Run.hepmva("apply", bdt, data, more, "-o", "-"));
        assertEquals(5, Run.hepmva("apply", dnn, data, more, "-o", "-", "--columns", "none").out().lines()
                .skip(1).count());
    }

    @Test
    void aNameWithOddCharactersNeedsBackquotesAndTheErrorSaysSo() throws IOException {
        Path hyphen = Weights.adding(folder, "BDT-2", "x");

        assertEquals(new Run(0, "BDT-2\n3.5\n", ""), Run.hepmva("apply", hyphen, data, "-o", "-",
                "--columns", "none", "--cut", "`BDT-2` > 2.5"));
        assertEquals(new Run(1, "", "hepmva: " + data + ": no column 'BDT'; nearest first: BDT-2, id, x, y;"
                + " in an expression `BDT-2` stands in backquotes\n"), Run.hepmva("apply", hyphen, data,
                "-o", "-", "--cut", "BDT-2 > 2.5"));
    }

    @Test
    void weightFilesAloneHaveNothingToBeAppliedTo() {
        assertEquals(new Run(1, "", "hepmva: " + dnn + ": is a weight file, and so is all else; name the"
                + " ROOT or CSV files that hold the events\n"), Run.hepmva("apply", bdt, dnn, "-o", "-"));
    }

    @Test
    void anyWeightFileThatIsReadMustNotBeTheOutput() {
        assertEquals(new Run(1, "", "hepmva: " + dnn + ": is a weight file, which would be lost; give the"
                + " output another name\n"), Run.hepmva("apply", bdt, dnn, data, "-o", dnn));
    }

    @Test
    void aMisspeltResponseInTheCutIsAnsweredWithItsNeighbours() {
        assertEquals(new Run(1, "", "hepmva: " + data + ": no column 'BTD'; nearest first: id, BDT, x, y\n"),
                Run.hepmva("apply", bdt, data, "-o", "-", "--cut", "BTD > 0"));
    }

    @Test
    void ofMoreClassesEachHasAColumnAndTheMostLikelyOneIfWanted() throws IOException {
        Path three = Weights.ofThreeClasses(folder);

        Run run = Run.hepmva("apply", three, bdt, data, "-o", "-", "--columns", "none", "--most-likely",
                "--cut", "M_class == 'top' || M_QCD > 0.9", "--name", "M", "--name", "BDT");

        List<String> lines = run.out().lines().toList();
        assertEquals("", run.err());
        assertEquals("M_top,M_W,M_QCD,M_class,BDT", lines.get(0));
        assertEquals(List.of("top", "QCD", "QCD"),
                lines.stream().skip(1).map(line -> line.split(",")[3]).toList());
        double[] numbers = new double[3];
        WeightFile.read(three).model().evaluate(new double[] {2.5}, numbers);
        assertEquals(ShortestDecimal.of(numbers[2]), lines.get(2).split(",")[2]);
    }

    @Test
    void eachTargetHasAColumn() throws IOException {
        Path estimating = Weights.estimating(folder, "energy", "angle");

        assertEquals(new Run(0, "x,R_energy,R_angle\n0.5,2.5,2.5\n1.5,3,3\n", ""),
                Run.hepmva("apply", estimating, data, "-o", "-", "--columns", "x", "--entries", ":2"));
        assertEquals(new Run(0, "x,reco_energy\n1.5,3\n", ""), Run.hepmva("apply",
                Weights.estimating(folder, "energy"), data, "-o", "-", "--columns", "x", "--name", "reco",
                "--cut", "reco_energy > 2.5", "--entries", ":2"));
    }

    @Test
    void theModelOfAnEventsFoldAnswersByExactIdsOrTheMeanIfWanted() throws IOException {
        Path folded = Weights.ofFolds(folder);
        long[] ids = {1, 2, 3, 9007199254740993L, 9223372036854775807L, 9223372036854775806L};
        FoldRule rule = new FoldRule("id", 1, 2);
        Path large = Files.writeString(folder.resolve("large.csv"), "id,x\n" + LongStream.of(ids)
                .mapToObj(id -> id + ",0.5\n").collect(Collectors.joining()));

        Run run = Run.hepmva("apply", folded, large, "-o", "-");

        assertEquals(new Run(0, "id,x,F\n" + LongStream.of(ids)
                .mapToObj(id -> id + ",0.5," + rule.fold(id) + "\n").collect(Collectors.joining()), ""), run);
        assertEquals(2, LongStream.of(ids).mapToInt(rule::fold).distinct().count());
        assertEquals(new Run(0, "F\n0.5\n", ""), Run.hepmva("apply", folded, large, "-o", "-", "--columns",
                "none", "--entries", ":1", "--folds", "mean"));
    }

    @Test
    void withoutTheColumnOfTheRuleTheMeanIsOffered() throws IOException {
        Path folded = Weights.ofFolds(folder);
        Path other = Files.writeString(folder.resolve("other.csv"), "x\n0.5\n");

        assertEquals(new Run(1, "", "hepmva: " + other + ": no column 'id', by which 'F' chooses the one of"
                + " its 2 models that has not seen the event (" + new FoldRule("id", 1, 2)
                + "); --folds mean takes the mean of them\n"), Run.hepmva("apply", folded, other, "-o", "-"));
        assertEquals(new Run(0, "x,F\n0.5,0.5\n", ""),
                Run.hepmva("apply", folded, other, "-o", "-", "--folds", "mean"));
        assertEquals(new Run(0, "x,F\n0.5,0.5\n", ""),
                Run.hepmva("apply", folded, other, "-o", "-", "--folds", "MEAN"));
        assertEquals("hepmva: Invalid value for option '--folds': 'men' is not one of rule, mean",
                Run.hepmva("apply", folded, other, "-o", "-",
                "--folds", "men").err().lines().findFirst().orElseThrow());
    }

    @Test
    void twoClassesHaveNoMostLikelyOne() {
        assertEquals(new Run(1, "", "hepmva: --most-likely: no weight file is of three classes or more; of"
                + " two classes there is one response, to cut on\n"),
                Run.hepmva("apply", bdt, data, "-o", "-", "--most-likely"));
    }
}
