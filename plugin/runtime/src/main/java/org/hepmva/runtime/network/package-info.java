/**
 * Networks: a {@link org.hepmva.runtime.network.DenseNetwork} of
 * {@link org.hepmva.runtime.network.DenseLayer}s, each with an
 * {@link org.hepmva.runtime.network.Activation}; and a
 * {@link org.hepmva.runtime.network.RegressionNetwork}, which estimates
 * {@link org.hepmva.runtime.network.NetworkTarget}s.
 *
 * <pre>{@code
 * DenseLayer layer = new DenseLayer(2, 1, new double[] {1, -2}, new double[] {0.25},
 *         Activation.SIGMOID);
 * DenseNetwork network = DenseNetwork.of(variables, List.of(layer));     // logistic regression
 * double response = network.response(new double[] {3, 0.5});
 * }</pre>
 *
 * <pre>{@code
 * DenseLayer scores = new DenseLayer(2, 3, new double[] {1, 0, 0, 1, -1, -1}, new double[3],
 *         Activation.SOFTMAX);
 * DenseNetwork classes = DenseNetwork.of(variables, List.of(scores), List.of("e", "mu", "jet"));
 * double[] probabilities = new double[3];
 * classes.evaluate(new double[] {3, 0.5}, probabilities);
 *
 * DenseLayer linear = new DenseLayer(2, 1, new double[] {0.5, 1}, new double[1], Activation.LINEAR);
 * RegressionNetwork energies = RegressionNetwork.of(variables, List.of(linear),
 *         List.of(NetworkTarget.of("energy").withScale(40, 12.5)));
 * double energy = energies.estimate(new double[] {3, 0.5});            // 40 + 12.5 * 2
 * }</pre>
 */
package org.hepmva.runtime.network;
