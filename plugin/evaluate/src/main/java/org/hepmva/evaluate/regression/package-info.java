/**
 * What methods that estimate targets are worth, as numbers.
 *
 * <pre>{@code
 * RegressionEvaluation evaluation = RegressionEvaluation.of(List.of(bdt), parts,
 *         EvaluationSettings.defaults());
 *
 * TargetEvaluation energy = evaluation.method("BDT").targets().get(0);
 * Measured bias = energy.onTest().deviation().mean();                 // 0.012 ± 0.008
 * Measured resolution = energy.onTest().deviation().central68();      // 2.14 ± 0.02
 * Graph againstEnergy = energy.againstItself().deviation()
 *         .toGraph("resolution", Spread::central68);
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.evaluate.regression.RegressionEvaluation}; {@link
 * org.hepmva.evaluate.regression.RegressionMethod} for each method, {@link
 * org.hepmva.evaluate.regression.TargetEvaluation} for each of its targets, {@link
 * org.hepmva.evaluate.regression.EstimatesOnPart} and {@link
 * org.hepmva.evaluate.regression.AgainstQuantity}; {@link org.hepmva.evaluate.regression.TargetSummary} and
 * {@link org.hepmva.evaluate.regression.InputEvaluation}, whatever the method.
 *
 * <p>The deviation is estimate − target. Event weights are those of the sample, never normalised; negative
 * ones are summed like any other. Where several entries are of one event, errors know it. Variables are
 * described on the training part, results are quoted on the test part. How each number is defined stands in
 * {@link org.hepmva.measure.regression}.
 */
package org.hepmva.evaluate.regression;
