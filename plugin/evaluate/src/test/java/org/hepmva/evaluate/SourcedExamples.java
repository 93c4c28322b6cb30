package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.Samples.InMemory;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingReport;

/** Samples of several sources, and a method whose response is the variable itself. */
public final class SourcedExamples {

    private static final List<Variable> X = List.of(Variable.of("x"));

    private SourcedExamples() {
    }

    /** {@return a method named X with the response x} */
    public static Trained itself() {
        return new Trained("X", DenseNetwork.of(X, List.of(new DenseLayer(1, 1, new double[] {1},
                new double[] {0}, Activation.LINEAR))), TrainingReport.of("epoch", 1), Map.of());
    }

    /** {@return a source of events of one weight} */
    public static InMemory source(String name, byte cls, double w, double... x) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, w);
        return weighted(name, cls, weights, x);
    }

    /** {@return a source of expected events} */
    public static InMemory weighted(String name, byte cls, double[] w, double... x) {
        float[] values = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = (float) x[i];
        }
        return new InMemory(name, cls, true, new float[][] {values}, w);
    }

    /** {@return the same source, of which nobody knows how many events are expected} */
    public static InMemory unscaled(InMemory source) {
        return new InMemory(source.name(), source.cls(), false, source.values(), source.w());
    }

    /** {@return events of the sources, one after another} */
    public static Sample sample(InMemory... sources) {
        return Samples.ofSources(X, List.of(sources));
    }

    /** {@return a sample whose test part are the events with these numbers, the others in none} */
    public static Parts tested(Sample sample, int... events) {
        return new Parts(Samples.none(sample), Samples.none(sample), sample.select(events));
    }

    /**
     * {@return Gaussians: a source of signal lies one to the right of one of background; test events are
     * every second one, training and validation events every fourth}
     *
     * @param expected for each source how many events of weight one it stands for, signal first
     * @param names    of the sources, two or more of which the first two are signal
     */
    public static Sample gaussians(int events, double[] expected, String... names) {
        Random random = new Random(7);
        List<InMemory> sources = new ArrayList<>();
        for (int s = 0; s < names.length; s++) {
            byte cls = s < 2 ? Sample.SIGNAL : Sample.BACKGROUND;
            double shift = s < 2 ? 1.2 + 0.3 * s : 0.2 * (s - 3);
            double[] x = new double[events];
            double[] w = new double[events];
            for (int i = 0; i < events; i++) {
                x[i] = random.nextGaussian() + shift;
                w[i] = expected[s] / events * (0.5 + random.nextDouble());
            }
            sources.add(weighted(names[s], cls, w, x));
        }
        return sample(sources.toArray(InMemory[]::new));
    }

    /** {@return two sources of signal and five of background, of yields as an analysis has them} */
    public static Sample seven() {
        return gaussians(400, new double[] {120, 15, 9000, 1500, 400, 60, 2500}, "ggH", "VBF <b>", "Z+jets",
                "t#bar{t} & co", "WW", "WZ", "W+jets");
    }

    /** {@return training, validation and test part: every fourth, fourth and second event} */
    public static Parts parts(Sample sample) {
        return new Parts(sample.select(every(sample, 0)), sample.select(every(sample, 1)),
                sample.select(IntStream.range(0, sample.size()).filter(i -> i % 4 > 1).toArray()));
    }

    private static int[] every(Sample sample, int rest) {
        return IntStream.range(0, sample.size()).filter(i -> i % 4 == rest).toArray();
    }
}
