package org.hepmva.io.hist.aida;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.hist.VariableAxis;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.ProfileErrors;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.Statistics;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.io.hist.bins.BinWalk;
import org.hepmva.io.hist.text.BinEntries;
import org.hepmva.io.hist.text.BinMoments;
import org.hepmva.io.hist.text.TextDialect.Place;

/** Writes histograms and profiles. Mutable, for one object. */
final class AidaBins {

    private static final int MOST_AXES = 3;

    private final AidaText text = new AidaText();
    private final List<Axis> axes;
    private final Statistics statistics;
    private final double[] w;
    private final double[] w2;
    private final double[] entries;
    private final BinMoments moments;

    private AidaBins(List<Axis> axes, Statistics statistics, ToDoubleFunction<int[]> sumW,
            ToDoubleFunction<int[]> sumW2) {
        this.axes = axes;
        this.statistics = statistics;
        this.w = all(axes, sumW);
        this.w2 = all(axes, sumW2);
        this.entries = BinEntries.of(w, w2, Math.rint(statistics.entries()));
        this.moments = new BinMoments(axes, sumW, statistics);
    }

    private static double[] all(List<Axis> axes, ToDoubleFunction<int[]> sum) {
        double[] all = new double[AxesOfEdges.cells(axes)];
        BinWalk.over(axes, (cell, bin, isInside) -> all[cell] = sum.applyAsDouble(bin));
        return all;
    }

    static String of(Place place, HistogramObject object) {
        Histogram histogram = object.histogram();
        place.requireAxes("histogram", histogram.dimension(), "AIDA", MOST_AXES);
        AidaBins bins = new AidaBins(histogram.axes(), object.statistics(), histogram::sumW,
                histogram::sumW2);
        return bins.written("histogram", place, object, bins.notes(object.contentTitle()),
                (cell, bin, isInside) -> bins.text.with("height", bins.w[cell])
                        .with("error", Math.sqrt(bins.w2[cell])));
    }

    static String of(Place place, ProfileObject object) {
        Profile profile = object.profile();
        place.requireAxes("profile", profile.axes().size(), "AIDA", MOST_AXES - 1);
        AidaBins bins = new AidaBins(profile.axes(), object.statistics(), profile::sumW, profile::sumW2);
        Map<String, String> notes = bins.notes(object.contentTitle());
        if (object.errors() != ProfileErrors.MEAN) {
            notes.put(AidaNotes.ERRORS, object.errors().name());
        }
        if (!Arrays.equals(bins.w, bins.w2) || !Arrays.equals(bins.w, bins.entries)) {
            List<double[]> sums = List.of(bins.w, bins.w2, all(bins.axes, profile::sumWy),
                    all(bins.axes, profile::sumWy2));
            for (int k = 0; k < sums.size(); k++) {
                notes.put(AidaNotes.SUMS.get(k), AidaNotes.numbers(sums.get(k)));
            }
        }
        return bins.written("profile", place, object, notes,
                (cell, bin, isInside) -> bins.text.with("height", profile.mean(bin))
                        .with("error", profile.error(bin)).with("rms", profile.spread(bin)));
    }

    /** {@return the titles of the axes and of the contents, the names of categories, the products of axes} */
    private Map<String, String> notes(String contentTitle) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int k = 0; k < axes.size(); k++) {
            notes.put(AidaNotes.label(k, axes.size()), axes.get(k).title());
            if (axes.get(k) instanceof CategoryAxis names) {
                notes.put(AidaNotes.categories(k), AidaNotes.names(names.categories()));
            }
        }
        notes.put(AidaNotes.label(axes.size(), axes.size()), contentTitle);
        notes.put(AidaNotes.PRODUCTS, AidaNotes.numbers(statistics.sumWxy().stream()
                .mapToDouble(Double::doubleValue).toArray()));
        return notes;
    }

    private String written(String kind, Place place, AnalysisObject object, Map<String, String> notes,
            BinWalk.Step contents) {
        int count = axes.size();
        String element = kind + count + "d";
        AidaDialect.named(text.start(1, element), place, object).inside();
        AidaDialect.annotate(text, object.title(), notes);
        for (int k = 0; k < count; k++) {
            axis(k);
        }
        statistics();
        text.start(2, "data" + count + "d").inside();
        BinWalk.over(axes, (cell, bin, isInside) -> {
            if (w[cell] != 0 || w2[cell] != 0 || entries[cell] != 0) {
                text.start(3, "bin" + count + "d");
                place(bin);
                text.with("entries", entries[cell]);
                contents.at(cell, bin, isInside);
                moments(bin, kind.equals("histogram"));
                text.empty();
            }
        });
        text.end(2, "data" + count + "d");
        text.end(1, element);
        return text.toString();
    }

    private void axis(int k) {
        Axis axis = axes.get(k);
        text.start(2, "axis").with("direction", direction(k)).with("numberOfBins", axis.bins())
                .with("min", axis.lowerEdge(0)).with("max", axis.upperEdge(axis.bins() - 1));
        if (!(axis instanceof VariableAxis)) {
            text.empty();
            return;
        }
        text.inside();
        for (int i = 1; i < axis.bins(); i++) {
            text.start(3, "binBorder").with("value", axis.lowerEdge(i)).empty();
        }
        text.end(2, "axis");
    }

    private static String direction(int axis) {
        return "xyz".substring(axis, axis + 1);
    }

    private void statistics() {
        double[] inside = new double[1];
        BinWalk.over(axes, (cell, bin, isInside) -> inside[0] += isInside ? entries[cell] : 0);
        text.start(2, "statistics").with("entries", inside[0]).inside();
        for (int k = 0; k < axes.size(); k++) {
            text.start(3, "statistic").with("direction", direction(k)).with("mean", statistics.mean(k))
                    .with("rms", statistics.stdDev(k)).empty();
        }
        text.end(2, "statistics");
    }

    private void place(int[] bin) {
        for (int k = 0; k < bin.length; k++) {
            text.with("binNum" + AidaAxes.suffix(k, bin.length), bin[k] < 0 ? "UNDERFLOW"
                    : bin[k] == axes.get(k).bins() ? "OVERFLOW" : String.valueOf(bin[k]));
        }
    }

    /** Of profiles AIDA has no rms of the axes. */
    private void moments(int[] bin, boolean hasRms) {
        for (int k = 0; k < bin.length; k++) {
            String suffix = AidaAxes.suffix(k, bin.length);
            text.with("weightedMean" + suffix, moments.mean(k, bin[k]));
            if (hasRms) {
                text.with("weightedRms" + suffix, Math.sqrt(Math.max(0, moments.variance(k, bin[k]))));
            }
        }
    }
}
