/**
 * An analysis: what {@code hepmva train} does, as a value, and as the YAML file that describes it.
 *
 * <pre>{@code
 * signal:     {files: [sig*.root], tree: TreeS}
 * background: {files: [bkg.root], tree: TreeB, weight: weight}
 * variables:  ["sum := var1+var2", var3]
 * split:      {train: 0.75, seed: 1}
 * methods:
 *   - {name: BDT, type: trees, trees: 400, maxDepth: 4}
 * output: results
 * }</pre>
 *
 * <p>Read {@link org.hepmva.analysis.Analysis} first, then {@link
 * org.hepmva.analysis.AnalysisFile} for the keys
 * and {@link org.hepmva.analysis.AnalysisRun} for what happens. Every complaint about the file
 * names its line. For its users every key is explained in {@code docs/analysis-file.md}.
 */
package org.hepmva.analysis;
