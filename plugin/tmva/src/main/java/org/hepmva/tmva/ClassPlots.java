package org.hepmva.tmva;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.hist.Graph;
import org.hepmva.hist.RegularAxis;

/**
 * The outputs of a classifier of several classes for events of each class, and its curves of every class
 * against the rest and against each other (ResultsMulticlass).
 */
final class ClassPlots {

    private static final int BINS = 40;
    private static final double MARGIN = 0.0002;

    private final TmvaMethod method;
    private final TmvaEvents events;
    private final boolean isTraining;
    private final List<String> names;
    private final byte[] classes;
    private final float[] weights;

    ClassPlots(TmvaMethod method, TmvaEvents events, boolean isTraining) {
        this.method = method;
        this.events = events;
        this.isTraining = isTraining;
        this.names = events.classNames();
        this.classes = events.classes();
        this.weights = events.weights();
    }

    void write(TmvaFolder folder) throws IOException {
        String prefix = method.prefix() + (isTraining ? "_Train" : "_Test");
        for (int cls = 0; cls < names.size(); cls++) {
            for (int output = 0; output < names.size(); output++) {
                folder.put(distribution(prefix, output, cls));
            }
        }
        int[] all = IntStream.range(0, events.size()).toArray();
        for (int cls = 0; cls < names.size(); cls++) {
            String title = prefix + "_" + names.get(cls);
            folder.put(prefix + "_rejBvsS_" + names.get(cls), curve(title, cls, all));
        }
        for (int cls = 0; cls < names.size(); cls++) {
            for (int other = 0; other < names.size(); other++) {
                if (cls != other) {
                    String pair = names.get(cls) + "_vs_" + names.get(other);
                    folder.put(prefix + "_1v1rejBvsS_" + pair, curve(prefix + "_" + pair, cls,
                            of(cls, other)));
                }
            }
        }
    }

    private int[] of(int one, int other) {
        return IntStream.range(0, classes.length).filter(i -> classes[i] == one || classes[i] == other)
                .toArray();
    }

    private float[] output(int number) {
        return (isTraining ? method.onTraining() : method.onTest())[number];
    }

    private BookedHistogram distribution(String prefix, int output, int cls) {
        String name = prefix + "_" + names.get(output) + "_prob_for_" + names.get(cls);
        BookedHistogram histogram = BookedHistogram.of(name, name,
                new RegularAxis("", BINS, (float) -MARGIN, (float) (1 + MARGIN)));
        float[] values = output(output);
        for (int i = 0; i < values.length; i++) {
            if (classes[i] == cls) {
                histogram.fill(values[i], weights[i]);
            }
        }
        return histogram.normalised();
    }

    private Graph curve(String title, int cls, int[] which) {
        float[] values = output(cls);
        return RocPoints.of(title, which, i -> values[i], i -> weights[i], i -> classes[i] == cls);
    }
}
