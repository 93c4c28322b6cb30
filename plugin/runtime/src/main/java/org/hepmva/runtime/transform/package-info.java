/**
 * What happens to variables before a model sees them:
 * {@link org.hepmva.runtime.transform.Imputation} of what is missing,
 * {@link org.hepmva.runtime.transform.Scaling}, and a {@link org.hepmva.runtime.transform.LinearMap}, which
 * may change their number. {@link org.hepmva.runtime.transform.Transformed} is the classifier behind them,
 * {@link org.hepmva.runtime.transform.TransformedRegressor} the regressor.
 *
 * <pre>{@code
 * Transformation sum = new LinearMap(new double[] {0, 0}, new double[] {1, 1});
 * Classifier classifier = Transformed.of(variables, List.of(sum), inner);       // of two variables, one
 * double response = classifier.response(new double[] {3, 0.5});
 * }</pre>
 */
package org.hepmva.runtime.transform;
