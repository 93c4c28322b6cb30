package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.text.Closing;

/**
 * Walks through several ntuples at once, entry by entry, however they divide their chunks. What one of them
 * leaves out since it is damaged is left out of all. One thread.
 */
final class SideBySideChunks implements Losses.Summed {

    private final List<String> locations;
    private final List<Chunks> walks;
    private final List<Place> places;
    private final EntryRange range;
    private final long[] ends;
    /** How many entries each walk has given. */
    private final long[] given;
    private long next;
    private long lost;
    private Chunk chunk;

    private SideBySideChunks(List<String> locations, List<Chunks> walks, List<Place> places,
                             EntryRange range) {
        this.locations = locations;
        this.walks = walks;
        this.places = List.copyOf(places);
        this.range = range;
        this.ends = new long[walks.size()];
        this.given = new long[walks.size()];
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
     * @param wanted  the ntuples, and which of their columns are wanted
     * @param places  the columns
     * @param range   entries that all of them have
     * @param numbers the places of the entries, for all of them
     */
    static Chunks over(Map<Ntuple, List<String>> wanted, List<Place> places, EntryRange range,
                       EntryNumbers numbers) throws IOException {
        List<Chunks> walks = new ArrayList<>();
        boolean isOpen = false;
        try {
            for (Map.Entry<Ntuple, List<String>> each : wanted.entrySet()) {
                walks.add(each.getKey().chunks(each.getValue(), range, numbers));
            }
            isOpen = true;
            return new SideBySideChunks(wanted.keySet().stream().map(Ntuple::location).toList(), walks,
                    places, range);
        } finally {
            if (!isOpen) {
                Closing.all(walks);
            }
        }
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        long end = commonEnd();
        if (end == next) {
            return false;
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

    /**
     * Goes on with each walk to the next entry that all have: one that leaves out what is damaged takes the
     * others with it.
     *
     * @return the end of what all have from there on; the next entry itself if there is none
     */
    private long commonEnd() throws IOException {
        long begin;
        do {
            begin = next;
            for (int i = 0; i < ends.length; i++) {
                reach(i);
            }
        } while (begin < next);
        return next >= range.end() ? next : Math.min(range.end(), Arrays.stream(ends).min().orElse(next));
    }

    /** Goes on with a walk until it is at the next entry, or behind it if that is left out. */
    private void reach(int walk) throws IOException {
        while (next < range.end() && ends[walk] <= next) {
            if (walks.get(walk).advance()) {
                Chunk read = walks.get(walk).chunk();
                requireLost(walk, read.first());
                ends[walk] = read.first() + read.size();
                given[walk] += read.size();
                leaveOut(Math.max(next, read.first()));
            } else {
                requireLost(walk, range.end());
                leaveOut(range.end());
            }
        }
    }

    /** A walk may lack as many entries as it has lost, and no others. */
    private void requireLost(int walk, long end) throws MalformedFileException {
        if (end - range.first() > given[walk] + walks.get(walk).lost()) {
            throw new MalformedFileException(locations.get(walk) + ": entry "
                    + Math.max(next, ends[walk]) + " is not there any more");
        }
    }

    private void leaveOut(long before) {
        lost += before - next;
        next = before;
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
    public long lost() {
        return lost;
    }

    @Override
    public List<String> remarks() {
        return losses().told(lost
                + " entries are lost in all, since what one friend lacks is left out of the others");
    }

    @Override
    public List<String> details() {
        return losses().details();
    }

    private Losses losses() {
        Losses all = Losses.NONE;
        for (Chunks walk : walks) {
            all = all.and(Losses.of(walk));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        chunk = null;
        Closing.all(walks);
    }
}
