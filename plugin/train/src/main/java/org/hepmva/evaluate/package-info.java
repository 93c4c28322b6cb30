/**
 * What a trained method is worth, as numbers: responses, ROC curves, working points, tests of overtraining.
 *
 * <pre>{@code
 * RocCurve curve = RocCurve.of(responses, classes, eventWeights);
 * double area = curve.auc();
 * double error = curve.aucError();
 * }</pre>
 *
 * <p>Everything here is data; {@code org.hepmva.report} draws it.
 */
package org.hepmva.evaluate;
