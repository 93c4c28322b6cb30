package org.hepmva.tmva;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.RootObjects;
import org.hepmva.io.hist.Statistics;
import org.hepmva.io.root.object.RootObject;

/**
 * A histogram of one or two axes while TMVA's rules fill, set and scale it: the bins, and the sums over the
 * entries themselves that ROOT keeps beside them. Errors are kept once an entry has another event weight than
 * 1, or when {@link #keepingErrors} or {@link #normalised} say so, as in ROOT. Mutable.
 */
final class BookedHistogram {

    /** What the bins hold in the file: the last letter of the class. */
    enum Contents { F, D, I }

    private final String name;
    private final String title;
    private final List<Axis> axes;
    private Contents contents = Contents.F;
    private String contentTitle = "";
    private final double[] sumW;
    private final double[] sumW2;
    private boolean hasErrors;
    private double entries;
    private double w;
    private double w2;
    private final double[] wx;
    private final double[] wx2;
    private double wxy;

    private BookedHistogram(String name, String title, Axis... axes) {
        this.name = name;
        this.title = title;
        this.axes = List.of(axes);
        int cells = 1;
        for (Axis axis : axes) {
            cells = Math.multiplyExact(cells, axis.bins() + 2);
        }
        this.sumW = new double[cells];
        this.sumW2 = new double[cells];
        this.wx = new double[axes.length];
        this.wx2 = new double[axes.length];
    }

    /** {@return an empty histogram of floats} */
    static BookedHistogram of(String name, String title, Axis... axes) {
        return new BookedHistogram(name, title, axes);
    }

    /** {@return this, whose bins hold something else in the file} */
    BookedHistogram holding(Contents value) {
        contents = value;
        return this;
    }

    /** {@return this with a title along the axis of the contents} */
    BookedHistogram withContentTitle(String value) {
        contentTitle = value;
        return this;
    }

    /** {@return this, which keeps errors; of bins that were {@linkplain #set set} they are 0} */
    BookedHistogram keepingErrors() {
        hasErrors = true;
        return this;
    }

    Axis axis() {
        return axes.get(0);
    }

    /** Adds an entry to a histogram of one axis. */
    void fill(double x, double weight) {
        int bin = axes.get(0).indexOf(x);
        add(bin + 1, weight);
        if (isInside(0, bin)) {
            count(weight, x);
        }
    }

    /** Adds an entry to a histogram of two axes. */
    void fill(double x, double y, double weight) {
        int i = axes.get(0).indexOf(x);
        int k = axes.get(1).indexOf(y);
        add(i + 1 + (axes.get(0).bins() + 2) * (k + 1), weight);
        if (isInside(0, i) && isInside(1, k)) {
            count(weight, x, y);
            wxy += weight * x * y;
        }
    }

    private boolean isInside(int axis, int bin) {
        return bin >= 0 && bin < axes.get(axis).bins();
    }

    private void add(int cell, double weight) {
        entries++;
        hasErrors |= weight != 1;
        sumW[cell] += weight;
        sumW2[cell] += weight * weight;
    }

    private void count(double weight, double... x) {
        w += weight;
        w2 += weight * weight;
        for (int k = 0; k < x.length; k++) {
            wx[k] += weight * x[k];
            wx2[k] += weight * x[k] * x[k];
        }
    }

    /** Sets a bin, counted from 0, as an entry, of which no sums are kept. */
    void set(int bin, double value) {
        entries++;
        sumW[bin + 1] = value;
    }

    /** Sets a bin, with its error, without an entry. */
    void put(int bin, double value, double error) {
        sumW[bin + 1] = value;
        sumW2[bin + 1] = error * error;
    }

    /** Sets a bin of two axes with its error, and says how many entries there were. */
    void put(int[] bin, double value, double error, double entriesThen) {
        int cell = bin[0] + 1 + (axes.get(0).bins() + 2) * (bin[1] + 1);
        sumW[cell] = value;
        sumW2[cell] = error * error;
        entries = entriesThen;
    }

    /** {@return the content of a bin of the only axis, counted from 0} */
    double content(int bin) {
        return sumW[bin + 1];
    }

    /** {@return the sum of the bins of the only axis, without flow} */
    double sum() {
        return Arrays.stream(sumW, 1, axis().bins() + 1).sum();
    }

    /** {@return this, scaled so that the area under its bins is 1; as it is if their sum is not above 0} */
    BookedHistogram normalised() {
        hasErrors = true;
        double area = sum() * (axis().upperEdge(axis().bins() - 1) - axis().lowerEdge(0)) / axis().bins();
        if (area > 0) {
            scale(1 / area);
        }
        return this;
    }

    private void scale(double factor) {
        for (int cell = 0; cell < sumW.length; cell++) {
            sumW[cell] *= factor;
            sumW2[cell] *= factor * factor;
        }
        w *= factor;
        w2 *= factor * factor;
        for (int k = 0; k < wx.length; k++) {
            wx[k] *= factor;
            wx2[k] *= factor;
        }
        wxy *= factor;
    }

    String name() {
        return name;
    }

    /** {@return it as ROOT has it} */
    RootObject object() {
        Histogram bins = Histogram.of(title, sumW, sumW2, axes.toArray(Axis[]::new));
        Statistics statistics = new Statistics(entries, w, w2, boxed(wx), boxed(wx2),
                axes.size() == 2 ? List.of(wxy) : List.of());
        RootObject object = RootObjects.write(new HistogramObject(name, bins, contentTitle, statistics));
        RootObject.Builder builder = RootObject.builder("TH" + axes.size() + contents, object.version())
                .members(object);
        if (contents == Contents.I) {
            builder.wholes(Arrays.stream(sumW).mapToLong(value -> (long) value).toArray());
        }
        return hasErrors ? builder.build() : builder.object("fSumw2",
                RootObject.builder("TArrayD", 1).numbers(new double[0]).build()).build();
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
