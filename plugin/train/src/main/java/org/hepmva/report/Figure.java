package org.hepmva.report;

import org.hepmva.hist.plot.Plot;

/**
 * A picture in the report and among the files.
 *
 * @param file    name of its files without ending
 * @param plot    what it shows
 * @param caption how to read it, one sentence
 */
record Figure(String file, Plot plot, String caption) {
}
