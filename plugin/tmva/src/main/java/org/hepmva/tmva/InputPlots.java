package org.hepmva.tmva;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.hist.RegularAxis;
import org.hepmva.runtime.VariableType;
import org.hepmva.sample.SampleLayout;

/**
 * The distributions of variables and targets in each class, and those of each two variables against each
 * other, as TMVA has them in {@code InputVariables_Id} and in the directory of every method
 * (TransformationHandler::PlotVariables).
 */
final class InputPlots {

    private static final int BINS = 40;
    private static final double TIMES_RMS = 8;
    private static final int MOST_FOR_TWO = 20;
    /** Whole numbers that lie further apart have the bins of others. */
    private static final double MOST_WHOLE = 100_000;
    private static final double GROWN = 1.1;

    private final TmvaEvents events;
    private final String ending;
    private final byte[] classes;
    private final float[] weights;
    private final List<String> names;
    private final List<TmvaQuantity> quantities;
    private final Map<TmvaQuantity, ValueSummary> summaries = new HashMap<>();

    /**
     * The plots of some events.
     *
     * @param events which
     * @param ending of the names: {@code "_Id"}, or nothing
     */
    InputPlots(TmvaEvents events, String ending) {
        this.events = events;
        this.ending = ending;
        this.classes = events.classes();
        this.weights = events.weights();
        this.names = events.classNames();
        this.quantities = events.quantities();
    }

    /** {@return how many tellings there are of plots that are written} */
    static int steps(SampleLayout layout) {
        int size = layout.variables().size() + layout.targets().size();
        return size + (size <= MOST_FOR_TWO ? size * (size - 1) / 2 : 0);
    }

    /** Writes them. @param progress hears of each quantity, and of each two */
    void write(TmvaFolder folder, TmvaProgress progress) throws IOException {
        for (TmvaQuantity quantity : quantities) {
            writeOne(folder, quantity);
            progress.step();
        }
        if (quantities.size() <= MOST_FOR_TWO) {
            TmvaFolder pairs = folder.make("CorrelationPlots", "CorrelationPlots");
            for (int i = 0; i < quantities.size(); i++) {
                for (int k = i + 1; k < quantities.size(); k++) {
                    writePair(pairs, quantities.get(i), quantities.get(k));
                    progress.step();
                }
            }
        }
    }

    private void writeOne(TmvaFolder folder, TmvaQuantity quantity) throws IOException {
        float[] values = events.values(quantity);
        ValueSummary summary = ValueSummary.of(values, weights);
        summaries.put(quantity, summary);
        RegularAxis axis = axis(quantity, summary);
        String width = GeneralNumber.threeDigits((axis.upper() - axis.lower()) / axis.bins());
        List<BookedHistogram> ofClass = new ArrayList<>();
        for (String name : names) {
            ofClass.add(BookedHistogram.of(quantity.name() + "__" + name + suffix(quantity) + ending,
                    quantity.title(), axis)
                    .withContentTitle("dN_{ }/^{ }" + width + " " + quantity.variable().unit()));
        }
        for (int i = 0; i < values.length; i++) {
            ofClass.get(classes[i]).fill(values[i], weights[i]);
        }
        for (BookedHistogram histogram : ofClass) {
            folder.put(histogram);
        }
    }

    /** By that TMVAGui knows the only target. */
    private String suffix(TmvaQuantity quantity) {
        return quantity.isTarget() && events.layout().targets().size() == 1 ? "_target" : "";
    }

    private static RegularAxis axis(TmvaQuantity quantity, ValueSummary values) {
        double wholes = Math.rint(values.max()) - Math.rint(values.min()) + 1;
        if (quantity.variable().type() == VariableType.INTEGER && wholes >= 1 && wholes <= MOST_WHOLE) {
            return Bounds.axis(quantity.axisTitle(), (int) wholes, Math.rint(values.min()),
                    Math.rint(values.max()) + 1);
        }
        double lower = values.lower(TIMES_RMS);
        double upper = values.upper(TIMES_RMS);
        upper = lower >= upper ? lower * GROWN : upper;
        upper = lower >= upper ? lower + 1 : upper;
        return Bounds.axis(quantity.axisTitle(), BINS, lower, upper + (upper - lower) / BINS);
    }

    private void writePair(TmvaFolder folder, TmvaQuantity x, TmvaQuantity y) throws IOException {
        if (x.isTarget() != y.isTarget()) {
            return;
        }
        float[] xs = events.values(x);
        float[] ys = events.values(y);
        RegularAxis onX = Bounds.axis(x.axisTitle(), PairPlots.BINS_OF_TWO, summaries.get(x).min(),
                summaries.get(x).max());
        RegularAxis onY = Bounds.axis(y.axisTitle(), PairPlots.BINS_OF_TWO, summaries.get(y).min(),
                summaries.get(y).max());
        List<PairPlots> ofClass = new ArrayList<>();
        for (String name : names) {
            ofClass.add(new PairPlots(y.name() + "_vs_" + x.name() + "_" + name + ending,
                    y.title() + " versus " + x.title() + " (" + name + ")" + ending, onX, onY));
        }
        for (int i = 0; i < xs.length; i++) {
            ofClass.get(classes[i]).fill(xs[i], ys[i], weights[i]);
        }
        for (PairPlots plots : ofClass) {
            plots.write(folder);
        }
    }
}
