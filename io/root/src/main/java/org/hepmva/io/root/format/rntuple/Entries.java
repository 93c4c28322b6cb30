package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * A walk through the entries, cluster by cluster, reading some fields. Of each column one page is in memory,
 * and of the clusters where they are. One thread.
 */
public final class Entries {

    private final Rntuple ntuple;
    private final ClusterReader reader;
    private final List<ValueFieldReader> leaves = new ArrayList<>();
    private final Iterator<ClusterGroup> groups;
    private ClusterGroup group;
    private Iterator<Cluster> clusters = List.<Cluster>of().iterator();
    private Cluster cluster;

    /**
     * A walk.
     *
     * @param names  of the columns it makes
     * @param fields what each of them is
     */
    public Entries(Rntuple ntuple, List<String> names, List<ValueField> fields) {
        this.ntuple = ntuple;
        this.reader = new ClusterReader(ntuple.storage());
        this.groups = ntuple.description().groups().iterator();
        for (int i = 0; i < fields.size(); i++) {
            leaves.add(new ValueFieldReader(names.get(i), fields.get(i), reader));
        }
    }

    /** {@return how many columns it makes} */
    public int columns() {
        return leaves.size();
    }

    /**
     * {@return how many entries from {@code first} on can be read at once: they are of one cluster}
     *
     * @param first an entry, not before the last that was asked for
     * @param most  no more than so many entries
     * @param elements no more than so many elements of one field, but one entry always
     */
    public int fitting(long first, int most, int elements) throws IOException {
        goTo(first);
        try {
            Run run = new Run(first - cluster.first(),
                    (int) Math.min(most, cluster.first() + cluster.entries() - first));
            for (ValueFieldReader leaf : leaves) {
                run = new Run(run.first(), leaf.fitting(run, elements));
            }
            return run.count();
        } catch (FormatException e) {
            throw e.within("cluster " + cluster.number());
        }
    }

    /** {@return the fields of so many entries as {@link #fitting} has found} */
    public List<Column> read(long first, int count) throws IOException {
        try {
            Run run = new Run(first - cluster.first(), count);
            List<Column> columns = new ArrayList<>(leaves.size());
            for (ValueFieldReader leaf : leaves) {
                columns.add(leaf.read(run));
            }
            return columns;
        } catch (FormatException e) {
            throw e.within("cluster " + cluster.number());
        }
    }

    /**
     * {@return the entries that are in one cluster with an entry last gone to, or in one group if it is not
     * known what clusters that has; empty if not even that is known}
     */
    public Optional<EntryRange> together(long entry) {
        if (isIn(entry)) {
            return Optional.of(new EntryRange(cluster.first(), cluster.first() + cluster.entries()));
        }
        boolean isInGroup = group != null && entry >= group.first()
                && entry - group.first() < group.entries();
        return isInGroup ? Optional.of(new EntryRange(group.first(), group.first() + group.entries()))
                : Optional.empty();
    }

    private void goTo(long entry) throws IOException {
        if (isIn(entry)) {
            return;
        }
        while (!isIn(entry)) {
            if (clusters.hasNext()) {
                cluster = clusters.next();
            } else {
                clusters = nextGroup(entry);
            }
        }
        try {
            reader.enter(cluster);
        } catch (FormatException e) {
            throw e.within("cluster " + cluster.number());
        }
    }

    private boolean isIn(long entry) {
        return cluster != null && entry >= cluster.first() && entry - cluster.first() < cluster.entries();
    }

    private Iterator<Cluster> nextGroup(long entry) throws IOException {
        do {
            if (!groups.hasNext()) {
                throw FormatException.malformed("entry " + entry + " is in no cluster that can be read");
            }
            group = groups.next();
        } while (group.first() + group.entries() <= entry);
        return Cluster.read(ntuple.storage(), group, ntuple.description().checksum()).iterator();
    }
}
