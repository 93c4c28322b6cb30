package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.io.ProgressListener;
import org.hepmva.report.ReportWriter;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/** Several methods on the same events, in one report. */
public final class CompareMethods {

    private CompareMethods() {
    }

    /**
     * Trains three methods and writes a report.
     *
     * @param arguments the data file and the folder for the report
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/epid.root";
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "comparison");

        // snippet: compare
        List<Variable> variables = List.of(Variable.of("eop"), Variable.of("shape"), Variable.of("match"));
        Parts parts = new RandomSplit(new Fractions(0.60, 0.15), 1).apply(
                SampleReader.of(variables, List.of()).withCut("eventNumber <= 60000").read(
                        ClassSource.signal(data + ":events").withCut("species == 1"),
                        ClassSource.background(data + ":events").withCut("species == 0"),
                                ProgressListener.NONE));

        List<Trained> trained = new ArrayList<>();
        trained.add(train("trees", Settings.defaults().with("trees", "100"), parts));
        trained.add(train("adaboost", Settings.defaults().with("trees", "100"), parts));
        trained.add(train("dl4j", Settings.defaults().with("hidden", "10").with("epochs", "5"), parts));

        Evaluation evaluation = Evaluation.of(trained, parts, EvaluationSettings.defaults());
        ReportWriter.write(evaluation, folder);
        // end

        for (MethodEvaluation method : evaluation.methods()) {
            System.out.printf("%-9s AUC %.4f, training minus test %+.4f%n", method.name(),
                    method.auc().value(),
                    method.overtraining().aucGap().value());
        }
        System.out.println("report: " + folder.resolve("report.html").getFileName());
    }

    private static Trained train(String type, Settings settings, Parts parts) {
        return Trainers.trainer(type, type, settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
    }
}
