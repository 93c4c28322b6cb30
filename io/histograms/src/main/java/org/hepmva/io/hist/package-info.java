/**
 * Histograms, profiles, efficiencies and graphs in files.
 *
 * <pre>{@code
 * try (HistogramFile file = HistogramFile.open(Path.of("plots.root"))) {
 *     Histogram pt = file.histogram("muons/pt");
 *     double below = pt.integral(-1, 3);
 * }
 * }</pre>
 *
 * <p>A file is of ROOT, AIDA (XML) or YODA (text), which is told by its content, compressed or not. One that
 * is written is of the kind that the ending of its name says:
 *
 * <pre>{@code
 * try (HistogramFileWriter file = HistogramFileWriter.create(Path.of("plots.yoda.gz"))) {
 *     file.write("muons/eta", eta);
 *     file.commit();
 * }
 * }</pre>
 *
 * <h2>What becomes what</h2>
 *
 * <pre>
 *   TH1, TH2, TH3 of C, S, I, L, F, D     Histogram; of counts if there are no Σw² and all contents are whole
 *   THnSparse, THn                        Histogram of any number of axes, up to 2²⁴ bins with flow
 *   TProfile, TProfile2D, TProfile3D      Profile, and what its errors are meant to be
 *   TEfficiency                           Efficiency, with its kind of interval and its level
 *   TGraph, -Errors, -AsymmErrors,        Graph; of several errors in y what they are together, and the
 *   -BentErrors, -MultiErrors             points with each of them alone
 *   TAxis                                 RegularAxis, VariableAxis, or with labels CategoryAxis
 * </pre>
 *
 * <p>Back again: a Histogram is written as TH1D, TH2D or TH3D, without Σw² if it counts, a Profile as
 * TProfile, TProfile2D or TProfile3D, and a Graph as the kind of TGraph that its errors need.
 *
 * <pre>
 *   AIDA                     YODA
 *   histogram1d, 2d, 3d      HISTO1D, 2D, 3D, BINNEDHISTO; COUNTER         Histogram; of counts if Σw = Σw²
 *                                                                          are whole in all bins
 *   cloud1d, 2d, 3d                                                        Histogram, as AIDA converts it
 *   profile1d, 2d            PROFILE1D, 2D, BINNEDPROFILE                  Profile
 *   dataPointSet of 1 or 2   SCATTER1D, SCATTER2D; ESTIMATE0D, ESTIMATE1D, Graph; of several errors all
 *   dimensions               BINNEDESTIMATE of one axis                    together, and each alone
 *   tuple, function, other   ESTIMATE2D and more, SCATTER3D, other         listed, not read
 *   dataPointSets
 * </pre>
 *
 * <p>Written is AIDA 3.3, and version 3 of YODA's text, that of YODA 2. Kept are axes with their titles and
 * edges or categories, underflow and overflow, Σw, Σw² (in AIDA to a rounding, since it has the root), the
 * number of entries, mean and rms of the entries themselves, and the sums of products of their coordinates.
 * How the entries lie inside of a bin is not known here: where a format wants it, all bins are the same.
 * Neither has a place for efficiencies and for text, and for a graph of several errors only YODA has one, if
 * its errors in x are bins; what has no place is refused.
 *
 * <p>A file knows a little more than {@code org.hepmva.hist}: the name, the title along the contents, and
 * sums over the entries themselves, from which ROOT has the mean and the rms that it shows. They stand
 * beside, in an {@link org.hepmva.io.hist.AnalysisObject}.
 *
 * <p>ROOT numbers the bins of an axis from 1, with underflow 0 and overflow n + 1; that stays in here.
 *
 * <p>In reading order: {@link org.hepmva.io.hist.HistogramFile}, {@link org.hepmva.io.hist.HistogramEntry},
 * {@link org.hepmva.io.hist.AnalysisObject} and its four kinds, {@link org.hepmva.io.hist.Statistics},
 * {@link org.hepmva.io.hist.HistogramFileWriter}, {@link org.hepmva.io.hist.HistogramFormat} with
 * {@link org.hepmva.io.hist.HistogramContents} and {@link org.hepmva.io.hist.HistogramOutput},
 * {@link org.hepmva.io.hist.RootObjects}.
 */
package org.hepmva.io.hist;
