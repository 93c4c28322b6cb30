/**
 * What trained methods are worth, as numbers.
 *
 * <pre>{@code
 * Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1).apply(sample);
 * Trained bdt = Trainers.trainer("trees", "BDT", settings)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 *
 * Evaluation evaluation = Evaluation.of(List.of(bdt), parts, EvaluationSettings.defaults());
 *
 * MethodEvaluation method = evaluation.method("BDT");
 * Measured area = method.auc();                                        // 0.9312 ± 0.0012
 * CurvePoint tight = method.cuts().at(FixedEfficiency.Fixed.BACKGROUND, 0.01).point();
 * double rejection = 1 / method.onTest().curve().backgroundEfficiencyAt(0.9);
 * evaluation.findings().forEach(finding -> log.add(finding.toString()));
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.evaluate.Evaluation} and its {@link
 * org.hepmva.evaluate.EvaluationSettings}; {@link org.hepmva.evaluate.MethodEvaluation} for each method,
 * {@link org.hepmva.evaluate.VariableEvaluation} for each variable; {@link org.hepmva.measure.RocCurve},
 * which needs nothing else; then what they are made of: {@link org.hepmva.measure.ConfusionMatrix}, {@link
 * org.hepmva.evaluate.FixedEfficiency}, {@link org.hepmva.measure.Overtraining}, {@link
 * org.hepmva.measure.Significance}, {@link org.hepmva.measure.SignalProbability}, {@link
 * org.hepmva.evaluate.ResponseMap}, {@link org.hepmva.measure.CutCurve}; for classes of several sources
 * {@link org.hepmva.evaluate.EvaluatedSources} and {@link org.hepmva.evaluate.MethodYields}; with folds
 * {@link org.hepmva.evaluate.FoldsAtCut} and {@link org.hepmva.evaluate.FoldYields}; and {@link
 * org.hepmva.evaluate.Finding}, which says in plain words what to think of it all.
 *
 * <p>Of n &gt; 2 classes: {@link org.hepmva.evaluate.multiclass.MulticlassEvaluation}. Of targets: {@link
 * org.hepmva.evaluate.regression.RegressionEvaluation}.
 *
 * <p>What the three have in common is {@link org.hepmva.evaluate.EvaluatedMethods}: an {@link
 * org.hepmva.evaluate.EvaluationHead} of settings, parts, sources and findings, and the methods.
 *
 * <p>Rules that hold everywhere:
 * <ul>
 * <li>An event passes a cut if its response <em>exceeds</em> it.
 * <li>Every fraction is a ratio of Σw, every error comes from Σw². Event weights are those of the sample,
 *     never normalised. Negative ones are summed like any other and nothing is clipped.
 * <li>Variables are described on the training part, cuts are chosen on the validation part, results are
 *     quoted on the test part. If a part is empty, the next one stands in and a finding says so.
 * <li>A number that does not exist is NaN.
 * </ul>
 *
 * <p>Numbers depend on the sample and the settings alone, not on the machine or the number of threads.
 * Methods of this package run on one thread and may be called from several. Not here: pictures and pages
 * ({@code org.hepmva.report}), error bands and calibration.
 */
package org.hepmva.evaluate;
