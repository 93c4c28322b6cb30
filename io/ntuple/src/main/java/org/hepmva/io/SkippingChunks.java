package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A walk that begins anew behind what is damaged, and counts what it has left out. One thread. */
final class SkippingChunks implements Chunks {

    private static final int MOST_TOLD = 10;

    private final Walk walk;
    private final Deque<EntryRange> ranges = new ArrayDeque<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Chunks current;
    private long at;
    private long end;
    private long lost;
    private int damages;

    /** Opens walks through some entries. */
    @FunctionalInterface
    interface Walk {
        Chunks through(EntryRange entries) throws IOException;
    }

    SkippingChunks(Walk walk, EntryRange range) throws IOException {
        this.walk = walk;
        begin(range);
    }

    private void begin(EntryRange range) throws IOException {
        current = walk.through(range);
        at = range.first();
        end = range.end();
    }

    @Override
    public boolean advance() throws IOException {
        while (true) {
            try {
                if (current.advance()) {
                    at = current.chunk().first() + current.chunk().size();
                    return true;
                }
                if (ranges.isEmpty()) {
                    return false;
                }
                next();
            } catch (DamagedEntriesException e) {
                leaveOut(e);
                next();
            }
        }
    }

    private void next() throws IOException {
        close();
        begin(ranges.isEmpty() ? new EntryRange(end, end) : ranges.pop());
    }

    /** What is read of the chunk that failed lies before the damage, and is read again. */
    private void leaveOut(DamagedEntriesException e) throws DamagedEntriesException {
        EntryRange damaged = e.entries();
        if (!(damaged.end() > at && damaged.first() < end)) {
            throw e; // to leave it out would change nothing
        }
        if (damaged.end() < end) {
            ranges.push(new EntryRange(damaged.end(), end));
        }
        if (at < damaged.first()) {
            ranges.push(new EntryRange(at, damaged.first()));
        }
        long first = Math.max(at, damaged.first());
        long last = Math.min(end, damaged.end()) - 1;
        lost += last + 1 - first;
        damages++;
        if (damages <= MOST_TOLD) {
            String which = "entries " + first + " to " + last + " are";
            places.add((first == last ? "entry " + first + " is" : which) + " left out: " + e.getMessage());
        }
    }

    @Override
    public Chunk chunk() {
        return current.chunk();
    }

    @Override
    public long lost() {
        return lost;
    }

    @Override
    public List<String> remarks() {
        List<String> all = new ArrayList<>();
        if (lost > 0) {
            all.add(lost + (lost == 1 ? " entry is" : " entries are") + " lost, since the data are damaged"
                    + " in " + damages + (damages == 1 ? " place" : " places"));
        }
        all.addAll(places);
        all.addAll(remarks);
        all.addAll(current.remarks());
        return all.stream().distinct().toList();
    }

    @Override
    public void close() throws IOException {
        remarks.addAll(current.remarks());
        current.close();
    }
}
