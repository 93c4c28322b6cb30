package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.root.RootFile;
import org.hepmva.io.root.RootKey;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;
import org.hepmva.testing.Corpus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that TMVA wrote are the witness: from their events and the responses that they recorded we write
 * ours, and every histogram, profile and graph that is in both is compared, by class, titles, bins, edges,
 * contents, errors and sums. What may differ is listed here, each with the reason.
 */
@Tag("slow")
class TmvaWitnessTest {

    /** Contents are floats in the files, and sums of many of them. */
    private static final double ROUNDING = 1e-5;

    /** What differs, by object and sentence, and why. */
    private enum Reason {
        /** The path and the weight file of another training. */
        ANOTHER_TRAINING("(TrainingPath|WeightFileName)$", "fString: .*"),
        /** TMVA holds responses in TH1F up to ROOT 6.18, in TH1D after that, as we do. */
        OLD_CLASS("/MVA_[^/]*$", "class: 'TH1F', ours 'TH1D'"),
        /** Up to ROOT 5.34 neither an event weight nor scaling makes a histogram keep its errors. */
        OLD_ERRORS(".*", "(fSumw2|fBinSumw2): 0 numbers, ours [0-9]+"),
        /** Scaling a matrix that was set leaves sums over its bins, which mean nothing. */
        MEANINGLESS_SUMS("CorrelationMatrix[^/]*$", "fTsumw(2|x|x2): .*, ours 0.0"),
        /**
         * TMVA finds the cuts for its training curves with the signal of the test; ours are those of the
         * training's own. That theirs are as said is shown by a test of its own.
         */
        OTHER_CUTS("/MVA_[^/]*_training(Eff|Rej)BvsS$", "contents: .*"),
        /**
         * A signal efficiency that is met exactly has a range of cuts, of which TMVA takes any. That the
         * background efficiency is one of that range is shown by a test of its own.
         */
        ANY_OF_SEVERAL_CUTS("/MVA_[^/]*_(effBvsS|rejBvsS|invBeffvsSeff)$", "contents: .*"),
        /** The files have float responses; TMVA asked for the training's in double: events change bins. */
        ROUNDED_RESPONSES("/MVA_[^/]*_(Train_[SB]|trainingEff[SB])$",
                "(contents|fSumw2|fTsumw2|fTsumwx|fTsumwx2): .*"),
        /** Methods with VarTransform show their variables transformed; ours have no such thing. */
        TRANSFORMED("Method_(MLP/MLP|DL/\\w+)/(myvar[0-9]__|var[0-9]__|fvalue__|CorrelationPlots/).*",
                ".*"),
        /** Responses that are the same have no order: TMVA takes any, our curve goes straight. */
        TIES("rejBvsS_[^/]*$", "f[XY]: .*"),
        /** Ranges are cut off with the weighted rms now, in ROOT 5.32 with that of the bare responses. */
        OLD_RANGE("Method_Likelihood/Likelihood/MVA_.*", ".*");

        private final Pattern path;
        private final Pattern sentence;

        Reason(String path, String sentence) {
            this.path = Pattern.compile(path);
            this.sentence = Pattern.compile(sentence);
        }

        boolean explains(String where, String what) {
            return path.matcher(where).find() && sentence.matcher(what).matches();
        }
    }

    /** What is in their files and not in ours, and why, as docs/from-tmva.md tells it. */
    private static final List<String> NOT_WRITTEN = List.of(
            "InputVariables_(Deco|PCA|Gauss|Uniform|Norm).*", // Transformations=D;P;G: there are none
            ".*_tr_[SB](_.*)?", ".*/MVA_[^/]*_(Proba|Rarity)_[SB]", // CreateMVAPdfs
            "Method_Cuts/.*", // methods that we do not have
            "Method_Likelihood/.*/(myvar|var)[0-9]_(sig|bgd|additional).*",
            "Method_MLP/MLP/(estimatorHist|weights_hist).*");

    /** Written from a training, which is not at hand here; see BoostMonitorTest and TrainingHistoryTest. */
    private static final List<String> OF_TRAININGS = List.of(
            ".*/(MonitorNtuple|TrainingHistory_.*|ErrFractHist|BoostWeight\\w*|Nodes\\w+)",
            ".*/datasetreg_(BoostWeight|Nodes\\w+)");

    @TempDir
    private Path folder;

    private static RealTmvaFile toy(String name, Map<String, String> types) {
        return new RealTmvaFile(Corpus.file("tmva/" + name + "/TMVA.root"), "", SampleLayout.of(List.of(
                RealTmvaFile.variable("myvar1 := var1+var2", "myvar1", ""),
                RealTmvaFile.variable("myvar2 := var1-var2", "Expression 2", ""),
                RealTmvaFile.variable("var3", "Variable 3", "units"),
                RealTmvaFile.variable("var4", "Variable 4", "units")))
                .withSpectators(List.of(RealTmvaFile.variable("spec1", "Spectator 1", "units"),
                        RealTmvaFile.variable("spec2", "Spectator 2", "units"))), new TreeMap<>(types));
    }

