/**
 * Draws histograms, graphs and maps in the look of papers in high-energy physics.
 *
 * <p>Subscripts, superscripts and Greek letters: {@code "#epsilon_{S}"}, {@code "\\epsilon_{S}"}
 * and {@code "ε_S"}
 * are the same text, and so are {@code "p_{T}^{2}"} and {@code "p_T²"}.
 */
package org.hepmva.hist.plot;
