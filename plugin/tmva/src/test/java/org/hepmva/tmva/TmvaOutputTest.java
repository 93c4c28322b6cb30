package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Examples;
import org.hepmva.evaluate.Part;
import org.hepmva.hist.Histogram;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.hist.HistogramFile;
import org.hepmva.io.root.RootFile;
import org.hepmva.io.root.RootKey;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.SampleLayout;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TmvaOutputTest {

    @TempDir
    private Path folder;

    private Path write(EvaluatedParts evaluated, Trained... trained) throws IOException {
        Path path = folder.resolve("TMVA.root");
        TmvaOutput.of(evaluated, List.of(trained)).withTrainingPath(Path.of("/results")).write(path);
        return path;
    }

    /** Events that are both those of the training and of the test. */
    private Path write(Sample sample, TmvaMethod... methods) throws IOException {
        Path path = folder.resolve("TMVA.root");
        TmvaEvents events = TmvaEvents.of(sample);
        new TmvaFile(events, events, List.of(methods)).write(path, "dataset", "",
                new TmvaProgress(ProgressListener.NONE, 0));
        return path;
    }

    /** A method that says the same of both. */
    private static TmvaMethod method(String title, float[]... outputs) {
        return new TmvaMethod(title, "BDT", outputs, outputs, Optional.empty());
    }

    private static List<String> keys(Path path, String start) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            return file.keys().stream().map(RootKey::path).filter(key -> key.startsWith(start))
                    .map(key -> key.substring(start.length())).toList();
        }
    }

    private static RootObject object(Path path, String name) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            return file.object(name);
        }
    }

    private static List<String> columns(Path path, String tree) throws IOException {
        try (Ntuple ntuple = Ntuple.open(path, tree)) {
            return ntuple.columns().stream().map(ColumnDescription::name).toList();
        }
    }

    private static List<String> texts(Path path, String tree, String column) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Ntuple ntuple = Ntuple.open(path, tree);
                Chunks chunks = ntuple.chunks(List.of(column), EntryRange.all())) {
            while (chunks.advance()) {
                for (int i = 0; i < chunks.chunk().size(); i++) {
                    texts.add(chunks.chunk().column(0).text(i));
                }
            }
        }
        return texts;
    }

    @Test
    void everythingOfTwoClassesIsWhereTmvaHasIt() throws IOException {
        Parts parts = Examples.parts(1, 0.1);
        Path path = write(EvaluatedParts.of(parts), Examples.trees("BDT"), Examples.network("DNN"));

        assertEquals(List.of("dataset", "dataset/CorrelationMatrixS", "dataset/CorrelationMatrixB",
                "dataset/InputVariables_Id"), keys(path, "").subList(0, 4));
        assertTrue(keys(path, "dataset/InputVariables_Id/").containsAll(List.of("E_over_p__Signal_Id",
                "a_b____c_d__Background_Id", "CorrelationPlots/scat_n_hits_vs_E_over_p_Signal_Id",
                "CorrelationPlots/prof_n_hits_vs_a_b____c_d_Background_Id")));
        List<String> shapes = List.of("MVA_DNN_S", "MVA_DNN_B", "MVA_DNN_S_high", "MVA_DNN_B_high",
                "MVA_DNN_effS", "MVA_DNN_effB", "MVA_DNN_effBvsS", "MVA_DNN_rejBvsS",
                "MVA_DNN_invBeffvsSeff", "MVA_DNN_Train_S", "MVA_DNN_Train_B", "MVA_DNN_trainingEffS",
                "MVA_DNN_trainingEffB", "MVA_DNN_trainingEffBvsS", "MVA_DNN_trainingRejBvsS");
        List<String> network = new ArrayList<>(List.of("TrainingPath", "WeightFileName",
                "TrainingHistory_DNN_trainingError", "TrainingHistory_DNN_valError"));
        network.addAll(shapes);
        assertEquals(network, keys(path, "dataset/Method_DL/DNN/").subList(0, network.size()));
        assertEquals(List.of("", "TestTree", "TrainTree"),
                List.of("", keys(path, "dataset/").get(keys(path, "dataset/").size() - 2),
                        keys(path, "dataset/").get(keys(path, "dataset/").size() - 1)));
        assertEquals("/results", object(path, "dataset/Method_DL/DNN/TrainingPath").text("fString"));
        assertEquals("DNN.hepmva.json", object(path, "dataset/Method_DL/DNN/WeightFileName").text("fString"));
    }

    @Test
    void treesHoldTheEventsWithTheirResponses() throws IOException {
        Parts parts = Trainings.parts(Trainings.ofClasses(400, "signal", "background"));
        Trained bdt = Trainings.train("trees", "zBDT", parts);
        Trained ada = Trainings.train("adaboost", "Ada", parts);
        EvaluatedParts evaluated = EvaluatedParts.of(parts);
        Path path = write(evaluated, bdt, ada);

        assertEquals(List.of("classID", "className", "sum", "weight_", "hits", "classID_", "event", "weight",
                "Ada", "zBDT"), columns(path, "dataset/TestTree"));
        assertEquals(floats(evaluated.outputs(bdt, Part.TEST)[0]), texts(path, "dataset/TestTree", "zBDT"));
        assertEquals(floats(parts.test().eventWeights()), texts(path, "dataset/TestTree", "weight"));
        assertEquals(IntStream.range(0, parts.test().size())
                .mapToObj(i -> parts.test().isSignal(i) ? "Signal" : "Background").toList(),
                texts(path, "dataset/TestTree", "className"));
        List<String> training = floats(evaluated.outputs(ada, Part.TRAINING)[0]);
        training.addAll(floats(evaluated.outputs(ada, Part.VALIDATION)[0]));
        assertEquals(training, texts(path, "dataset/TrainTree", "Ada"));
    }

    private static List<String> floats(double[] values) {
        List<String> texts = new ArrayList<>();
        for (double value : values) {
            texts.add(Column.ofFloats("", new float[] {(float) value}, 1).text(0));
        }
        return texts;
    }

    @Test
    void severalClassesHaveALeafEachAndTheirOwnNames() throws IOException {
        Parts parts = Trainings.parts(Trainings.ofClasses(600, "W+jets", "top", "Higgs"));
        Trained bdt = Trainings.train("trees", "BDTG", parts);
        Path path = write(EvaluatedParts.of(parts), bdt);

        assertEquals(List.of("BDTG.W_P_jets", "BDTG.top", "BDTG.Higgs"),
                columns(path, "dataset/TestTree").subList(8, 11));
        assertEquals(3, texts(path, "dataset/TestTree", "className").stream().distinct().count());
        assertTrue(texts(path, "dataset/TestTree", "className").contains("W+jets"));
        assertEquals(List.of("CorrelationMatrixW_P_jets", "CorrelationMatrixtop", "CorrelationMatrixHiggs"),
                keys(path, "dataset/").subList(0, 3));
        List<String> keys = keys(path, "dataset/Method_BDT/BDTG/");
        assertTrue(keys.containsAll(List.of("MVA_BDTG_Test_top_prob_for_Higgs", "MVA_BDTG_Train_rejBvsS_top",
                "MVA_BDTG_Test_1v1rejBvsS_Higgs_vs_W_P_jets", "MonitorNtuple")));
        assertFalse(keys.contains("BoostWeightVsTree"));
    }

    @Test
    void targetsHaveDeviations() throws IOException {
        for (int targets : List.of(1, 2)) {
            Parts parts = Trainings.parts(Trainings.ofTargets(400, targets));
            Path path = write(EvaluatedParts.of(parts), Trainings.train("trees", "BDTG", parts));

            List<String> names = targets == 1 ? List.of("BDTG") : List.of("BDTG.E_true", "BDTG.phi");
            List<String> columns = columns(path, "dataset/TestTree");
            assertEquals(names, columns.subList(columns.size() - targets, columns.size()));
            List<RootObject> branches = object(path, "dataset/TestTree").objects("fBranches");
            assertEquals(targets == 1 ? "E_true/F" : "E_true/F:phi/F",
                    branches.get(branches.size() - 1).text("fTitle"));
            assertEquals("CorrelationMatrix", keys(path, "dataset/").get(0));
            List<String> keys = keys(path, "dataset/Method_BDT/BDTG/");
            assertTrue(keys.containsAll(List.of("MVA_BDTGtest_reg_var2_rtgt0", "MVA_BDTGtrain_reg_tgt0_rtgt0",
                    "MVA_BDTGtest_Quadr_Dev_best90perc_target_0_", "sum__Regression",
                    targets == 1 ? "E_true__Regression_target" : "phi__Regression")));
            assertEquals(targets == 2, keys.contains("CorrelationPlots/scat_phi_vs_E_true_Regression"));
        }
    }

    @Test
    void withFoldsEveryEventIsTestedByTheModelThatHasNotSeenIt() throws IOException {
        Sample sample = Trainings.ofClasses(300, "signal", "background");
        FoldedSample folded = Folds.byEvent(3, "event").apply(sample);
        EvaluatedParts evaluated = EvaluatedParts.of(folded);
        Trained bdt = Trainings.train("BDT", folded);
        Path path = write(evaluated, bdt);

        assertTrue(keys(path, "dataset/Method_CrossValidation/BDT/").contains("MVA_BDT_S"));
        assertFalse(keys(path, "dataset/Method_CrossValidation/BDT/").contains("MonitorNtuple"));
        assertEquals(floats(evaluated.outputs(bdt, Part.TEST)[0]), texts(path, "dataset/TestTree", "BDT"));
        assertEquals(300, texts(path, "dataset/TestTree", "BDT").size());
    }

    @Test
    void wholeNumbersHaveABinEachAndMissingValuesAreOverflow() throws IOException {
        Parts parts = Trainings.parts(Trainings.ofClasses(400, "signal", "background"));
        Path path = write(EvaluatedParts.of(parts), Trainings.train("trees", "BDT", parts));

        try (HistogramFile file = HistogramFile.open(path)) {
            Histogram hits = file.histogram("dataset/InputVariables_Id/hits__Signal_Id");
            assertEquals(1, hits.axis(0).upperEdge(0) - hits.axis(0).lowerEdge(0));
            Histogram missing = file.histogram("dataset/InputVariables_Id/weight__Signal_Id");
            assertTrue(missing.sumW(40) != 0);
            assertEquals("x + y  [GeV]",
                    file.histogram("dataset/InputVariables_Id/sum__Signal_Id").axis(0).title());
        }
    }

    @Test
    void scatterPlotsOfMoreThanTwentyVariablesAreLeftOut() throws IOException {
        List<Variable> variables = IntStream.range(0, 21)
                .mapToObj(i -> Variable.of("v" + i)).toList();
        float[][] values = new float[21][40];
        byte[] classes = new byte[40];
        for (int i = 0; i < 40; i++) {
            classes[i] = (byte) (i % 2);
            values[0][i] = i;
        }
        Sample sample = Sample.of(variables, values, new double[0], classes);
        Path path = write(sample);

        assertEquals(42, keys(path, "dataset/InputVariables_Id/").size());
        try (HistogramFile written = HistogramFile.open(path)) {
            Histogram constant = written.histogram("dataset/InputVariables_Id/v1__Signal_Id");
            assertEquals(20, constant.sumW(0));
            assertArrayEquals(new double[] {0, 1.025}, new double[] {constant.axis(0).lowerEdge(0),
                    constant.axis(0).upperEdge(39)});
        }
    }

    @Test
    void infiniteValuesDoNotSpoilRangesAndMeans() throws IOException {
        float[][] values = {{1, 2, 3, Float.POSITIVE_INFINITY}, {4, Float.NEGATIVE_INFINITY, 5, 6}};
        Sample sample = Sample.of(List.of(Variable.of("x"), Variable.of("y")), values, new double[0],
                new byte[] {0, 0, 1, 0});
        Path path = write(sample);

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(1, file.histogram("dataset/InputVariables_Id/x__Signal_Id").sumW(40));
            assertEquals(4, file.profile("dataset/InputVariables_Id/CorrelationPlots/prof_y_vs_x_Signal_Id")
                    .mean(0));
            assertEquals(100, file.histogram("dataset/CorrelationMatrixS").sumW(0, 0));
        }
    }

    @Test
    void itIsWrittenWholeOrNotAtAll() throws IOException {
        EvaluatedParts evaluated = EvaluatedParts.of(Examples.parts(1, 0));
        Path path = write(evaluated, Examples.trees("BDT"));
        TmvaOutput output = TmvaOutput.of(evaluated, List.of(Examples.trees("BDT"))).withDataset("loader");
        long size = Files.size(path);

        assertThrows(UnwritableFileException.class, () -> output.write(folder.resolve("none/TMVA.root")));
        assertEquals(size, Files.size(path));
        output.write(path);
        assertEquals("loader", keys(path, "").get(0));
        assertEquals("output as TMVA's of BDT", output.toString());
    }

    @Test
    void everyStepIsToldAndWhoeverHearsOfItMayEndIt() throws IOException {
        TmvaOutput output = TmvaOutput.of(EvaluatedParts.of(Examples.parts(1, 0)),
                List.of(Examples.trees("BDT"), Examples.trees("BDTG")));
        Path path = folder.resolve("TMVA.root");
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();

        output.write(path, (step, total) -> {
            done.add(step);
            totals.add(total);
        });
        long size = Files.size(path);
        IllegalStateException stop = new IllegalStateException("stop");

        assertEquals(LongStream.rangeClosed(1, done.size()).boxed().toList(), done);
        assertEquals(List.of((long) done.size()), totals.stream().distinct().toList());
        for (long last = 1; last <= done.size(); last++) {
            long end = last;
            assertSame(stop, assertThrows(IllegalStateException.class, () -> output.write(path,
                    (step, total) -> {
                        if (step == end) {
                            throw stop;
                        }
                    })));
            assertEquals(size, Files.size(path));
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(path), files.toList());
            }
        }
    }

    @Test
    void namesThatWouldBecomeOneGetAnUnderscore() throws IOException {
        List<Variable> variables = List.of(Variable.of("a,b := u"),
                Variable.of("a;b := v"), Variable.of("className := w"), Variable.of("BDT.W_jets := z"));
        SampleBuilder builder = Sample.builder(SampleLayout.of(variables)
                .withSpectators(List.of(Variable.of("a{b := s"), Variable.of("a,b := t"),
                        Variable.of("a;b := v"), Variable.of("weight"), Variable.of("BDT")))
                .withClasses(List.of("W,jets", "W;jets", "weight")));
        for (int i = 0; i < 30; i++) {
            builder.add(new double[] {i, 100 + i, 200 + i, 300 + i}, new double[] {400 + i, 500 + i, 100 + i,
                    600 + i, 700 + i}, 1, (byte) (i % 3));
        }
        float[] each = new float[30];
        Arrays.fill(each, 1 / 3f);

        Path path = write(builder.build(), method("BDT", each, each, each));

        List<String> names = List.of("classID", "className", "a_b", "a_b_", "className_", "BDT.W_jets__",
                "a_b__", "a_b___", "weight_", "BDT_", "weight", "BDT.W_jets", "BDT.W_jets_", "BDT.weight");
        assertEquals(names, columns(path, "dataset/TestTree"));
        for (int k = 0; k < 8; k++) {
            int first = List.of(0, 100, 200, 300, 400, 500, 600, 700).get(k);
            assertEquals(floats(IntStream.range(first, first + 30).asDoubleStream().toArray()),
                    texts(path, "dataset/TestTree", names.get(2 + k)));
        }
        List<String> inputs = keys(path, "dataset/InputVariables_Id/");
        assertEquals(inputs.size(), inputs.stream().distinct().count());
        assertTrue(inputs.containsAll(List.of("a_b__W_jets_Id", "a_b___W_jets__Id", "className__weight_Id",
                "CorrelationPlots/scat_a_b__vs_a_b_weight_Id")), inputs.toString());
        assertEquals(List.of("CorrelationMatrixW_jets", "CorrelationMatrixW_jets_",
                "CorrelationMatrixweight"), keys(path, "dataset/").subList(0, 3));
    }

    @Test
    void constantsHaveNoCorrelation() throws IOException {
        float[][] values = {{0.1f, 0.1f, 0.1f, 0.1f}, {0.3f, 0.3f, 0.3f, 0.5f}, {1, 2, 3, 4}};
        Sample sample = Sample.of(List.of(Variable.of("x"), Variable.of("y"), Variable.of("z")), values,
                new double[] {0.7, 0.9, 1.1, 1}, new byte[] {0, 0, 0, 1});
        Path path = write(sample);

        try (HistogramFile file = HistogramFile.open(path)) {
            for (String name : List.of("dataset/CorrelationMatrixS", "dataset/CorrelationMatrixB")) {
                Histogram matrix = file.histogram(name);
                for (int i = 0; i < 3; i++) {
                    for (int k = 0; k < 3; k++) {
                        assertEquals(i == k ? 100 : 0, matrix.sumW(i, k), name + " " + i + " " + k);
                    }
                }
            }
        }
    }

    @Test
    void withoutWeightThereIsNoBestShareAndAllDeviationsAreShown() throws IOException {
        SampleBuilder builder = Sample.builder(SampleLayout.of(List.of(Variable.of("x")))
                .withTargets(List.of(Variable.of("t"))));
        for (int i = 0; i < 4; i++) {
            builder.addWithTargets(new double[] {i}, new double[0], i == 0 ? -3 : 1, new double[] {i});
        }
        Path path = write(builder.build(), method("BDT", new float[] {1, 2, 3, 6}));

        try (HistogramFile file = HistogramFile.open(path)) {
            String folderOf = "dataset/Method_BDT/BDT/MVA_BDTtest_Quadr_Dev";
            for (String name : List.of("iation_target_0_", "_best90perc_target_0_")) {
                Histogram squares = file.histogram(folderOf + name);
                assertEquals(4, squares.entries(), name);
                assertEquals(-1, squares.sumW(squares.axis(0).indexOf(1)), name);
                assertEquals(1, squares.sumW(squares.axis(0).indexOf(9)), name);
            }
        }
    }

    @Test
    void namesOfMethodsAreCheckedWithoutEvents() {
        SampleLayout pair = SampleLayout.of(List.of(Variable.of("x")));
        SampleLayout three = pair.withClasses(List.of("top", "W", "Z"));

        for (String name : List.of("classID", "className", "weight")) {
            assertEquals("method '" + name + "' would be called as a branch that TMVA's trees have already"
                    + " (classID, className, weight); give it another name",
                    refusal(() -> TmvaOutput.requireNames(pair, List.of("BDT", name))));
        }
        assertEquals("method 'BDT.W' would be called as a leaf of the branch of another method; give it"
                + " another name", refusal(() -> TmvaOutput.requireNames(three, List.of("BDT.W", "BDT"))));
        TmvaOutput.requireNames(pair, List.of("BDT.W", "BDT"));
        for (String name : List.of(" ", "a/b", "a:b", "a;1", "a[0]")) {
            assertEquals("method '" + name + "' cannot be a directory and a branch of a ROOT file: a name"
                    + " that is not blank and has none of / : ; [ ] is allowed",
                    refusal(() -> TmvaOutput.requireNames(three, List.of(name))));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        EvaluatedParts evaluated = EvaluatedParts.of(Examples.parts(1, 0));
        Trained bdt = Examples.trees("BDT");

        assertEquals("an output as TMVA's needs at least one method",
                refusal(() -> TmvaOutput.of(evaluated, List.of())));
        assertEquals("two methods are called the same: BDT, BDT",
                refusal(() -> TmvaOutput.of(evaluated, List.of(bdt, bdt))));
        assertEquals("the name of the data set is 'a/b'; a name that is not blank and has none of"
                + " / : ; is allowed",
                refusal(() -> TmvaOutput.of(evaluated, List.of(bdt)).withDataset("a/b")));
        Sample all = evaluated.parts().test();
        Parts untested = new Parts(all, all.select(new int[0]), all.select(new int[0]));
        assertTrue(refusal(() -> TmvaOutput.of(EvaluatedParts.of(untested), List.of(bdt)))
                .startsWith("the test part"));
    }

    private static String refusal(Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}
