package org.hepmva.examples;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hepmva.hist.Graph;
import org.hepmva.hist.plot.Pictures;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Style;
import org.hepmva.io.ProgressListener;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;

/** How much a classifier loses if the detector measures worse than the simulation: X becomes X·N(1, σ). */
public final class SmearTheInputs {

    private SmearTheInputs() {
    }

    /**
     * Smears every input and draws the loss of AUC against σ.
     *
     * @param arguments the weight file, the data file and the picture to write
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path weights = Path.of(arguments.length > 0 ? arguments[0] : "electronId.hepmva.json");
        String data = arguments.length > 1 ? arguments[1] : "examples/data/epid.root:events";
        Path picture = Path.of(arguments.length > 2 ? arguments[2] : "smearing.pdf");

        // snippet: smear
        Classifier classifier = WeightFile.read(weights).classifier();
        Sample sample = SampleReader.of(classifier.variables(),
                List.of()).withCut("eventNumber <= 60000").read(
                ClassSource.signal(data).withCut("species == 1"),
                ClassSource.background(data).withCut("species == 0"), ProgressListener.NONE);
        double[] sigmas = {0, 0.05, 0.1, 0.2, 0.3, 0.5};
        double[] losses = new double[sigmas.length];
        double best = auc(classifier, sample, sample.values());
        for (int i = 0; i < sigmas.length; i++) {
            losses[i] = best - auc(classifier, sample, smeared(sample.values(), sigmas[i]));
        }
        Graph loss = Graph.of("loss of AUC", sigmas, losses).withTitles("σ of the smearing", "loss of AUC");
        Pictures.write(Plot.titled("inputs times N(1, σ)").add(loss, Style.points(new Color(0x1f4e9c)))
                .withXTitle(loss.xTitle()).withYTitle(loss.yTitle()), picture);
        // end

        for (int i = 0; i < sigmas.length; i++) {
            System.out.printf("sigma %.2f: AUC falls by %.4f%n", sigmas[i], losses[i]);
        }
    }

    private static double auc(Classifier classifier, Sample sample, float[][] values) {
        return RocCurve.auc(classifier.responses(values), sample.classes(), sample.eventWeights());
    }

    private static float[][] smeared(float[][] values, double sigma) {
        Random random = new Random(1);
        float[][] smeared = new float[values.length][];
        for (int v = 0; v < values.length; v++) {
            smeared[v] = values[v].clone();
            for (int i = 0; i < smeared[v].length; i++) {
                smeared[v][i] *= (float) (1 + sigma * random.nextGaussian());
            }
        }
        return smeared;
    }
}
