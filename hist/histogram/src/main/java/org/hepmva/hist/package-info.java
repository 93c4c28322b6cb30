/**
 * Axes, histograms, profiles, efficiencies and graphs: what is counted, and with which error.
 *
 * <p>A histogram is booked once, filled event by event or column by column, and then combined, regrouped
 * and compared; every operation gives a new one.
 *
 * <pre>{@code
 * Axis mass = new RegularAxis("m(μμ) [GeV]", 60, 60, 120);
 * Histogram all = Histogram.book("all", mass);
 * Histogram isolated = Histogram.book("isolated", mass);
 * all.fillAll(masses, eventWeights);
 * isolated.fill(91.2, 0.7);
 *
 * Histogram shape = all.rebinned(2).normalised();
 * Efficiency isolation = Efficiency.of(isolated, all, Interval.WEIGHTED_NORMAL);
 * double p = KolmogorovTest.of(all, isolated).pValue();
 * }</pre>
 *
 * <p>In reading order:
 *
 * <ul>
 * <li>{@link org.hepmva.hist.Axis} and its four kinds, {@link org.hepmva.hist.RegularAxis},
 *     {@link org.hepmva.hist.VariableAxis}, {@link org.hepmva.hist.IntegerAxis},
 *     {@link org.hepmva.hist.CategoryAxis};
 * <li>{@link org.hepmva.hist.Histogram}: axes × {@link org.hepmva.hist.Storage}, a count or Σw and Σw²;
 * <li>{@link org.hepmva.hist.Profile}: axes × the mean of another quantity;
 * <li>{@link org.hepmva.hist.Efficiency}, its {@link org.hepmva.hist.Interval} and
 *     {@link org.hepmva.hist.EfficiencyEstimate};
 * <li>{@link org.hepmva.hist.ChiSquareTest} and {@link org.hepmva.hist.KolmogorovTest}: do two samples agree?
 * <li>{@link org.hepmva.hist.Graph}: points with asymmetric errors, for curves and for what is drawn.
 * </ul>
 *
 * <p>What is promised, and tested:
 *
 * <ul>
 * <li>Bins are numbered −1 (underflow), 0 to n − 1, n (overflow). A value exactly on an edge is in the bin
 *     above it, for every axis. NaN is overflow, and counted.
 * <li>Every sum is Σw and every error comes from Σw². Negative event weights are summed like any others.
 * <li>Numbers stay the same between releases: comparisons and intervals are
 *     those of ROOT, whose numbers the tests hold beside ours. Where a formula is a choice, its Javadoc
 *     says which.
 * <li>What has no value, such as a ratio to nothing, is NaN, never 0.
 * <li>Filling allocates nothing.
 * </ul>
 *
 * <p>What is not here, on purpose: pictures ({@code org.hepmva.hist.plot}); files ({@code org.hepmva.io}),
 * ROOT's numbering of bins among them; fits; axes that grow; unbinned moments beside the bins.
 */
package org.hepmva.hist;
