package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Examples;
import org.hepmva.sample.Parts;
import org.hepmva.testing.Peer;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROOT does with our files what TMVAGui's macros do, and numpy finds the same efficiencies. */
@Tag("peer")
class TmvaGuiPeerTest {

    private static final String GUI = "plugin/tmva/src/test/peers/tmva_gui.py";
    private static final String CURVES = "plugin/tmva/src/test/peers/tmva_curves.py";

    @TempDir
    private Path folder;

    private Path write(Parts parts, Trained... trained) throws IOException {
        Path path = folder.resolve("TMVA.root");
        TmvaOutput.of(EvaluatedParts.of(parts), List.of(trained)).write(path);
        return path;
    }

    private List<String> gui(Path path, String kind) throws IOException, InterruptedException {
        return Peer.run(GUI, folder, List.of(path, Path.of(kind))).stream()
                .filter(line -> !line.startsWith("Info in <TCanvas::Print>")).toList();
    }

    @Test
    void macrosForTwoClassesFindWhatTheyLookFor() throws Exception {
        Parts parts = Trainings.parts(Trainings.ofClasses(2000, "signal", "background"));
        Path path = write(parts, Trainings.train("adaboost", "BDT", parts),
                Trainings.train("trees", "BDTG", parts));

        List<String> lines = gui(path, "classification");

        String axes = "(Signal eff/Backgr ";
        assertEquals(List.of("variables: 3", "correlationscatters: 6",
                "correlations: CorrelationMatrixS of x + y, 1: 100; CorrelationMatrixB of x + y, 1: 100",
                "mvas: Method_BDT BDT TH1D 40 bins, areas 1.000000 1.000000 1.000000 1.000000, KS True",
                "mvas: Method_BDT BDTG TH1D 40 bins, areas 1.000000 1.000000 1.000000 1.000000, KS True",
                "mvaeffs: BDT 10000 bins, 1.000000, 1.000000, best cut inside True, some significance True",
                "mvaeffs: BDTG 10000 bins, 1.000000, 1.000000, best cut inside True, some significance True",
                "effBvsS: MVA_BDT_effBvsS " + axes + "eff); MVA_BDTG_effBvsS " + axes + "eff)",
                "rejBvsS: MVA_BDT_rejBvsS " + axes + "rejection (1-eff)); MVA_BDTG_rejBvsS " + axes
                        + "rejection (1-eff))",
                "invBeffvsSeff: MVA_BDT_invBeffvsSeff (Signal eff/Inverse backgr. eff (1/eff)); "
                        + "MVA_BDTG_invBeffvsSeff (Signal eff/Inverse backgr. eff (1/eff))"),
                lines.subList(0, 10));
        assertTrue(lines.get(10).matches("BDTControlPlots: BDT: BoostWeight TH1F 100; BoostWeightVsTree TH1F "
                + "(\\d+); ErrFractHist TH1F \\1; NodesBeforePruning TH1I \\1; MonitorNtuple \\1 "
                + "iTree/I,boostWeight/D,errorFraction/D"), lines.get(10));
        assertEquals(List.of("TestTree: True, last branch BDTG 'BDTG/F', weighted True",
                "TrainTree: True, last branch BDTG 'BDTG/F', weighted True"),
                lines.subList(12, lines.size()));
        assertTrue(Files.size(folder.resolve("mvas_BDT.png")) > 0);
    }

    @Test
    void macrosForNetworksFindTheirHistory() throws Exception {
        Path path = write(Examples.parts(1, 0.05), Examples.network("DNN"));

        assertTrue(gui(path, "classification").contains("training_history: "
                + "TrainingHistory_DNN_trainingError 4; TrainingHistory_DNN_valError 4"));
    }

    @Test
    void macrosForSeveralClassesFindWhatTheyLookFor() throws Exception {
        Parts parts = Trainings.parts(Trainings.ofClasses(900, "Higgs", "W+jets", "top"));

        assertEquals(List.of("correlations: CorrelationMatrixHiggs of x + y, 1: 100; "
                + "CorrelationMatrixW_P_jets of x + y, 1: 100; CorrelationMatrixtop of x + y, 1: 100",
                "GetClassNames: Higgs W_P_jets top", "mvasMulticlass: BDTG: missing []",
                "efficienciesMulticlass: BDTG: 3 against the rest, 6 pairs, monotonous False",
                "BDTControlPlots: BDTG: ; MonitorNtuple 0 iTree/I,boostWeight/D,errorFraction/D",
                "TestTree: True, last branch BDTG 'Higgs/F:W_P_jets/F:top/F', weighted True",
                "TrainTree: True, last branch BDTG 'Higgs/F:W_P_jets/F:top/F', weighted True"),
                gui(write(parts, Trainings.train("trees", "BDTG", parts)), "multiclass"));
    }

    @Test
    void macrosForTargetsFindWhatTheyLookFor() throws Exception {
        Parts parts = Trainings.parts(Trainings.ofTargets(900, 1));

        List<String> lines = gui(write(parts, Trainings.train("trees", "BDTG", parts)), "regression");

        assertEquals(List.of("variables: 4", "correlationscatters: 3",
                "correlations: CorrelationMatrix of x + y, 1: 100", "deviations: BDTG variables test: 3",
                "deviations: BDTG variables train: 3", "deviations: BDTG targets test: 1",
                "deviations: BDTG targets train: 1", "regression_averagedevs: BDTG: 4"),
                lines.subList(0, 8));
        assertEquals("TestTree: True, last branch BDTG 'E_true/F', weighted True",
                lines.get(lines.size() - 2));
    }

    @Test
    void efficienciesAreThoseThatNumpyFindsInTheTrees() throws Exception {
        Parts parts = Trainings.parts(Trainings.ofClasses(2000, "signal", "background"));
        Path path = write(parts, Trainings.train("adaboost", "BDT", parts),
                Trainings.train("trees", "BDTG", parts));

        List<String> lines = Peer.run(CURVES, folder, List.of(path, Path.of("BDT"), Path.of("BDTG")));

        assertEquals(12, lines.size());
        assertEquals(List.of(), lines.stream().filter(line -> !line.endsWith(" agrees")).toList());
    }
}
