package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Storage;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Histograms as ROOT holds them (TH1, TH2, TH3 of every type of contents).
 *
 * <p>ROOT numbers bins from 0 (underflow) to n + 1 (overflow), the first axis running fastest, which is the
 * order of {@link Histogram#sumWArray()}. Without an array of Σw² each entry had the event weight 1, and Σw²
 * is |Σw|. Where the contents were set and not filled, the statistics are those of the bins, as in ROOT.
 */
final class HistogramCodec {

    private static final String LETTERS = "CSILFD";
    /** The maximum of what has none of its own. */
    static final double NOT_SET = -1111;
    private static final long MUST_CLEAN_UP = 1 << 3;
    private static final List<String> NAMES = List.of("xaxis", "yaxis", "zaxis");

    private HistogramCodec() {
    }

    /** {@return whether a class is that of a histogram: TH1C to TH3D} */
    static boolean knows(String className) {
        return className.length() == 4 && className.startsWith("TH")
                && "123".indexOf(className.charAt(2)) >= 0 && LETTERS.indexOf(className.charAt(3)) >= 0;
    }

    static HistogramObject read(RootObject object) {
        int dimension = object.className().charAt(2) - '0';
        Histogram histogram = read(object, dimension);
        String contentTitle = dimension == 3 ? ""
                : AxisCodec.child(object, dimension == 1 ? "fYaxis" : "fZaxis").text("fTitle");
        Statistics statistics = StatisticsCodec.read(object, dimension);
        boolean isKnown = statistics.sumW() != 0 || statistics.entries() == 0;
        return new HistogramObject(object.text("fName"), histogram, contentTitle, isKnown ? statistics
                : Statistics.ofBins(histogram).withEntries(statistics.entries()));
    }

    private static Histogram read(RootObject object, int dimension) {
        requireNoBuffer(object);
        double[] sumW = object.numbers();
        requireCells(object, dimension, sumW.length);
        double[] stored = object.numbers("fSumw2");
        List<Axis> axes = AxisCodec.readAll(object, dimension);
        Axis[] array = axes.toArray(Axis[]::new);
        Require.that(stored.length == 0 || stored.length == sumW.length,
                "%s has %s bins with flow and %s sums of w²", object.className(), sumW.length, stored.length);
        String title = object.text("fTitle");
        Histogram histogram = stored.length > 0 ? Histogram.of(title, sumW, stored, array)
                : isCounted(sumW) ? Histogram.ofCounts(title, sumW, array)
                        : Histogram.of(title, sumW, absolute(sumW), array);
        return histogram.withEntries(entries(object));
    }

    /** {@return the number of entries, which ROOT holds with a fraction} */
    static long entries(RootObject object) {
        return Math.max(0, Math.round(object.number("fEntries")));
    }

    /** Without this a histogram of bins that are not in the file would take memory for them. */
    static void requireCells(RootObject object, int dimension, int there) {
        long cells = AxisCodec.cells(object, dimension);
        Require.that(cells == there, "%s has %s bins with flow and %s contents", object.className(), cells,
                there);
    }

    private static void requireNoBuffer(RootObject object) {
        double[] buffer = object.has("fBuffer") ? object.numbers("fBuffer") : new double[0];
        Require.that(buffer.length == 0 || !(buffer[0] > 0),
                "%s holds its entries in a buffer, not yet in bins: TH1::BufferEmpty puts them there",
                object.className());
    }

    private static boolean isCounted(double[] sumW) {
        for (double w : sumW) {
            if (!(w >= 0 && w == Math.rint(w))) {
                return false;
            }
        }
        return true;
    }

    private static double[] absolute(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.abs(values[i]);
        }
        return result;
    }

    /** {@return a histogram of doubles as ROOT has it; without Σw² if it counts} */
    static RootObject write(HistogramObject object) {
        Histogram histogram = object.histogram();
        int dimension = histogram.dimension();
        Require.that(dimension <= 3, "histogram '%s' has %s axes; ROOT's TH1, TH2 and TH3 have up to 3",
                Printable.of(histogram.title()), dimension);
        boolean isCount = histogram.storage() == Storage.COUNT;
        double[] sumW2 = isCount ? new double[0] : histogram.sumW2Array();
        Head head = new Head("TH" + dimension + "D", dimension == 1 ? 3 : 4, object.name(), object.title(),
                object.contentTitle());
        return base(head, histogram.axes(), object.statistics())
                .object("fSumw2", array(sumW2)).numbers(histogram.sumWArray()).build();
    }

    /** What a histogram is called. */
    record Head(String className, int version, String name, String title, String contentTitle) {
    }

    /** {@return what histograms and profiles have in common} */
    static RootObject.Builder base(Head head, List<Axis> axes, Statistics statistics) {
        int dimension = axes.size();
        RootObject.Builder builder = RootObject.builder(head.className(), head.version())
                .whole("fBits", MUST_CLEAN_UP).text("fName", head.name()).text("fTitle", head.title())
                .whole("fLineColor", 602).whole("fLineStyle", 1).whole("fLineWidth", 1)
                .whole("fFillColor", 0).whole("fFillStyle", 1001)
                .whole("fMarkerColor", 1).whole("fMarkerStyle", 1).number("fMarkerSize", 1);
        long cells = 1;
        for (int k = 0; k < NAMES.size(); k++) {
            String name = NAMES.get(k);
            String member = "f" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            builder.object(member, k < dimension ? AxisCodec.write(axes.get(k), name)
                    : AxisCodec.unused(k == dimension ? head.contentTitle() : "", name));
            cells *= k < dimension ? axes.get(k).bins() + 2L : 1;
        }
        builder.whole("fNcells", cells).whole("fBarOffset", 0).whole("fBarWidth", 1000)
                .number("fMaximum", NOT_SET).number("fMinimum", NOT_SET).number("fNormFactor", 0)
                .object("fContour", array(new double[0])).text("fOption", "")
                .object("fFunctions", RootObject.builder("TList", 5).elements(new ArrayList<>()).build())
                .whole("fStatOverflows", 2);
        StatisticsCodec.write(statistics, dimension, builder);
        return dimension == 2 ? builder.number("fScalefactor", 1) : builder;
    }

    static RootObject array(double[] values) {
        return RootObject.builder("TArrayD", 1).numbers(values).build();
    }
}
