/**
 * The bins of several axes in the order in which sums stand in arrays, and axes made of edges, for all
 * formats of {@code org.hepmva.io.hist}. Not exported.
 *
 * <p>In reading order: {@link org.hepmva.io.hist.bins.BinWalk},
 * {@link org.hepmva.io.hist.bins.AxesOfEdges}.
 */
package org.hepmva.io.hist.bins;
