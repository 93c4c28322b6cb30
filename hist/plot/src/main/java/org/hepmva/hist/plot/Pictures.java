package org.hepmva.hist.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * Writes plots to files, or gives them as SVG text or as a chart for a window. Works without a
 * display.
 */
public final class Pictures {

    private Pictures() {
    }

    /**
     * Writes a plot in the format that the file's name asks for: {@code .pdf}, {@code .svg},
     * {@code .png},
     * {@code .ps} or {@code .eps}, {@code .emf}.
     *
     * <p>The same plot gives the same bytes. The file is written beside its place and then moved
     * there, so that an
     * error leaves the old file as it was.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IOException              if the file cannot be written
     */
    public static void write(Plot plot, Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes one page per plot into a PDF file. All pages have the size of the largest plot.
     *
     * @param pages at least one
     * @param pdf   a name that ends in {@code .pdf}
     * @throws IllegalArgumentException if there is no page, or the name ends otherwise
     * @throws IOException              if the file cannot be written
     */
    public static void writePages(List<Plot> pages, Path pdf) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * {@return a plot as an {@code <svg>} element to be put into an HTML page}
     *
     * <p>It has no prolog, no ids, no references and no dates: many may stand in one page, and
     * equal plots give
     * equal text. It scales with its {@code viewBox}; text is text.
     */
    public static String svg(Plot plot) {
        throw new UnsupportedOperationException();
    }

    /**
     * {@return a plot as a JFreeChart, to be shown in a {@code ChartPanel}; changing it does not
     * change the plot}
     */
    public static JFreeChart chart(Plot plot) {
        throw new UnsupportedOperationException();
    }
}
