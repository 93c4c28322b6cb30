package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The defaults are good enough for real samples of very different size. A quarter of each is put away and
 * never looked at; what is asked for here is the AUC on the validation part of the rest.
 */
@Tag("slow")
class DefaultsTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("hepmva.root", ".")).resolve("../shared/corpus");
    private static final long PUT_AWAY = 4711;
    private static final long SEED = 5;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("tmva/toy_data/tmva_class_example.root", "TreeS", "TreeB", 0.91),
                Arguments.of("tabular/magic04.data", "c11 == 1", "c11 != 1", 0.915),
                Arguments.of("tabular/higgs_root/Higgs_data.root", "sig_tree", "bkg_tree", 0.73),
                Arguments.of("tabular/clas12_electron_pion.csv.gz", "label == 1", "label != 1", 0.985));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theDefaultsReachTheAucThatIsAskedFor(String file, String signal, String background, double least)
            throws IOException {
        assumeTrue(Files.exists(CORPUS.resolve(file)), file + " is not in ../shared/corpus");
        Sample kept = new RandomSplit(new Fractions(0.75, 0.25), PUT_AWAY)
                .apply(read(CORPUS.resolve(file).toString(), signal, background)).training();
        Parts parts = new RandomSplit(new Fractions(0.8, 0.2), SEED).apply(kept);

        TrainingReport report = new DenseNetworkTrainer("DNN", DenseNetworkSettings.defaults())
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE).report();

        double auc = report.validationAuc()[report.bestStep() - 1];
        assertTrue(auc >= least, file + ": AUC " + auc + ", " + report);
    }

    /** Two trees of a ROOT file, or two cuts on a table whose label is its first or last column. */
    private static Sample read(String file, String signal, String background) throws IOException {
        boolean root = file.endsWith(".root");
        ClassSource first = root ? ClassSource.signal(file + ":" + signal) : ClassSource.signal(file);
        ClassSource second = root ? ClassSource.background(file + ":" + background)
                : ClassSource.background(file);
        if (file.contains("tmva_class_example")) {
            List<Variable> variables = Stream.of("var1+var2", "var1-var2", "var3", "var4")
                    .map(Variable::of).toList();
            return SampleReader.of(variables, List.of())
                    .read(first, second.withWeight("weight"), ProgressListener.NONE);
        }
        List<Variable> variables = new ArrayList<>();
        try (Ntuple ntuple = Ntuple.open(first.sources().get(0).locations().get(0))) {
            ntuple.columns().forEach(c -> variables.add(Variable.of(c.name())));
        }
        variables.removeIf(v -> List.of("c11", "label").contains(v.name()));
        return SampleReader.of(variables, List.of()).read(root ? first : first.withCut(signal),
                root ? second : second.withCut(background), ProgressListener.NONE);
    }
}
