/**
 * Networks: a {@link org.hepmva.runtime.network.DenseNetwork} of
 * {@link org.hepmva.runtime.network.DenseLayer}s, each with an
 * {@link org.hepmva.runtime.network.Activation}.
 *
 * <pre>{@code
 * DenseLayer layer = new DenseLayer(2, 1, new double[] {1, -2}, new double[] {0.25},
 *         Activation.SIGMOID);
 * DenseNetwork network = DenseNetwork.of(variables, List.of(layer));     // logistic regression
 * double response = network.response(new double[] {3, 0.5});
 * }</pre>
 */
package org.hepmva.runtime.network;
