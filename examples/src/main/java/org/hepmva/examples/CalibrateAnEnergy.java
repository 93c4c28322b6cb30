package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.plot.Palette;
import org.hepmva.hist.plot.Pictures;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Style;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.measure.Weighted;
import org.hepmva.measure.regression.Spread;
import org.hepmva.runtime.Regressor;
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

/** The energy of a photon from what its shower leaves in a calorimeter, where it hits, and its shape. */
public final class CalibrateAnEnergy {

    private CalibrateAnEnergy() {
    }

    /**
     * Trains a calibration and prints the resolution before and after it.
     *
     * @param arguments the data file, the weight file and the picture to write (.pdf, .svg, …)
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/showers.root:showers";
        Path weights = Path.of(arguments.length > 1 ? arguments[1] : "calibration.hepmva.json");
        Path picture = Path.of(arguments.length > 2 ? arguments[2] : "energy-calibration.svg");

        // snippet: train
        List<Variable> variables = List.of(Variable.of("raw"), Variable.of("abs(eta)"), Variable.of("abs(x)"),
                Variable.of("width"), Variable.of("tail"));
        Sample sample = SampleReader.of(variables, List.of()).withCut("shower <= 18000")
                .withTargets(List.of(Variable.of("correction := energy/raw")))
                .read(List.of(ClassSource.of("events", data)), ProgressListener.NONE);
        Parts parts = new RandomSplit(new Fractions(0.60, 0.15), 1).apply(sample);
        Trained bdt = GradientTrainer.of("BDT", GradientSettings.defaults())
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        WeightFile.of("BDT", bdt.model()).write(weights);

        Spread after = RegressionEvaluation.of(List.of(bdt), parts, EvaluationSettings.defaults())
                .method("BDT").targets().get(0).onTest().ratio();
        // end
        print("test part, after", after);
        loop(weights, data, picture);
    }

    private static void loop(Path weights, String data, Path picture) throws IOException {
        List<String> names = List.of("raw", "eta", "x", "width", "tail", "energy");
        double[][] showers = showers(data, names);
        // snippet: loop
        Regressor correction = WeightFile.read(weights).regressor().bind(names);
        double[] before = new double[showers.length];
        double[] after = new double[showers.length];
        for (int i = 0; i < showers.length; i++) {
            double raw = showers[i][0];
            double energy = raw * correction.estimate(showers[i]);
            before[i] = raw / showers[i][5];
            after[i] = energy / showers[i][5];
        }
        // end
        print("event loop, before", Spread.of(new Weighted(before, new double[0]), 1));
        print("event loop, after", Spread.of(new Weighted(after, new double[0]), 1));
        Pictures.write(Plot.titled("")
                .add(histogram(before), Style.filled(Palette.BACKGROUND).withLabel("before"))
                .add(histogram(after), Style.line(Palette.SIGNAL).withWidth(2).withLabel("after"))
                .withXTitle("E_{estimate}/E_{true}").withYTitle("showers / bin"), picture);
    }

    private static void print(String which, Spread ratio) {
        System.out.printf("%-18s  mean %s  sigma %s  half of the central 68%% %s%n", which, ratio.mean(),
                ratio.sigma(), ratio.central68());
    }

    private static Histogram histogram(double[] ratios) {
        Histogram histogram = Histogram.book("", new RegularAxis("", 80, 0.75, 1.15));
        histogram.fillAll(ratios, new double[0]);
        return histogram;
    }

    /** Showers that no training has seen; an event loop of your own would make these values as it goes. */
    private static double[][] showers(String data, List<String> names) throws IOException {
        try (Ntuple ntuple = Ntuple.open(data)) {
            double[][] columns = Query.of(names.stream().map(Definition::parse).toList())
                    .withCut(Expression.parse("shower > 18000")).read(ntuple, ProgressListener.NONE);
            double[][] showers = new double[columns[0].length][columns.length];
            for (int i = 0; i < showers.length; i++) {
                for (int k = 0; k < columns.length; k++) {
                    showers[i][k] = columns[k][i];
                }
            }
            return showers;
        }
    }
}
