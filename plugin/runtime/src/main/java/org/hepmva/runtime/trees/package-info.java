/**
 * Forests: {@link org.hepmva.runtime.trees.BoostedTrees} of {@link org.hepmva.runtime.trees.DecisionTree}s.
 *
 * <pre>{@code
 * BoostedTrees trees = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT)
 *         .startTree(1).split(0, 2.5f, true).leaf(-0.1).split(1, 0.3f, false).leaf(0.05).leaf(0.2)
 *         .startTree(1).leaf(0.01)
 *         .build();
 * double response = trees.response(new double[] {3, 0.5});
 * }</pre>
 */
package org.hepmva.runtime.trees;
