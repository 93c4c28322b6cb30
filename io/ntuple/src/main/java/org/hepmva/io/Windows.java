package org.hepmva.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is fetched in one go: ranges that are expected, those near one another together. To fetch a gap that
 * nobody wants is cheaper than to ask once more. Not safe to share between threads.
 */
final class Windows {

    /** At 10 MB/s what comes in the time of a question and its answer, 25 ms. */
    static final int WIDEST_GAP = 1 << 18;

    /** So large that the time of a question does not count, so small that several fit into memory. */
    static final int MOST = 1 << 22;

    private final NavigableMap<Long, ByteRange> windows = new TreeMap<>();

    /** Adds what is expected, as far as it lies in a file of some size. */
    void expect(List<ByteRange> ranges, long size) {
        List<ByteRange> all = new ArrayList<>(windows.values());
        ranges.stream().filter(range -> range.length() > 0 && range.end() <= size).forEach(all::add);
        all.sort(Comparator.comparingLong(ByteRange::position));
        windows.clear();
        ByteRange window = null;
        for (ByteRange range : all) {
            if (window != null && isNear(window, range)) {
                long end = Math.max(window.end(), range.end());
                window = new ByteRange(window.position(), (int) (end - window.position()));
            } else {
                window = range;
            }
            windows.put(window.position(), window);
        }
    }

    private static boolean isNear(ByteRange window, ByteRange range) {
        return range.position() - window.end() <= WIDEST_GAP
                && Math.max(range.end(), window.end()) - window.position() <= Math.max(MOST, window.length());
    }

    /** {@return the window that a byte is in} */
    Optional<ByteRange> at(long position) {
        for (Map.Entry<Long, ByteRange> window : windows.headMap(position, true).descendingMap().entrySet()) {
            if (window.getValue().end() > position) {
                return Optional.of(window.getValue());
            }
            if (position - window.getKey() > Integer.MAX_VALUE) {
                break;
            }
        }
        return Optional.empty();
    }

    /** {@return the first window behind a byte} */
    Optional<ByteRange> behind(long position) {
        return Optional.ofNullable(windows.ceilingEntry(position)).map(Map.Entry::getValue);
    }

    void clear() {
        windows.clear();
    }
}
