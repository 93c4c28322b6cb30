package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A walk that begins anew behind what is damaged, and counts what it has left out. One thread. */
final class SkippingChunks implements Losses.Summed {

    private static final int MOST_TOLD = 10;

    private final Walk walk;
    private final Deque<EntryRange> ranges = new ArrayDeque<>();
    private final List<String> places = new ArrayList<>();
    private Losses ended = Losses.NONE;
    private Chunks current;
    private long at;
    private long end;
    private long left;
    /** What the walks that it goes through have lost themselves, and that the current one has. */
    private long lost;
    private long within;
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
        within = 0;
    }

    @Override
    public boolean advance() throws IOException {
        while (true) {
            try {
                if (current.advance()) {
                    pass(current.chunk().first());
                    at = current.chunk().first() + current.chunk().size();
                    return true;
                }
                pass(end);
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

    /** Counts what the walk has lost itself by the places it passes: behind damage it may lose it again. */
    private void pass(long next) {
        long passed = Math.min(next - at, current.lost() - within);
        lost += passed;
        within += passed;
        at = next;
    }

    private void next() throws IOException {
        Losses all = ended.and(Losses.of(current));
        close();
        begin(ranges.isEmpty() ? new EntryRange(end, end) : ranges.pop());
        ended = all; // not before: if no walk begins, the current one still tells its own
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
        left += last + 1 - first;
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
        return left + lost;
    }

    @Override
    public List<String> remarks() {
        return losses().told(lost() + " entries are lost in all");
    }

    @Override
    public List<String> details() {
        return losses().details();
    }

    private Losses losses() {
        List<String> own = new ArrayList<>(places);
        if (left > 0) {
            own.add(0, left + (left == 1 ? " entry is" : " entries are") + " lost, since the data are damaged"
                    + " in " + damages + (damages == 1 ? " place" : " places"));
        }
        return new Losses(own, own, left > 0 ? 1 : 0).and(ended).and(Losses.of(current));
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
