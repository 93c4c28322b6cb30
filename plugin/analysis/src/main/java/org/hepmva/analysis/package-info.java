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
 * <p>A program reads it, changes what it likes and carries it out:
 *
 * <pre>{@code
 * Analysis analysis = AnalysisFile.read(file).withSeed(7).withOutput(folder);
 * AnalysisResult result = new AnalysisRun(analysis, RunListener.NONE).run();
 *
 * for (WeightFile weights : result.weightFiles()) {
 *     auc.put(weights.method(), weights.provenance().metrics().get(0).value());
 * }
 * }</pre>
 *
 * <h2>Reading order</h2>
 *
 * <p>{@link org.hepmva.analysis.Analysis} is the value, {@link org.hepmva.analysis.AnalysisFile} has the
 * keys, {@link org.hepmva.analysis.AnalysisRun} is what happens,
 * {@link org.hepmva.analysis.RunListener} hears of it and may stop it,
 * {@link org.hepmva.analysis.AnalysisResult} is what comes out. For users every key is explained in
 * {@code docs/analysis-file.md}.
 *
 * <h2>What is promised</h2>
 *
 * <ul>
 * <li>What stands in the file is what is read, or it is refused by its line; YAML's tags, anchors and
 *     aliases, second documents and empty words are not taken for something else.
 * <li>All that can be known before the training is refused before the training.
 * <li>A folder is written by one run at a time. All that a run leaves carries its id, and the report is
 *     never that of another run than the weight files beside it, also when the process is killed.
 * <li>Only files that an earlier run wrote and nobody has changed since are removed; inputs and the analysis
 *     are never written over.
 * <li>With {@code SOURCE_DATE_EPOCH} the same analysis of the same data leaves the same bytes, where the
 *     method promises it.
 * </ul>
 *
 * <p>Not here: a terminal. Whoever wants bars and tables listens.
 */
package org.hepmva.analysis;
