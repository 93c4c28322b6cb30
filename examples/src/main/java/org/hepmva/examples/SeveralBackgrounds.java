package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.Yields;
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
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/** A background of two sources with rates of their own: expected events after the cut, with errors. */
public final class SeveralBackgrounds {

    private SeveralBackgrounds() {
    }

    /**
     * Trains on all sources together and prints the yields of each.
     *
     * @param arguments the data file and the folder for the report
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/epid.root";
        Path folder = Path.of(arguments.length > 1 ? arguments[1] : "yields");

        // snippet: sources
        String events = data + ":events";
        ClassSource signal = ClassSource.of("signal", Source.of("electrons", events)
                .withCut("species == 1").withScale(expected("1.2 nb", 12_000)));
        ClassSource background = ClassSource.of("background",
                Source.of("slow pions", events).withCut("species == 0 && p <= 5")
                        .withScale(EventScale.factor(5)),
                Source.of("fast pions", events).withCut("species == 0 && p > 5")
                        .withScale(expected("0.9 nb", 36_000)));

        List<Variable> variables = List.of(Variable.of("eop"), Variable.of("shape"), Variable.of("match"));
        Sample sample = SampleReader.of(variables, List.of()).withCut("eventNumber <= 60000")
                .withTrainingWeight("1").read(List.of(signal, background), ProgressListener.NONE);
        // end
        Parts parts = new RandomSplit(new Fractions(0.60, 0.15), 1).apply(sample);
        Trained trained = Trainers.trainer("trees", "BDT", Settings.defaults().with("trees", "100"))
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        Evaluation evaluation = Evaluation.of(List.of(trained), parts, EvaluationSettings.defaults());
        ReportWriter.write(evaluation, folder);
        print(evaluation.methods().get(0));
    }

    private static EventScale expected(String crossSection, double generated) {
        return new EventScale.FromCrossSection(CrossSection.parse(crossSection), Luminosity.parse("10 /pb"),
                new Generated.Known(generated));
    }

    private static void print(MethodEvaluation method) {
        MethodYields yields = method.yields().orElseThrow();
        YieldScan scan = yields.scan(FigureOfMerit.S_OVER_ROOT_S_PLUS_B).orElseThrow();
        Yields best = scan.yields().orElseThrow();
        System.out.printf("response > %.3f%n", scan.bestCut());
        for (SourceYield source : best.sources()) {
            print(source.source().name(), source.total(), source.passing());
        }
        print("all background", best.total(Sample.BACKGROUND), best.passing(Sample.BACKGROUND));
        System.out.printf("purity %s, s/sqrt(s+b) %s%n", shown(best.purity(Sample.SIGNAL), 3),
                shown(scan.best(), 1));
    }

    private static void print(String name, Measured before, Measured after) {
        System.out.printf("%-14s %s of %.0f expected events%n", name, shown(after, 0), before.value());
    }

    private static String shown(Measured value, int digits) {
        return String.format("%." + digits + "f +- %." + digits + "f", value.value(), value.error());
    }
}
