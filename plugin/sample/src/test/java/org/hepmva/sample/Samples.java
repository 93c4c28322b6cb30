package org.hepmva.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hepmva.runtime.Variable;

/** Small samples for tests. */
public final class Samples {

    private Samples() {
    }

    /** One variable, of weight one: the first values are signal, the others background. */
    public static Sample of(float[] signal, float[] background) {
        float[] x = Arrays.copyOf(signal, signal.length + background.length);
        System.arraycopy(background, 0, x, signal.length, background.length);
        byte[] classes = new byte[x.length];
        Arrays.fill(classes, signal.length, x.length, Sample.BACKGROUND);
        return Sample.of(List.of(Variable.of("x")), new float[][] {x}, new double[0], classes);
    }

    /** Background and signal differ in the mean of every variable but the last; some values are missing. */
    public static Sample gaussian(int events, int variables, long seed) {
        Random random = new Random(seed);
        List<Variable> names = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            names.add(Variable.of("x" + v));
        }
        float[][] x = new float[variables][events];
        double[] w = new double[events];
        byte[] classes = new byte[events];
        for (int i = 0; i < events; i++) {
            classes[i] = (byte) (random.nextInt(3) == 0 ? 0 : 1);
            w[i] = 0.5 + random.nextDouble();
            for (int v = 0; v < variables; v++) {
                double shift = v == variables - 1 || classes[i] == 1 ? 0 : 0.8;
                x[v][i] = (float) (random.nextGaussian() + shift);
                if (v == 0 && random.nextInt(10) == 0) {
                    x[v][i] = Float.NaN;
                }
            }
        }
        return Sample.of(names, x, w, classes);
    }

    /** {@return the same events with other weights} */
    public static Sample withWeights(Sample sample, double[] w) {
        return Sample.of(sample.variables(), sample.values(), w, sample.classes());
    }

    /** What a value of an event becomes. */
    @FunctionalInterface
    public interface Change {

        /** {@return the new value} */
        float of(int event, float value);
    }

    /** {@return the same events with other values of one variable; spectators are left out} */
    public static Sample changed(Sample sample, int variable, Change change) {
        float[][] values = sample.values();
        for (int i = 0; i < sample.size(); i++) {
            values[variable][i] = change.of(i, values[variable][i]);
        }
        return Sample.of(sample.variables(), values, sample.eventWeights(), sample.classes());
    }

    /** {@return all three parts with other values of one variable} */
    public static Parts changed(Parts parts, int variable, Change change) {
        return new Parts(changed(parts.training(), variable, change),
                changed(parts.validation(), variable, change), changed(parts.test(), variable, change));
    }

    /**
     * One source of signal and background, in memory.
     *
     * @param name     of the source
     * @param cls      its class
     * @param isScaled whether its weights are expected events
     * @param values   one array per variable
     * @param w        one weight per event, already scaled
     */
    public record InMemory(String name, byte cls, boolean isScaled, float[][] values, double[] w) {
    }

    /** {@return a sample of some sources, as if they had been read} */
    public static Sample ofSources(List<Variable> variables, List<InMemory> sources) {
        return ofSources(SampleLayout.of(variables), sources);
    }

    /** {@return a sample of some sources of some classes, as if they had been read} */
    public static Sample ofSources(SampleLayout layout, List<InMemory> sources) {
        SampleBuilder builder = Sample.builder(layout);
        List<SourceSummary> summaries = new ArrayList<>();
        List<Origins.Stretch> stretches = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            InMemory source = sources.get(s);
            WeightSums sums = new WeightSums();
            byte[] classes = new byte[source.w().length];
            Arrays.fill(classes, source.cls());
            stretches.add(new Origins.Stretch(builder.size(), s, Optional.empty()));
            builder.addAll(source.values(), source.w(), classes, new double[0][]);
            Arrays.stream(source.w()).forEach(sums::add);
            summaries.add(new SourceSummary(builder.build().classNames().get(source.cls()),
                    source.w().length, source.isScaled(), 1, sums.summary(source.name())));
        }
        return builder.build(new Origins(summaries, stretches), List.of());
    }

    /** {@return a sample of the same variables without events} */
    public static Sample none(Sample sample) {
        return sample.select(new int[0]);
    }

    /** {@return the sentences of its warnings} */
    static List<String> told(Sample sample) {
        return Warning.sentences(sample.warnings());
    }
}
