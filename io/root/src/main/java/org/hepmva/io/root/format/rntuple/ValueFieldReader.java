package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.FormatException;

/** Reads one field of the entries of a cluster. One thread. */
final class ValueFieldReader {

    private final String name;
    private final ValueField leaf;
    private final ClusterReader cluster;
    private final List<Level> all;
    private final ValueArrays room = new ValueArrays();

    /**
     * A reader.
     *
     * @param name of the columns that it makes
     */
    ValueFieldReader(String name, ValueField leaf, ClusterReader cluster) {
        this.name = name;
        this.leaf = leaf;
        this.cluster = cluster;
        this.all = new ArrayList<>(leaf.levels());
        all.addAll(leaf.values().inner());
        all.forEach(level -> level.stored().ifPresent(cluster::want));
        cluster.want(leaf.values().stored());
        if (leaf.values() instanceof Streamed part) {
            cluster.want(part);
        }
    }

    /**
     * {@return how many entries, of {@code entries}, hold no more than {@code most} elements together; 1 at
     * least}
     */
    int fitting(Run entries, int most) throws IOException {
        try {
            int fitting = entries.count();
            for (int depth = 1; depth <= all.size(); depth++) {
                fitting = fitting(new Run(entries.first(), fitting), most, depth);
            }
            return fitting;
        } catch (FormatException e) {
            throw e.within("field '" + leaf.path() + "'");
        }
    }

    private int fitting(Run entries, int most, int depth) throws IOException {
        List<int[]> offsets = new ArrayList<>(depth);
        Run run = entries;
        for (int i = 0; i < depth; i++) {
            Level.Located located = cluster.locate(all.get(i), run);
            offsets.add(located.offsets());
            run = located.elements();
            requireRoom(entries, run);
            if (run.count() > most && entries.count() == 1) {
                requireThere(run, i + 1);
            }
        }
        int low = 1;
        int high = entries.count();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (behind(offsets, middle) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static void requireRoom(Run entries, Run run) throws FormatException {
        if (run.count() == Integer.MAX_VALUE && entries.count() == 1) {
            throw FormatException.unsupported("entry " + entries.first()
                    + " of the cluster has more than 2147483646 elements");
        }
    }

    /** Refuses more arrays of one length than the column below holds, before memory is taken for them. */
    private void requireThere(Run run, int depth) throws IOException {
        long each = 1;
        int below = depth;
        while (below < all.size() && all.get(below).length().isPresent()) {
            each *= all.get(below).length().getAsInt();
            below++;
        }
        if (below > depth) {
            Stored stored = below < all.size() ? all.get(below).stored().orElseThrow()
                    : leaf.values().stored();
            cluster.reader(stored, 0).requireThere(run, each);
        }
    }

    /** {@return the number of elements, of the innermost arrays, that some entries have} */
    private static int behind(List<int[]> offsets, int entries) {
        int end = entries;
        for (int[] level : offsets) {
            end = level[end];
        }
        return end;
    }

    /** {@return the field of some entries} */
    Column read(Run entries) throws IOException {
        try {
            return read(entries, 0);
        } catch (FormatException e) {
            throw e.within("field '" + leaf.path() + "'");
        }
    }

    private Column read(Run run, int depth) throws IOException {
        if (depth == leaf.levels().size()) {
            return leaf.values().read(name, cluster, run, room);
        }
        Level level = leaf.levels().get(depth);
        Level.Located located = cluster.locate(level, run);
        Column contents = read(located.elements(), depth + 1);
        return level.length().isPresent()
                ? Column.ofArrays(name, level.length().getAsInt(), contents, run.count())
                : Column.ofArrays(name, located.offsets(), contents, run.count());
    }
}
