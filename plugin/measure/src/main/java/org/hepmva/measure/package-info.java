/**
 * Numbers from responses and weights: curves, passing fractions, areas, significance, windows and boxes. No
 * training is needed for them, and no sample: arrays in, numbers out.
 *
 * <pre>{@code
 * double[] responses = {0.9, 0.8, 0.4, 0.7, 0.3, 0.1};
 * byte[] classes = {0, 0, 0, 1, 1, 1};                               // 0 is signal
 * double[] eventWeights = {1, 1, 0.5, 2, 2, 1};
 *
 * RocCurve curve = RocCurve.of(responses, classes, eventWeights);
 * double area = curve.auc();
 * CurvePoint tight = curve.atBackgroundEfficiency(0.1);
 * ConfusionMatrix matrix = ConfusionMatrix.of(tight.cut(), responses, classes, eventWeights);
 * Measured efficiency = matrix.signalEfficiency();                   // value ± error
 * Significance scan = Significance.of(100, 1000, curve, curve);
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.measure.RocCurve} and its {@link org.hepmva.measure.CurvePoint};
 * {@link org.hepmva.measure.Measured}; {@link org.hepmva.measure.ConfusionMatrix}, {@link
 * org.hepmva.measure.Significance}, {@link org.hepmva.measure.SignalProbability}, {@link
 * org.hepmva.measure.Separation}, {@link org.hepmva.measure.Overtraining}, {@link
 * org.hepmva.measure.CorrelationMatrix}, {@link org.hepmva.measure.Quantiles} of {@link
 * org.hepmva.measure.Weighted} numbers; the best {@link org.hepmva.measure.RectangularCut}s of a {@link
 * org.hepmva.measure.CutCurve}, made of {@link org.hepmva.measure.Window}s, found on {@link
 * org.hepmva.measure.LabelledColumns}; and {@link org.hepmva.measure.Ranges}, where a histogram should begin
 * and end. What estimates of a target are worth is in {@link org.hepmva.measure.regression}.
 *
 * <p>Expected events of several sources: {@link org.hepmva.measure.SourcedEvents}, their {@link
 * org.hepmva.measure.Yields} at a cut, and {@link org.hepmva.measure.YieldScan} for the best cut. Where
 * several entries are of one event, {@link org.hepmva.measure.EventGroups} says so, and errors know it.
 *
 * <p>Of folds: {@link org.hepmva.measure.AcrossFolds}, {@link org.hepmva.measure.FoldSpread}. What responses
 * to more than two classes are worth is in {@link org.hepmva.measure.multiclass}.
 *
 * <p>Rules that hold everywhere:
 * <ul>
 * <li>An event passes a cut if its response <em>exceeds</em> it.
 * <li>Every fraction is a ratio of Σw, every error comes from Σw². Weights are never normalised. Negative
 *     ones are summed like any other and nothing is clipped.
 * <li>Class 0 is signal, any other number background.
 * <li>A number that does not exist is NaN. Arrays are read, never changed.
 * </ul>
 *
 * <p>Numbers are the same on every machine and do not depend on the number of threads. Methods of this
 * package run on one thread and may be called from several.
 */
package org.hepmva.measure;
