package org.hepmva.tmva;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hepmva.hist.Histogram;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.hist.HistogramFile;
import org.hepmva.io.root.RootFile;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.BoostedTrees.Kind;
import org.hepmva.sample.Parts;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoostMonitorTest {

    private static final double CLOSE = 1e-6;

    @TempDir
    private Path folder;

    private Path write(Trained trained) throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            BoostMonitor.of(trained).orElseThrow().write(TmvaFolder.make(file, "BDT", "BDT"), "dataset");
            file.commit();
        }
        return path;
    }

    private static Trained stumps(Kind kind, double... weights) {
        BoostedTrees.Builder builder = BoostedTrees.builder(List.of(Variable.of("x")), kind);
        for (double weight : weights) {
            builder.startTree(weight).split(0, 0.5f, true).leaf(-1).leaf(1);
        }
        return new Trained("BDT", builder.build(), TrainingReport.of("tree", weights.length),
                kind == Kind.ADABOOST ? Map.of("beta", "0.5") : Map.of());
    }

    private static double[] column(Path path, String name) throws IOException {
        try (Ntuple ntuple = Ntuple.open(path, "BDT/MonitorNtuple");
                Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            assertTrue(chunks.advance());
            double[] values = new double[chunks.chunk().size()];
            chunks.chunk().column(0).copyTo(values, 0);
            return values;
        }
    }

    /** α = β ln((1 − err)/err): an error of 0.225781 gives e^α = 1.851772, as in a file of TMVA. */
    @Test
    void adaBoostSaysWeightsAndErrorsAsTmva() throws IOException {
        Path path = write(stumps(Kind.ADABOOST, Math.log(1.85177241), Math.log(1.64332078)));

        assertEquals(1.64332078, column(path, "boostWeight")[1], CLOSE);
        assertEquals(0.22578149, column(path, "errorFraction")[0], CLOSE);
        assertEquals(0.27023352, column(path, "errorFraction")[1], CLOSE);
        assertEquals(1, column(path, "iTree")[1]);
        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(1.64332078, file.histogram("BDT/BoostWeightVsTree").sumW(1), CLOSE);
            assertEquals(0.22578149, file.histogram("BDT/ErrFractHist").sumW(0), CLOSE);
            assertEquals(3, file.histogram("BDT/NodesAfterPruning").sumW(0));
            Histogram weights = file.histogram("BDT/dataset_BoostWeight");
            assertArrayEquals(weights.sumWArray(), file.histogram("BDT/BoostWeight").sumWArray());
            assertEquals(2, weights.integral());
        }
        try (RootFile file = RootFile.open(path)) {
            assertEquals("TH1I", file.object("BDT/NodesBeforePruning").className());
            assertEquals("TH1F", file.object("BDT/BoostWeightVsTree").className());
        }
    }

    @Test
    void gradientBoostingHasNoWeightsAndErrors() throws IOException {
        Path path = write(stumps(Kind.GRADIENT, 1, 1, 1));

        assertEquals(0, column(path, "boostWeight")[2]);
        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(0, file.histogram("BDT/BoostWeight").entries());
            assertEquals(3, file.histogram("BDT/dataset_NodesBeforePruning").entries());
        }
    }

    @Test
    void votesOfSeveralClassesHaveThemToo() throws IOException {
        Parts parts = Trainings.parts(Trainings.ofClasses(300, "a", "b", "c"));
        Trained ada = Trainings.train("adaboost", "Ada", parts);
        Path path = write(ada);

        double factor = column(path, "boostWeight")[0];
        double error = column(path, "errorFraction")[0];
        assertTrue(error > 0 && error < 2 / 3.0, "error " + error);
        assertEquals(Math.sqrt((1 - error) / error * 2), factor, CLOSE);
    }
}
