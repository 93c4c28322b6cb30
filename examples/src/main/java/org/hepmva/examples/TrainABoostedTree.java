package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ProgressListener;
import org.hepmva.evaluate.WorkingPoints;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;

/** From an ntuple to a weight file, step by step. */
public final class TrainABoostedTree {

    private TrainABoostedTree() {
    }

    /**
     * Trains and says how well it went.
     *
     * @param arguments the data file and the weight file to write
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/epid.root";
        Path weights = Path.of(arguments.length > 1 ? arguments[1] : "electronId.hepmva.json");

        // snippet: train
        List<Variable> variables = List.of(Variable.of("eop"), Variable.of("shape"), Variable.of("match"));
        Sample sample = SampleReader.of(variables, List.of()).read(
                ClassSource.signal(data + ":events").withCut("species == 1"),
                ClassSource.background(data + ":events").withCut("species == 0"),
                ProgressListener.NONE);
        Parts parts = new RandomSplit(new Fractions(0.60, 0.15), 1).apply(sample);

        GradientSettings settings = GradientSettings.defaults().withTrees(100);
        Trained bdt = GradientTrainer.of("BDT", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        Sample test = parts.test();
        RocCurve curve = RocCurve.of(test.responses(bdt.classifier()), test.classes(),
                test.eventWeights());
        WeightFile.of("BDT", bdt.classifier())
                .withWorkingPoints(WorkingPoints.of(curve.atSignalEfficiency(0.9)))
                .write(weights);
        // end

        System.out.printf("AUC %.4f on %d events not trained on%n", curve.auc(), test.size());
        System.out.println("at 90 % signal efficiency: " + curve.atSignalEfficiency(0.9));
    }
}
