package org.hepmva.io.root.format.write;

/**
 * In what portions entries are written.
 *
 * @param threads how many compress
 * @param cluster bytes of a cluster
 * @param basket  bytes of a basket or page, at most
 */
public record Portions(int threads, int cluster, int basket) {
}
