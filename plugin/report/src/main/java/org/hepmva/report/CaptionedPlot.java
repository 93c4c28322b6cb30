package org.hepmva.report;

import org.hepmva.hist.plot.Pictures;
import org.hepmva.hist.plot.Plot;

/**
 * A picture in the report and among the files. It is drawn when it is first asked for, once for the page and
 * for the file; one thread.
 */
final class CaptionedPlot {

    private final String file;
    private final Plot plot;
    private final String caption;
    private String svg = "";

    /**
     * A picture.
     *
     * @param file    name of its files without ending
     * @param plot    what it shows
     * @param caption how to read it, one sentence
     */
    CaptionedPlot(String file, Plot plot, String caption) {
        this.file = file;
        this.plot = plot;
        this.caption = caption;
    }

    String file() {
        return file;
    }

    Plot plot() {
        return plot;
    }

    String caption() {
        return caption;
    }

    /** {@return the plot as an svg element} */
    String svg() {
        if (svg.isEmpty()) {
            svg = Pictures.svg(plot);
        }
        return svg;
    }
}
