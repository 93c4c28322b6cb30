package org.hepmva.io.hist.text;

import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.ProfileErrors;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.Statistics;
import org.hepmva.io.hist.bins.AxesOfEdges;

/**
 * The bins of a histogram or a profile, collected one by one as a file has them. What comes twice is added
 * up, what does not come is empty. Mutable, one thread.
 */
public final class BinTable {

    private final List<Axis> axes;
    private final int quantities;
    private final double[] w;
    private final double[] w2;
    private final double[] wy;
    private final double[] wy2;
    private final double[] inside = new double[2];
    private final double[] first;
    private final double[] second;
    private final double[] cross;
    private double entries;

    /**
     * No bins yet.
     *
     * @param axes      of up to 2²⁴ bins with flow together
     * @param isProfile whether another quantity is averaged in each bin
     * @throws IllegalArgumentException if there are more bins
     */
    public BinTable(List<Axis> axes, boolean isProfile) {
        this.axes = List.copyOf(axes);
        this.quantities = axes.size() + (isProfile ? 1 : 0);
        int cells = AxesOfEdges.cells(axes);
        this.w = new double[cells];
        this.w2 = new double[cells];
        this.wy = new double[isProfile ? cells : 0];
        this.wy2 = new double[isProfile ? cells : 0];
        this.first = new double[quantities];
        this.second = new double[quantities];
        this.cross = new double[axes.size() * (axes.size() - 1) / 2];
    }

    /**
     * What a bin holds. NOT COPIED.
     *
     * @param entries how many, of any weight; a file may have a fraction
     * @param w       Σw
     * @param w2      Σw²
     * @param first   Σwx for each axis, then Σwy of a profile
     * @param second  Σwx² for each axis, then Σwy² of a profile
     * @param cross   Σwx₁x₂ for each two of these, in the order 12, 13, …, 23, …; empty if it is not known:
     *                then those of the means are taken
     */
    public record Bin(double entries, double w, double w2, double[] first, double[] second,
            double[] cross) {
    }

    /** Adds a bin; its number on each axis is from −1, the underflow. */
    public void add(int[] numbers, Bin bin) {
        int cell = AxesOfEdges.cell(axes, numbers);
        w[cell] += bin.w;
        w2[cell] += bin.w2;
        entries += bin.entries;
        if (quantities > axes.size()) {
            wy[cell] += bin.first[quantities - 1];
            wy2[cell] += bin.second[quantities - 1];
        }
        if (isInside(numbers)) {
            addInside(bin);
        }
    }

    private boolean isInside(int[] numbers) {
        boolean isInside = true;
        for (int k = 0; k < numbers.length; k++) {
            isInside &= numbers[k] >= 0 && numbers[k] < axes.get(k).bins();
        }
        return isInside;
    }

    private void addInside(Bin bin) {
        inside[0] += bin.w;
        inside[1] += bin.w2;
        for (int k = 0; k < quantities; k++) {
            first[k] += bin.first[k];
            second[k] += bin.second[k];
        }
        int pair = 0;
        int all = 0;
        for (int i = 0; i < quantities; i++) {
            for (int k = i + 1; k < quantities; k++) {
                if (k < axes.size()) {
                    cross[pair] += bin.cross.length > 0 ? bin.cross[all]
                            : bin.w == 0 ? 0 : bin.first[i] * bin.first[k] / bin.w;
                    pair++;
                }
                all++;
            }
        }
    }

    /** Says how many entries there were, where a file knows it of all together. */
    public void setEntries(double number) {
        entries = number;
    }

    /** {@return the sums over all bins but underflow and overflow} */
    public Statistics statistics() {
        return new Statistics(entries, inside[0], inside[1], boxed(first), boxed(second), boxed(cross));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * What an object is called.
     *
     * @param name         without directories
     * @param title        may be empty
     * @param contentTitle what stands along the axis of the contents; may be empty
     */
    public record Heading(String name, String title, String contentTitle) {
    }

    /** {@return a histogram of these bins; it counts if all Σw are whole and equal to Σw², and not all 0} */
    public HistogramObject histogram(Heading heading, Statistics statistics) {
        Axis[] array = axes.toArray(Axis[]::new);
        Histogram histogram = isCounted() ? Histogram.ofCounts(heading.title, w, array)
                : Histogram.of(heading.title, w, w2, array);
        return new HistogramObject(heading.name, histogram.withEntries(whole(statistics.entries())),
                heading.contentTitle, statistics);
    }

    private boolean isCounted() {
        boolean isCounted = Arrays.stream(w).anyMatch(each -> each != 0);
        for (int cell = 0; cell < w.length; cell++) {
            isCounted &= w[cell] >= 0 && w[cell] == Math.rint(w[cell]) && w[cell] == w2[cell]
                    && Double.isFinite(w[cell]);
        }
        return isCounted;
    }

    /** {@return a profile of these bins} */
    public ProfileObject profile(Heading heading, ProfileErrors errors, Statistics statistics) {
        Profile profile = Profile.of(heading.title, new Profile.BinSums(w, w2, wy, wy2),
                axes.toArray(Axis[]::new));
        return new ProfileObject(heading.name, profile.withEntries(whole(statistics.entries())), errors,
                heading.contentTitle, statistics);
    }

    private static long whole(double entries) {
        return Math.max(0, Math.round(entries));
    }

    /** {@return the axes} */
    public List<Axis> axes() {
        return axes;
    }
}
