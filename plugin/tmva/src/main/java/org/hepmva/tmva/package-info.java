/**
 * The output of a training as TMVA lays it out in a ROOT file.
 *
 * <pre>{@code
 * TmvaOutput.of(EvaluatedParts.of(parts), List.of(bdt, network)).write(Path.of("TMVA.root"));
 * }</pre>
 *
 * <p>Scripts that were written for TMVA's output, and the macros of TMVAGui, find the trees, histograms and
 * graphs that they look for: of the same names, classes, titles and bins, filled and normalised by the same
 * rules. {@code hepmva train ANALYSIS.yaml --tmva-output TMVA.root} writes one. What is written where, and
 * what is not, is a table of {@code docs/from-tmva.md}.
 *
 * <p>One public class, {@link org.hepmva.tmva.TmvaOutput}. Below it each class writes what one of TMVA's
 * does: correlations, input variables, responses and efficiencies of two classes, outputs of several,
 * deviations of estimates, the course of boosting and of networks, and the trees of events.
 */
package org.hepmva.tmva;
