package org.hepmva.io.root.format.rntuple;

import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Clusters that one list of pages describes.
 *
 * <p>Source: the specification of RNTuple, "Cluster Group Record Frame".
 *
 * @param first        entry
 * @param entries      how many
 * @param firstCluster the number of the first cluster
 * @param clusters     how many
 * @param pageList     where the list is
 */
record ClusterGroup(long first, long entries, long firstCluster, int clusters, EnvelopeLink pageList) {

    /** The bytes that the shortest has. */
    static final int LEAST = EnvelopeCursor.LEAST_RECORD + 2 * Long.BYTES + Integer.BYTES + Long.BYTES
            + Locator.LEAST;

    /**
     * Reads one.
     *
     * @param first        entry that it must begin with
     * @param firstCluster the number of its first cluster
     */
    static ClusterGroup read(EnvelopeCursor cursor, long first, long firstCluster) throws FormatException {
        long start = cursor.readLong();
        long entries = cursor.readLong();
        int clusters = cursor.readInt();
        if (!(start == first && entries >= 0 && entries <= Long.MAX_VALUE - first && clusters >= 0)) {
            throw FormatException.malformed("a group of " + clusters + " clusters with " + entries
                    + " entries from " + start + " on stands where entry " + first + " should follow");
        }
        return new ClusterGroup(start, entries, firstCluster, clusters, EnvelopeLink.read(cursor));
    }
}
