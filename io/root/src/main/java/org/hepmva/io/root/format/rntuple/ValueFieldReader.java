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
        for (Level level : all.subList(0, depth)) {
            Level.Located located = cluster.locate(level, run);
            offsets.add(located.offsets());
            run = located.elements();
        }
        if (run.count() == Integer.MAX_VALUE && entries.count() == 1) {
            throw FormatException.unsupported("entry " + entries.first()
                    + " of the cluster has more than 2147483646 elements");
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
            return leaf.values().read(name, cluster, run);
        }
        Level level = leaf.levels().get(depth);
        Level.Located located = cluster.locate(level, run);
        Column contents = read(located.elements(), depth + 1);
        return level.length().isPresent()
                ? Column.ofArrays(name, level.length().getAsInt(), contents, run.count())
                : Column.ofArrays(name, located.offsets(), contents, run.count());
    }
}
