package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisFile;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;

/** Settings of boosted trees, compared on the validation part: the test part is kept for the one chosen. */
public final class ScanSettings {

    private ScanSettings() {
    }

    /**
     * Trains once for each setting.
     *
     * @param arguments the analysis file
     * @throws IOException if it or its data cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "examples/demo.yaml");

        // snippet: scan
        Analysis analysis = AnalysisFile.read(file);
        Sample sample = SampleReader.of(analysis.inputs().variables(), List.of())
                .withCut(analysis.inputs().cut())
                .read(analysis.inputs().classes(), ProgressListener.NONE);
        Parts parts = analysis.split().parts(sample);
        Sample validation = parts.validation();

        System.out.println("depth  shrinkage  AUC on the validation part");
        GradientSettings defaults = GradientSettings.defaults().withTrees(100);
        for (int depth : new int[] {2, 4, 6}) {
            for (double shrinkage : new double[] {0.05, 0.1}) {
                GradientSettings settings = defaults.withShrinkage(shrinkage)
                        .withTree(defaults.tree().withMaxDepth(depth));
                Classifier classifier = GradientTrainer.of("BDT", settings)
                        .train(parts.training(), validation, TrainingMonitor.NONE).classifier();
                RocCurve curve = RocCurve.of(validation.responses(classifier),
                        validation.classes(), validation.eventWeights());
                System.out.printf("%5d  %9.2f  %.4f ± %.4f%n", depth, shrinkage, curve.auc(),
                        curve.aucError());
            }
        }
        // end
    }
}
