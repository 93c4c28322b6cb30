/**
 * Numbers from estimates and targets: bias, resolution, agreement, coverage. No training is needed for them,
 * and no sample: arrays in, numbers out.
 *
 * <pre>{@code
 * double[] estimates = {10.5, 19, 31, 42};
 * double[] targets = {10, 20, 30, 40};
 * Estimates events = new Estimates(estimates, targets, new double[0]);
 *
 * Spread deviation = Spread.of(events.deviations(), 0);
 * Measured bias = deviation.mean();                        // 0.625 ± 0.625
 * Measured resolution = deviation.central68();
 * Spread ratio = Spread.of(events.ratios(), 1);
 * Agreement agreement = Agreement.of(events);              // R², errors, correlation, mutual information
 * Axis axis = ResolutionProfile.axis("E [GeV]", targets, events.deviations(), 20);
 * Graph biasAgainstTarget = ResolutionProfile.of(axis, targets, events.deviations(), 0)
 *         .toGraph("median of the deviation", Spread::median);
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.measure.regression.Estimates}, {@link
 * org.hepmva.measure.regression.Spread}, {@link org.hepmva.measure.regression.Agreement} with {@link
 * org.hepmva.measure.regression.MutualInformation}, {@link
 * org.hepmva.measure.regression.ResolutionProfile} on axes of {@link
 * org.hepmva.measure.regression.EqualPopulation}, {@link org.hepmva.measure.regression.Coverage}, {@link
 * org.hepmva.measure.regression.TrainingAgainstTest}.
 *
 * <p>The deviation is estimate − target, as in TMVA. Weights are summed with their sign, nothing is clipped,
 * and a number that does not exist is NaN, as everywhere in {@link org.hepmva.measure}.
 */
package org.hepmva.measure.regression;
