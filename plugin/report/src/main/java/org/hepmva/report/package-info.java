/**
 * Shows an evaluation: a page for people, pictures for papers, numbers for programs.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.of(List.of(trees, network), parts, EvaluationSettings.defaults());
 * ReportWriter.write(evaluation, Path.of("results"));
 * Pictures.write(EvaluationPlots.rocCurves(evaluation), Path.of("roc.pdf"));
 * }</pre>
 *
 * <p>{@link org.hepmva.report.ReportWriter} writes everything; {@link org.hepmva.report.EvaluationPlots},
 * {@link org.hepmva.report.MulticlassPlots} and {@link org.hepmva.report.RegressionPlots} make single
 * pictures; {@link org.hepmva.report.ResultsJson} gives the numbers. Nothing is measured here: every number
 * comes from {@code org.hepmva.evaluate}. The keys of {@code results.json} are stable, the page is not.
 */
package org.hepmva.report;
