/**
 * Forests of {@link org.hepmva.runtime.trees.DecisionTree}s: {@link org.hepmva.runtime.trees.BoostedTrees} of
 * signal and background, {@link org.hepmva.runtime.trees.MulticlassTrees} of three classes or more, and
 * {@link org.hepmva.runtime.trees.RegressionTrees} that estimate targets.
 *
 * <pre>{@code
 * BoostedTrees trees = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT)
 *         .startTree(1).split(0, 2.5f, true).leaf(-0.1).split(1, 0.3f, false).leaf(0.05).leaf(0.2)
 *         .startTree(1).leaf(0.01)
 *         .build();
 * double response = trees.response(new double[] {3, 0.5});
 * }</pre>
 *
 * <pre>{@code
 * MulticlassTrees classes = MulticlassTrees.builder(variables, List.of("e", "mu", "jet"),
 *                 Combination.SOFTMAX)
 *         .startTree(1).split(0, 2.5f, true).leaf(-0.1).leaf(0.2)      // adds to the score of e
 *         .startTree(1).leaf(0.01)                                     // of mu
 *         .startTree(1).leaf(-0.01)                                    // of jet
 *         .build();
 * double[] shares = new double[3];
 * classes.evaluate(new double[] {3, 0.5}, shares);                     // their sum is 1
 * }</pre>
 *
 * <pre>{@code
 * RegressionTrees targets = RegressionTrees
 *         .builder(variables, List.of("energy"), List.of(Link.IDENTITY))
 *         .offset(0, 12.5)
 *         .startTree(0, 1).split(0, 2.5f, true).leaf(-0.5).leaf(0.25)
 *         .build();
 * double energy = targets.estimate(new double[] {3, 0.5});
 * }</pre>
 */
package org.hepmva.runtime.trees;
