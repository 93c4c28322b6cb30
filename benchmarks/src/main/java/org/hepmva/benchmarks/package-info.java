/**
 * Programs that measure hepmva beside its peers: the same files, the same work, one after the other, in
 * one run of a script in {@code benchmarks/}. Each prints a line of JSON for each measurement; the peers'
 * programs in {@code benchmarks/peers} print the same.
 */
package org.hepmva.benchmarks;