    private static RealTmvaFile toy() {
        return toy("toy_5.32_b", Map.of("BDT", "BDT", "LD", "LD", "MLP", "MLP", "Likelihood", "Likelihood"));
    }

    private static RealTmvaFile multiclass() {
        return new RealTmvaFile(Corpus.file("tmva/tutorial_6.33/TMVAMulticlass.root"), "dataset",
                SampleLayout.of(List.of(RealTmvaFile.variable("var1", "var1", ""),
                        RealTmvaFile.variable("var2", "Variable 2", ""),
                        RealTmvaFile.variable("var3", "Variable 3", "units"),
                        RealTmvaFile.variable("var4", "Variable 4", "units")))
                        .withClasses(List.of("Signal", "bg0", "bg1", "bg2")),
                new TreeMap<>(Map.of("BDTG", "BDT", "DL_CPU", "DL", "MLP", "MLP", "PDEFoam", "PDEFoam")));
    }

    private static RealTmvaFile regression() {
        return new RealTmvaFile(Corpus.file("tmva/tutorial_6.33/TMVAReg.root"), "datasetreg",
                SampleLayout.of(List.of(RealTmvaFile.variable("var1", "Variable 1", "units"),
                        RealTmvaFile.variable("var2", "Variable 2", "units")))
                        .withSpectators(List.of(RealTmvaFile.variable("spec1", "Spectator 1", "units"),
                                RealTmvaFile.variable("spec2", "Spectator 2", "units")))
                        .withTargets(List.of(RealTmvaFile.variable("fvalue", "fvalue", ""))),
                new TreeMap<>(Map.of("BDTG", "BDT", "DNN_CPU", "DL", "LD", "LD", "PDEFoam", "PDEFoam", "KNN",
                        "KNN")));
    }

    @Test
    void twoClassesAreAsInTheirFiles() throws IOException {
        assertEquals(Set.of(Reason.ANOTHER_TRAINING, Reason.OLD_CLASS, Reason.OLD_ERRORS,
                Reason.MEANINGLESS_SUMS, Reason.OTHER_CUTS, Reason.ANY_OF_SEVERAL_CUTS,
                Reason.ROUNDED_RESPONSES, Reason.OLD_RANGE), reasons(toy("toy_5.32",
                        Map.of("Fisher", "Fisher", "Likelihood", "Likelihood"))));
        assertTrue(reasons(toy()).contains(Reason.TRANSFORMED));
    }

    @Test
    void severalClassesAreAsInTheirFile() throws IOException {
        assertEquals(Set.of(Reason.ANOTHER_TRAINING, Reason.MEANINGLESS_SUMS, Reason.TRANSFORMED,
                Reason.TIES),
                reasons(multiclass()));
    }

    @Test
    void targetsAreAsInTheirFile() throws IOException {
        assertEquals(Set.of(Reason.ANOTHER_TRAINING, Reason.MEANINGLESS_SUMS, Reason.TRANSFORMED),
                reasons(regression()));
    }

    /** {@return why objects differ; fails if one differs for no reason that is listed} */
    private Set<Reason> reasons(RealTmvaFile real) throws IOException {
        Path ours = folder.resolve("ours.root");
        real.ours().write(ours, "dataset", "/here", new TmvaProgress(ProgressListener.NONE, 0));
        Set<Reason> reasons = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        try (RootFile theirs = RootFile.open(real.path()); RootFile mine = RootFile.open(ours)) {
            List<String> there = mine.keys().stream().filter(key -> !key.isDirectory()).map(RootKey::path)
                    .toList();
            Set<String> written = new TreeSet<>(there);
            for (RootKey key : theirs.keys()) {
                String path = key.path().substring(real.folder().isEmpty() ? 0
                        : Math.min(key.path().length(), real.folder().length() + 1));
                boolean isThere = there.contains("dataset/" + path);
                written.remove("dataset/" + path);
                if (!isThere && !key.isDirectory() && !isLeftOut(path)) {
                    wrong.add("missing: " + key.className() + " " + path);
                }
                if (!isThere || key.className().equals("TTree")) {
                    continue;
                }
                compared++;
                for (String what : RootDifferences.of(theirs.object(key.path()),
                        mine.object("dataset/" + path), ROUNDING)) {
                    List<Reason> found = List.of(Reason.values()).stream()
                            .filter(reason -> reason.explains(path, what)).toList();
                    reasons.addAll(found);
                    if (found.isEmpty()) {
                        wrong.add(path + ": " + what);
                    }
                }
            }
            wrong.addAll(written.stream().map(path -> "too much: " + path).toList());
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared > 40, compared + " objects");
        return reasons;
    }

