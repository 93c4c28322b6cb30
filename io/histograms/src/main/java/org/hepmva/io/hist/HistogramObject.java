package org.hepmva.io.hist;

import org.hepmva.hist.Histogram;

/**
 * A histogram of one or more axes in a file.
 *
 * @param name         its name in the file
 * @param histogram    its bins and their sums, frozen
 * @param contentTitle what stands along the axis of the contents, such as {@code "events / 2 GeV"}; may be
 *                     empty
 * @param statistics   sums over the entries themselves
 */
public record HistogramObject(String name, Histogram histogram, String contentTitle, Statistics statistics)
        implements AnalysisObject {

    /** Freezes the histogram. */
    public HistogramObject {
        histogram = histogram.frozen();
    }

    /** {@return a histogram for a file, with statistics from its bins} */
    public static HistogramObject of(String name, Histogram histogram) {
        return new HistogramObject(name, histogram, "", Statistics.ofBins(histogram));
    }

    /** {@return this histogram with another title along the axis of the contents} */
    public HistogramObject withContentTitle(String title) {
        return new HistogramObject(name, histogram, title, statistics);
    }

    @Override
    public String title() {
        return histogram.title();
    }
}
