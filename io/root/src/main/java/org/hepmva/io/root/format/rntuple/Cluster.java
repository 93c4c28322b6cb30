package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Entries whose pages belong together: offsets count from the start of their cluster.
 *
 * <p>Source: the specification of RNTuple, "PlacedPage List Envelope".
 *
 * @param number  from 0
 * @param first   entry
 * @param entries how many
 * @param columns the lists of pages of all columns, not yet looked at
 */
record Cluster(long number, long first, long entries, EnvelopeCursor.Items columns) {

    private static final int LEAST_SUMMARY = EnvelopeCursor.LEAST_RECORD + 2 * Long.BYTES;
    private static final int ENTRY_BITS = 56;
    private static final int SHARDED = 1;

    /** {@return the clusters of a group} */
    static List<Cluster> read(PageStorage storage, ClusterGroup group, long header) throws IOException {
        Envelope envelope = Envelope.read(storage, group.pageList(), Envelope.Kind.PAGE_LIST);
        try {
            EnvelopeCursor cursor = envelope.payload();
            Description.requireSame(cursor.readLong(), header);
            return clusters(cursor, group);
        } catch (FormatException e) {
            throw e.within("list of pages at byte " + group.pageList().place().position());
        }
    }

    private static List<Cluster> clusters(EnvelopeCursor cursor, ClusterGroup group) throws FormatException {
        EnvelopeCursor.Items summaries = cursor.list(LEAST_SUMMARY);
        EnvelopeCursor.Items lists = cursor.list(EnvelopeCursor.LEAST_LIST);
        if (!(summaries.count() == group.clusters() && lists.count() == group.clusters())) {
            throw FormatException.malformed("it describes " + summaries.count() + " clusters and the pages"
                    + " of " + lists.count() + "; the footer says " + group.clusters());
        }
        List<Cluster> clusters = new ArrayList<>(group.clusters());
        long first = group.first();
        for (int i = 0; i < group.clusters(); i++) {
            Cluster cluster = read(summaries.cursor().record(), lists.cursor(), group.firstCluster() + i);
            if (!(cluster.first == first && cluster.entries <= group.first() + group.entries() - first)) {
                throw FormatException.malformed("cluster " + cluster.number + " has entries " + cluster.first
                        + " to " + (cluster.first + cluster.entries) + "; it should begin at " + first
                        + " and end at most at " + (group.first() + group.entries()));
            }
            clusters.add(cluster);
            first += cluster.entries;
        }
        if (first != group.first() + group.entries()) {
            throw FormatException.malformed("its clusters end at entry " + first + "; the footer says "
                    + (group.first() + group.entries()));
        }
        return clusters;
    }

    private static Cluster read(EnvelopeCursor summary, EnvelopeCursor lists, long number)
            throws FormatException {
        long first = summary.readLong();
        long entriesAndFlags = summary.readLong();
        if ((entriesAndFlags >>> ENTRY_BITS & SHARDED) != 0) {
            throw FormatException.unsupported("cluster " + number + " is sharded, which is not read");
        }
        long entries = entriesAndFlags & (1L << ENTRY_BITS) - 1;
        return new Cluster(number, first, entries, lists.list(EnvelopeCursor.LEAST_LIST));
    }

    /**
     * {@return the pages of some columns, by number; of a column that was added later there are none}
     *
     * <p>To be called once.
     */
    Map<Integer, Pages> pages(BitSet wanted) throws FormatException {
        Map<Integer, Pages> pages = new HashMap<>();
        for (int id = 0; id < Math.min(columns.count(), wanted.length()); id++) {
            if (wanted.get(id)) {
                pages.put(id, Pages.read(columns.cursor()));
            } else {
                columns.cursor().skipFrame();
            }
        }
        return pages;
    }
}
