/**
 * Programs that measure hepmva beside its peers: the same files, the same work, one after the other, in
 * one run of a script in {@code benchmarks/}. Each prints a line of JSON for each measurement; the peers'
 * programs in {@code benchmarks/peers} print the same.
 *
 * <p>Files: {@link org.hepmva.benchmarks.ReadRoot}, {@link org.hepmva.benchmarks.WriteRoot},
 * {@link org.hepmva.benchmarks.StreamRoot} and {@link org.hepmva.benchmarks.DecompressBlocks}, run by
 * {@code run_root.py}. Boosted trees: {@link org.hepmva.benchmarks.TrainTrees}, and beside it in one JVM
 * {@link org.hepmva.benchmarks.TrainJvmPeers}, run by {@code run_trees.py}.
 */
package org.hepmva.benchmarks;
