package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.ReadThreads;

/**
 * A walk through the entries, cluster by cluster, reading some fields. Of each column one page is in memory
 * and some that are read ahead, and of the clusters where they are. One thread, which has helpers: fields
 * that have no column in common are decoded side by side.
 */
public final class Entries {

    /** Fewer, and fields of one group, are decoded by the thread that walks; others side by side. */
    private static final long FEW_VALUES = 1 << 18;

    private final Rntuple ntuple;
    private final ReadThreads workers;
    private final PageReads reads;
    private final Collection<List<Integer>> groups;
    private final List<ClusterReader> readers = new ArrayList<>();
    private final ValueFieldReader[] leaves;
    private final List<ClusterGroup> clusterGroups;
    private int nextGroup;
    private ClusterGroup clusterGroup;
    private Iterator<Cluster> clusters = List.<Cluster>of().iterator();
    private Cluster cluster;
    private Optional<FormatException> obstacle = Optional.empty();

    /**
     * A walk.
     *
     * @param names   of the columns it makes
     * @param fields  what each of them is
     * @param workers read ahead and decode side by side
     */
    public Entries(Rntuple ntuple, List<String> names, List<ValueField> fields, ReadThreads workers) {
        this.ntuple = ntuple;
        this.workers = workers;
        this.reads = new PageReads(ntuple.storage(), workers);
        this.clusterGroups = ntuple.description().groups();
        this.leaves = new ValueFieldReader[fields.size()];
        this.groups = FieldGroups.of(fields);
        for (List<Integer> group : groups) {
            ClusterReader reader = new ClusterReader(reads);
            readers.add(reader);
            for (int i : group) {
                leaves[i] = new ValueFieldReader(names.get(i), fields.get(i), reader);
            }
        }
    }

    /** {@return how many columns it makes} */
    public int columns() {
        return leaves.length;
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
            boolean areMany = groups.size() > 1 && (long) count * leaves.length >= FEW_VALUES;
            return ReadThreads.areThere() && areMany ? readSideBySide(run) : readInTurn(run);
        } catch (FormatException e) {
            throw e.within("cluster " + cluster.number());
        }
    }

    private List<Column> readInTurn(Run run) throws IOException {
        List<Column> columns = new ArrayList<>(leaves.length);
        for (ValueFieldReader leaf : leaves) {
            columns.add(leaf.read(run));
        }
        return columns;
    }

    private List<Column> readSideBySide(Run run) throws IOException {
        Column[] columns = new Column[leaves.length];
        IOException[] failures = new IOException[leaves.length];
        workers.all(groups.stream().<ReadThreads.Work>map(
                group -> () -> read(group, run, columns, failures)).toList());
        for (IOException failure : failures) {
            if (failure != null) {
                throw failure; // as in turn, whatever thread met one first
            }
        }
        return Arrays.asList(columns);
    }

    private void read(List<Integer> group, Run run, Column[] columns, IOException[] failures) {
        for (int i : group) {
            try {
                columns[i] = leaves[i].read(run);
            } catch (IOException e) {
                failures[i] = e;
                return;
            }
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
        boolean isInGroup = clusterGroup != null && entry >= clusterGroup.first()
                && entry - clusterGroup.first() < clusterGroup.entries();
        return isInGroup ? Optional.of(new EntryRange(clusterGroup.first(),
                clusterGroup.first() + clusterGroup.entries())) : Optional.empty();
    }

    private void goTo(long entry) throws IOException {
        if (!isIn(entry)) {
            while (!isIn(entry)) {
                if (clusters.hasNext()) {
                    cluster = clusters.next();
                } else {
                    clusters = nextGroup(entry);
                }
            }
            obstacle = entered();
        }
        if (obstacle.isPresent()) { // the readers are still in the cluster before
            throw obstacle.get();
        }
    }

    /** {@return why the present cluster cannot be read; empty if it can} */
    private Optional<FormatException> entered() {
        try {
            enter();
            return Optional.empty();
        } catch (FormatException e) {
            return Optional.of(e.within("cluster " + cluster.number()));
        }
    }

    private void enter() throws FormatException {
        List<PhysicalColumn> wanted = new ArrayList<>();
        readers.forEach(reader -> wanted.addAll(reader.columns()));
        BitSet ids = new BitSet();
        wanted.forEach(column -> ids.set(column.id()));
        Map<Integer, Pages> pages = cluster.pages(ids);
        for (PhysicalColumn column : wanted) {
            for (PlacedPage page : pages.getOrDefault(column.id(), Pages.NONE).list()) {
                ntuple.storage().requirePossible(page, column.length(page.elements()));
            }
        }
        ntuple.storage().expect(pages.values());
        reads.enter(pages, wanted);
        readers.forEach(reader -> reader.enter(pages, cluster.entries()));
    }

    private boolean isIn(long entry) {
        return cluster != null && entry >= cluster.first() && entry - cluster.first() < cluster.entries();
    }

    private Iterator<Cluster> nextGroup(long entry) throws IOException {
        while (nextGroup < clusterGroups.size() && end(clusterGroups.get(nextGroup)) <= entry) {
            nextGroup++;
        }
        if (nextGroup == clusterGroups.size()) {
            throw FormatException.malformed("entry " + entry + " is in no cluster that can be read");
        }
        clusterGroup = clusterGroups.get(nextGroup);
        Iterator<Cluster> read = Cluster.read(ntuple.storage(), clusterGroup,
                ntuple.description().checksum()).iterator();
        nextGroup++; // who tries again after a failure reads the same
        return read;
    }

    private static long end(ClusterGroup group) {
        return group.first() + group.entries();
    }
}
