package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Walks through several ntuples at once, entry by entry, however they divide their chunks. One thread. */
final class SideBySideChunks implements Chunks {

    private final List<Chunks> walks;
    private final List<Place> places;
    private final EntryRange range;
    private final long[] ends;
    private long next;
    private Chunk chunk;

    private SideBySideChunks(List<Chunks> walks, List<Place> places, EntryRange range) {
        this.walks = walks;
        this.places = List.copyOf(places);
        this.range = range;
        this.ends = new long[walks.size()];
        this.next = range.first();
    }

    /**
     * Where a column is.
     *
     * @param name  under which it is asked for
     * @param walk  number of the ntuple
     * @param there its name there
     */
    record Place(String name, int walk, String there) {
    }

    /**
     * {@return a walk}
     *
     * @param wanted the ntuples, and which of their columns are wanted
     * @param places the columns
     * @param range  entries that all of them have
     */
    static Chunks over(Map<Ntuple, List<String>> wanted, List<Place> places, EntryRange range)
            throws IOException {
        List<Chunks> walks = new ArrayList<>();
        boolean isOpen = false;
        try {
            for (Map.Entry<Ntuple, List<String>> each : wanted.entrySet()) {
                walks.add(each.getKey().chunks(each.getValue(), range));
            }
            isOpen = true;
            return new SideBySideChunks(walks, places, range);
        } finally {
            if (!isOpen) {
                ChainedNtuple.close(walks);
            }
        }
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (next >= range.end()) {
            return false;
        }
        long end = range.end();
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] <= next && !advance(i)) {
                throw new MalformedFileException("entry " + next + " is not there any more");
            }
            end = Math.min(end, ends[i]);
        }
        int size = (int) (end - next);
        List<Column> columns = new ArrayList<>(places.size());
        for (Place place : places) {
            Chunk read = walks.get(place.walk()).chunk();
            Column part = part(read.column(place.there()), (int) (next - read.first()), size);
            columns.add(part.named(place.name()));
        }
        chunk = Chunk.of(next, size, columns);
        next = end;
        return true;
    }

    private boolean advance(int walk) throws IOException {
        if (!walks.get(walk).advance()) {
            return false;
        }
        Chunk read = walks.get(walk).chunk();
        ends[walk] = read.first() + read.size();
        return true;
    }

    private static Column part(Column column, int from, int size) {
        return from == 0 && size == column.size() ? column
                : column.keeping(IntStream.range(from, from + size).toArray(), size);
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public List<String> remarks() {
        Set<String> all = new LinkedHashSet<>();
        walks.forEach(walk -> all.addAll(walk.remarks()));
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        chunk = null;
        ChainedNtuple.close(walks);
    }
}
