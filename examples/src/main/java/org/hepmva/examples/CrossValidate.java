package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.FoldTraining;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;

/** Tests with every event it learns from: five models, and in an event loop the one that has not seen it. */
public final class CrossValidate {

    private CrossValidate() {
    }

    /**
     * Trains in folds and repeats the responses of the evaluation event by event.
     *
     * @param arguments the data file and the weight file to write
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/epid.root";
        Path weights = Path.of(arguments.length > 1 ? arguments[1] : "folds.hepmva.json");

        // snippet: folds
        List<Variable> variables = List.of(Variable.of("eop"), Variable.of("shape"), Variable.of("match"));
        Sample sample = SampleReader.of(variables, List.of(Variable.of("eventNumber")))
                .withCut("eventNumber <= 20000").read(
                        ClassSource.signal(data + ":events").withCut("species == 1"),
                        ClassSource.background(data + ":events").withCut("species == 0"),
                        ProgressListener.NONE);
        FoldedSample folded = Folds.byEvent(5, "eventNumber").apply(sample);
        Trained bdt = FoldTraining.of(GradientTrainer.of("BDT", GradientSettings.defaults().withTrees(60)))
                .train(folded, TrainingMonitor.NONE).orElseThrow();
        WeightFile.of("BDT", bdt.model()).write(weights);
        // end
        EvaluatedParts parts = EvaluatedParts.of(folded);
        MethodEvaluation method = Evaluation.of(List.of(bdt), parts, EvaluationSettings.defaults()).best();
        for (Measured fold : method.folds()) {
            System.out.printf("fold: AUC %.4f +- %.4f%n", fold.value(), fold.error());
        }
        System.out.printf("all:  AUC %.4f +- %.4f%n", method.auc().value(), method.auc().error());

        // the rule in the weight file finds the model by the event number
        Classifier loop = WeightFile.read(weights).classifier()
                .bind(List.of("eventNumber", "match", "shape", "eop"));
        double[] evaluated = parts.outputs(bdt, Part.TEST)[0];
        long[] ids = sample.eventIds("eventNumber");
        int same = 0;
        for (int i = 0; i < sample.size(); i++) {
            double response = loop.response(new double[] {ids[i], sample.value(2, i), sample.value(1, i),
                sample.value(0, i)});
            same += response == evaluated[i] ? 1 : 0;
        }
        System.out.printf("%d of %d events have the response of the evaluation%n", same, sample.size());
    }
}
