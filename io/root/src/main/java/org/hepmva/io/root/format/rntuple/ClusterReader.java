package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.column.WholeObjects;

/**
 * Reads columns of one cluster after the other: of each column one page is in memory, and offsets that
 * several fields need are read once, as are objects of which several columns are wanted. One thread.
 */
final class ClusterReader {

    private final PageReads reads;
    private final Map<Integer, PhysicalColumn> wanted = new HashMap<>();
    private final Map<Integer, ColumnReader> readers = new HashMap<>();
    private final Map<Level, Known> known = new HashMap<>();
    private final Map<Stored, BitSet> terminals = new HashMap<>();
    private final Map<Stored, Decoded> decoded = new HashMap<>();
    private Map<Integer, Pages> pages = Map.of();
    private long entries;

    ClusterReader(PageReads reads) {
        this.reads = reads;
    }

    private record Known(Run run, Level.Located located) {
    }

    private record Decoded(Run run, WholeObjects objects) {
    }

    /** Makes ready for some columns, before the first cluster. */
    void want(Stored stored) {
        stored.ways().forEach(way -> way.forEach(column -> wanted.put(column.id(), column)));
    }

    /** Makes ready for a number or text of objects, before the first cluster. */
    void want(Streamed part) {
        terminals.computeIfAbsent(part.stored(), none -> new BitSet()).set(part.terminal());
    }

    /** {@return the columns that it was made ready for} */
    Collection<PhysicalColumn> columns() {
        return wanted.values();
    }

    /**
     * Goes to another cluster.
     *
     * @param found the pages of its columns there, by number, and perhaps of others
     * @param count how many entries the cluster has
     */
    void enter(Map<Integer, Pages> found, long count) {
        pages = found;
        entries = count;
        readers.values().forEach(ColumnReader::release);
        readers.clear();
        known.clear();
        decoded.clear();
    }

    /** {@return the way in which the present cluster stores a field} */
    List<PhysicalColumn> way(Stored stored) throws FormatException {
        for (List<PhysicalColumn> way : stored.ways()) {
            if (!pages(way.get(0)).isSuppressed()) {
                return way;
            }
        }
        throw FormatException.malformed("column " + stored.ways().get(0).get(0).id()
                + " is suppressed, and there is no other in its place");
    }

    private Pages pages(PhysicalColumn column) {
        return pages.getOrDefault(column.id(), Pages.NONE);
    }

    /** {@return the reader of one of the columns that the present cluster has of a field} */
    ColumnReader reader(Stored stored, int number) throws FormatException {
        PhysicalColumn column = way(stored).get(number);
        ColumnReader reader = readers.get(column.id());
        if (reader == null) {
            long expected = number == 0 ? entries * stored.perEntry() : 0;
            reader = new ColumnReader(reads, column, pages(column), expected);
            readers.put(column.id(), reader);
        }
        return reader;
    }

    /** {@return where the arrays of a run begin and end} */
    Level.Located locate(Level level, Run run) throws IOException {
        Known last = known.get(level);
        if (last == null || !last.run().equals(run)) {
            last = new Known(run, level.locate(this, run));
            known.put(level, last);
        }
        return last.located();
    }

    /** {@return the objects of a run, with all that it was made ready for} */
    WholeObjects objects(Streamed part, Run run) throws IOException {
        Decoded last = decoded.get(part.stored());
        if (last == null || !last.run().equals(run)) {
            decoded.remove(part.stored());
            last = new Decoded(run, part.decode(this, run, terminals.get(part.stored())::get));
            decoded.put(part.stored(), last);
        }
        return last.objects();
    }
}
