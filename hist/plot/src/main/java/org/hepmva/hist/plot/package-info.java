/**
 * Draws histograms, graphs and maps in the look of papers in high-energy physics.
 *
 * <p>Say what is to be drawn and how each thing looks, then write the plot; the ending of the name
 * chooses among PDF, SVG, PNG, PostScript and Enhanced Metafile:
 *
 * <pre>{@code
 * Plot roc = Plot.titled("")
 *         .add(bdt, Palette.line(0).withLabel("BDT (AUC = 0.981)"))
 *         .add(dnn, Palette.line(1).withLabel("DNN (AUC = 0.972)"))
 *         .add(cuts, Style.points(Color.BLACK).withMarker(Marker.STAR).withLabel("best cuts"))
 *         .addVerticalLine(0.9, Style.line(Color.GRAY).withDash(Dash.DOTTED))
 *         .withXTitle("ε_S").withYTitle("1 − ε_B").withXRange(0, 1);
 * Pictures.write(roc, Path.of("roc.pdf"));
 * String inPage = Pictures.svg(roc);
 * Plot matrix = Plot.map(correlations).withZRange(-1, 1).withCellNumbers(2);
 * ClassPalette palette = ClassPalette.of(3);
 * Plot yields = Plot.titled("").add(Stack.empty().add(wJets, palette.area(0).withLabel("W+jets"))
 *         .add(top, palette.area(1).withLabel("top"))).withLogY();
 * Plot confusion = Plot.matrix(Matrix.of(classes, classes, fractions).withErrors(errors));
 * Pictures.writePages(List.of(roc, matrix), Path.of("all.pdf"));
 * }</pre>
 *
 * <p>Read {@link org.hepmva.hist.plot.Plot} first, then {@link org.hepmva.hist.plot.Style} with
 * its {@link org.hepmva.hist.plot.Palette}, then {@link org.hepmva.hist.plot.ClassPalette} for up to ten
 * classes or sources, {@link org.hepmva.hist.plot.Stack}, {@link org.hepmva.hist.plot.Matrix}, and
 * {@link org.hepmva.hist.plot.Pictures} last.
 *
 * <p><b>Text.</b> Every title, label and note may contain Greek letters and signs as Unicode
 * ({@code ε}) or by their names in TLatex or LaTeX ({@code #epsilon}, {@code \epsilon}, {@code
 * #pm}, {@code \rightarrow}), subscripts and superscripts ({@code p_{T}}, {@code fb^{-1}}, {@code
 * m_{T}^{2}}, {@code x²}), {@code #sqrt{s}}, {@code #bar{p}}, {@code #hat{s}}, {@code #vec{p}},
 * {@code #frac{a}{b}}, {@code #splitline{a}{b}}, and between dollars as in LaTeX: {@code $p_T^\mu$}.
 * Without braces a subscript must be one letter or digit on a single letter: {@code ε_S} is set,
 * the name {@code mu_pt} stays a name. What is not understood is shown as it was written. One
 * font, DejaVu Sans, is bundled: SVG keeps text as text with its width fixed; the other formats
 * get its outlines, so that Greek letters look the same everywhere.
 *
 * <p><b>Look.</b> Ticks on the inside of all four sides; decades as powers of ten; numbers from
 * 10⁵ or below 10⁻² share a power written into the axis title. Lines, markers and hatches differ
 * by default, and the colours of maps rise in lightness, so that a picture can be read in
 * greyscale. A legend or note never covers data unless it is put there by name: it takes a free
 * corner, or the y range is enlarged, or it stands above the frame. A larger picture is the same
 * picture magnified, text and lines included.
 *
 * <p><b>Promises.</b> The same plot gives the same bytes in every format: no dates, no random ids.
 * The SVG has no ids, references or scripts, so that many may be put into one page. Everything
 * works without a display. Distances and colours may change between releases, and so may the
 * numbers of an axis that was left free.
 *
 * <p><b>Inside.</b> A plot becomes a JFreeChart: its frames are XY plots with axes of our own, its
 * layers are annotations, laid out once more whenever the legend needs room. FreeHEP
 * VectorGraphics writes the files. PostScript and metafiles have no transparency, so tints are
 * mixed with white there. All pages of a PDF have one size, because FreeHEP writes one for the
 * whole document.
 *
 * <p>It does not draw three-dimensional views, pie charts or error bars with caps, and it is no
 * editor.
 */
package org.hepmva.hist.plot;
