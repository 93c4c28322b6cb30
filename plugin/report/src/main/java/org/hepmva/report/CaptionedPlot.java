package org.hepmva.report;

import org.hepmva.hist.plot.Pictures;
import org.hepmva.hist.plot.Plot;

/**
 * A picture in the report and among the files.
 *
 * @param file    name of its files without ending
 * @param plot    what it shows
 * @param svg     the same as an svg element
 * @param caption how to read it, one sentence
 */
record CaptionedPlot(String file, Plot plot, String svg, String caption) {

    /** Draws the plot once for the page and for the file. */
    static CaptionedPlot of(String file, Plot plot, String caption) {
        return new CaptionedPlot(file, plot, Pictures.svg(plot), caption);
    }
}
