package org.hepmva.io.root.format.write;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The parts of a file in which nothing is (TFree). Each begins with its length as a negative number, so that
 * one can go from record to record. Mutable; one thread.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/freesegments.md} and {@code gap.md}.
 */
final class FreeSegments {

    private static final int BIG = 1000;
    private static final int VERSION = 1;
    private static final long STEP = 1_000_000_000L;
    private static final int SHORT_ENTRY = 10;
    private static final int LONG_ENTRY = 18;
    /** Bytes of the length that a segment begins with: the shortest in which one can stand. */
    static final int MARK = Integer.BYTES;

    /** First byte to last byte; they neither overlap nor touch. */
    private final NavigableMap<Long, Long> segments = new TreeMap<>();

    /** Reads a list, without the last segment, which is what lies behind the file. */
    static FreeSegments read(Cursor cursor, int count, long end) throws FormatException {
        FreeSegments free = new FreeSegments();
        for (int i = 0; i < count; i++) {
            boolean big = cursor.readShort() > BIG;
            long first = cursor.readSeek(big);
            long last = cursor.readSeek(big);
            if (first < end && first >= FileHead.BEGIN && last >= first) {
                free.add(first, Math.min(last, end - 1));
            }
        }
        return free;
    }

    void add(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> before = segments.floorEntry(last);
        while (before != null && before.getValue() >= first - 1) {
            from = Math.min(from, before.getKey());
            to = Math.max(to, before.getValue());
            segments.remove(before.getKey());
            before = segments.floorEntry(last);
        }
        long behind = to + 1;
        long end = segments.getOrDefault(behind, to);
        segments.remove(behind);
        segments.put(from, end);
    }

    /** {@return how many there are, with the one behind the file} */
    int count() {
        return segments.size() + 1;
    }

    int encodedLength(long end) {
        boolean big = isBig(behind(end));
        int inside = segments.values().stream()
                .mapToInt(last -> isBig(last) ? LONG_ENTRY : SHORT_ENTRY).sum();
        return inside + (big ? LONG_ENTRY : SHORT_ENTRY);
    }

    /** {@return the list} @param end of the file, this list included */
    byte[] encode(long end) {
        Encoder out = new Encoder();
        segments.forEach((first, last) -> put(out, first, last));
        put(out, end, behind(end));
        return out.toArray();
    }

    private static void put(Encoder out, long first, long last) {
        boolean big = isBig(last);
        out.putShort(big ? VERSION + BIG : VERSION).putSeek(first, big).putSeek(last, big);
    }

    private static boolean isBig(long last) {
        return last > KeyHead.BIG_FILE;
    }

    /** {@return how far ROOT would say that the room behind the file goes} */
    private static long behind(long end) {
        long last = KeyHead.BIG_FILE;
        return end < last ? last : last + ((end - last) / STEP + 1) * STEP;
    }

    /**
     * {@return what to write where, so that one can go over the segments} Those too short for it stay as they
     * are, since behind them there is something else.
     */
    Map<Long, byte[]> marks() {
        Map<Long, byte[]> marks = new TreeMap<>();
        segments.forEach((first, last) -> {
            long at = first;
            while (last - at + 1 >= MARK) {
                long rest = last - at + 1;
                long length = rest <= KeyHead.BIG_FILE ? rest : Math.min(KeyHead.BIG_FILE, rest - MARK);
                marks.put(at, new Encoder().putInt((int) -length).toArray());
                at += length;
            }
        });
        return marks;
    }
}
