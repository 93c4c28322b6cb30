package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldScan;
import org.hepmva.report.ReportWriter;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.CrossSection;
import org.hepmva.sample.EventScale;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Generated;
import org.hepmva.sample.Luminosity;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.sample.Source;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;

/** A signal of two processes and a background of three, each with its cross-section: expected events. */
public final class SeveralBackgrounds {

    private SeveralBackgrounds() {
    }

    /**
     * Trains on all sources together and prints what passes of each.
     *
     * @param arguments the folder of the data and the folder for the report
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/ww";
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "yields");

        // snippet: sources
        ClassSource signal = ClassSource.of("signal", source(data, "ggH", "1.1 pb"),
                source(data, "VBF", "86 fb"));
        ClassSource background = ClassSource.of("background", source(data, "WW", "12.2 pb"),
                source(data, "tt", "87 pb"), source(data, "Ztautau", "0.2 nb"));
        List<Variable> variables = List.of(Variable.of("mll"), Variable.of("ptll"), Variable.of("dphi"),
                Variable.of("mt"));
        Sample sample = SampleReader.of(variables, List.of()).read(signal, background, ProgressListener.NONE);
        Parts parts = new RandomSplit(new Fractions(0.60, 0.15), 1).apply(sample);
        Trained bdt = GradientTrainer.of("BDT", GradientSettings.defaults().withTrees(200))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        Evaluation evaluation = Evaluation.of(List.of(bdt), parts, EvaluationSettings.defaults());
        ReportWriter.write(evaluation, folder);

        MethodYields yields = evaluation.method("BDT").yields().orElseThrow();
        YieldScan scan = yields.scan(FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B).orElseThrow();
        // end
        System.out.printf("response > %.3f, significance %s%n", scan.bestCut(), scan.best());
        for (SourceYield source : scan.yields().orElseThrow().sources()) {
            System.out.printf("%-8s %s of %s expected events%n", source.source().name(), source.passing(),
                    source.total());
        }
    }

    private static Source source(String folder, String process, String crossSection) {
        return Source.of(process, folder + "/" + process + ".root:Events").withWeight("genWeight")
                .withScale(new EventScale.FromCrossSection(CrossSection.parse(crossSection),
                        Luminosity.parse("1 /fb"), new Generated.SumOver("Runs", "genEventSumw")));
    }
}