    private static boolean isLeftOut(String path) {
        Predicate<String> matches = path::matches;
        return NOT_WRITTEN.stream().anyMatch(matches) || OF_TRAININGS.stream().anyMatch(matches);
    }

    /** Efficiencies give their curves: those of the training with the cuts of the test's signal. */
    @Test
    void theirCurvesFollowFromEfficienciesAsSaid() throws IOException {
        RealTmvaFile real = toy();
        TmvaFile ours = real.ours();
        for (TmvaMethod method : ours.methods()) {
            boolean isOldRange = method.title().equals("Likelihood");
            if (!isOldRange) {
                String folderOf = "Method_" + method.type() + "/" + method.title() + "/MVA_" + method.title();
                ResponseSpan span = ResponseSpan.of(method.response(false), ours.test().weights(),
                        ours.test().classes());
                CutEfficiency signal = efficiency(method, ours.test(), false, span, 0);
                try (RootFile file = RootFile.open(real.path())) {
                    assertEquals(List.of(), outside(file.object(folderOf + "_effBvsS").numbers(), signal,
                            efficiency(method, ours.test(), false, span, 1)));
                    assertEquals(List.of(), outside(file.object(folderOf + "_trainingEffBvsS").numbers(),
                            signal, efficiency(method, ours.training(), true, span, 1)));
                }
            }
        }
    }

    private static CutEfficiency efficiency(TmvaMethod method, TmvaEvents events, boolean isTraining,
            ResponseSpan span, int cls) {
        float[] weights = events.weights();
        byte[] classes = events.classes();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = classes[i] == cls ? weights[i] : 0;
        }
        return CutEfficiency.of(Bounds.axis("", 10_000, span.min(), span.upperEdge()), span,
                method.response(isTraining), weights);
    }

    /** {@return the bins whose background efficiency none of the cuts has that give the signal efficiency} */
    private static List<String> outside(double[] theirs, CutEfficiency signal, CutEfficiency background) {
        List<String> outside = new ArrayList<>();
        for (int bin = 0; bin < 100; bin++) {
            double share = (bin + 0.5) / 100;
            double least = background.at(signal.cutFor(share - 1e-6));
            double most = background.at(signal.cutFor(share + 1e-6));
            // one training event may lie on the other side of a cut in double
            double rounding = 1e-3 * Math.max(theirs[bin + 1], 0.1);
            if (theirs[bin + 1] < least - rounding || theirs[bin + 1] > most + rounding) {
                outside.add(share + ": " + least + " to " + most + ", theirs " + theirs[bin + 1]);
            }
        }
        return outside;
    }

    @Test
    void treesHaveTheirBranchesAndValues() throws IOException {
        for (RealTmvaFile real : List.of(toy(), multiclass(), regression())) {
            Path ours = folder.resolve("ours.root");
            real.ours().write(ours, "dataset", "/here", new TmvaProgress(ProgressListener.NONE, 0));
            RealTmvaFile again = new RealTmvaFile(ours, "dataset", real.layout(), real.types());
            for (String tree : List.of("TestTree", "TrainTree")) {
                List<String> theirs = branches(real.path(), real.inside(tree));
                theirs.removeIf(branch -> branch.startsWith("prob_") || branch.equals("Cuts: Cuts/F"));
                assertEquals(theirs, branches(ours, "dataset/" + tree));
            }
            TmvaFile there = real.ours();
            TmvaFile here = again.ours();
            assertEquals(events(there.test()), events(here.test()));
            assertEquals(events(there.training()), events(here.training()));
            for (int m = 0; m < there.methods().size(); m++) {
                assertTrue(Arrays.deepEquals(there.methods().get(m).onTest(),
                        here.methods().get(m).onTest()));
                assertTrue(Arrays.deepEquals(there.methods().get(m).onTraining(),
                        here.methods().get(m).onTraining()));
            }
        }
    }

    private static List<String> branches(Path path, String tree) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            List<String> branches = new ArrayList<>();
            for (RootObject branch : file.object(tree).objects("fBranches")) {
                branches.add(branch.text("fName") + ": " + branch.text("fTitle"));
            }
            return branches;
        }
    }

    private static String events(TmvaEvents events) {
        StringBuilder all = new StringBuilder();
        all.append(Arrays.hashCode(events.classes())).append(' ')
                .append(Arrays.hashCode(events.weights()));
        for (TmvaQuantity quantity : events.quantities()) {
            all.append(' ').append(Arrays.hashCode(events.values(quantity)));
        }
        for (Sample piece : events.pieces()) {
            for (int s = 0; s < events.layout().spectators().size(); s++) {
                all.append(' ').append(Arrays.hashCode(piece.spectatorValues(s)));
            }
        }
        return all.toString();
    }
}
