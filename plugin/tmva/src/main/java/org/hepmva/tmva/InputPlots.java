package org.hepmva.tmva;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.RootObjects;
import org.hepmva.io.hist.Statistics;
import org.hepmva.runtime.VariableType;

/**
 * The distributions of variables and targets in each class, and those of each two variables against each
 * other, as TMVA has them in {@code InputVariables_Id} and in the directory of every method
 * (TransformationHandler::PlotVariables).
 */
final class InputPlots {

    private static final int BINS = 40;
    private static final int BINS_OF_TWO = 300;
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

    void write(TmvaFolder folder) throws IOException {
        for (TmvaQuantity quantity : quantities) {
            writeOne(folder, quantity);
        }
        if (quantities.size() <= MOST_FOR_TWO) {
            TmvaFolder pairs = folder.make("CorrelationPlots", "CorrelationPlots");
            for (int i = 0; i < quantities.size(); i++) {
                for (int k = i + 1; k < quantities.size(); k++) {
                    writePair(pairs, quantities.get(i), quantities.get(k));
                }
            }
        }
    }

    private void writeOne(TmvaFolder folder, TmvaQuantity quantity) throws IOException {
        float[] values = events.values(quantity);
        RegularAxis axis = axis(quantity, ValueSummary.of(values, weights));
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
        ValueSummary onX = ValueSummary.of(xs, weights);
        ValueSummary onY = ValueSummary.of(ys, weights);
        for (int cls = 0; cls < names.size(); cls++) {
            String end = y.name() + "_vs_" + x.name() + "_" + names.get(cls) + ending;
            String title = y.title() + " versus " + x.title() + " (" + names.get(cls) + ")" + ending;
            BookedHistogram both = BookedHistogram.of("scat_" + end, title,
                    Bounds.axis(x.axisTitle(), BINS_OF_TWO, onX.min(), onX.max()),
                    Bounds.axis(y.axisTitle(), BINS_OF_TWO, onY.min(), onY.max()));
            Profile profile = Profile.book("profile " + title,
                    Bounds.axis(x.axisTitle(), BINS, onX.min(), onX.max()));
            double[] sums = new double[2];
            for (int i = 0; i < xs.length; i++) {
                if (classes[i] == cls) {
                    both.fill(xs[i], ys[i], weights[i]);
                    profile.fill(xs[i], ys[i], weights[i]);
                    boolean isInside = xs[i] < profile.axes().get(0).upperEdge(BINS - 1);
                    sums[0] += isInside ? weights[i] * (double) xs[i] : 0;
                    sums[1] += isInside ? weights[i] * (double) xs[i] * xs[i] : 0;
                }
            }
            folder.put(both);
            ProfileObject plain = ProfileObject.of("prof_" + end, profile);
            folder.put("prof_" + end, RootObjects.write(new ProfileObject("prof_" + end, profile,
                    plain.errors(), y.axisTitle(), withSums(plain.statistics(), sums))));
        }
    }

    /** The sums over the entries themselves on the axis, where bins know their centers. */
    private static Statistics withSums(Statistics bins, double[] sums) {
        return new Statistics(bins.entries(), bins.sumW(), bins.sumW2(),
                List.of(sums[0], bins.sumWx().get(1)), List.of(sums[1], bins.sumWx2().get(1)),
                bins.sumWxy());
    }
}
