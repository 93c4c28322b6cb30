package org.hepmva.io.root.format.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * From symbols to bytes: what is done for each of them. Far from the ends of source and target without
 * looking for them; there with care. Mutable: it has a place in its target.
 */
final class SymbolLoop {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Three words are loaded in a round, each seven bytes on from the last at most. */
    private static final int SOURCE_MARGIN = 4 * Long.BYTES;

    /** Three times two literals, and a copy of a word. */
    private static final int TARGET_MARGIN = 4 * Long.BYTES;

    /** What a copy may take of the margin, so that what is written beyond its end is still in it. */
    private static final int COPY_MARGIN = 2 * Long.BYTES;

    private static final int LOADED = 56;
    private static final int LITERALS_MASK = (1 << BlockCodes.LITERALS_WIDTH) - 1;
    private static final int DISTANCES_MASK = (1 << BlockCodes.DISTANCES_WIDTH) - 1;

    /** What a number of so many bytes is multiplied with to be repeated in a word. */
    private static final long[] REPEATED = {
        0, 0x0101_0101_0101_0101L, 0x0001_0001_0001_0001L, 0x0001_0000_0100_0001L, 0x0000_0001_0000_0001L,
        0x0000_0100_0000_0001L, 0x0001_0000_0000_0001L, 0x0100_0000_0000_0001L,
    };

    private final byte[] target;
    private final int start;
    private final int end;
    private int position;

    SymbolLoop(byte[] target, int start, int end) {
        this.target = target;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    /** {@return where the next byte goes to} */
    int position() {
        return position;
    }

    /** Takes over bytes as they are. */
    void store(byte[] bytes, int from, int length) throws FormatException {
        requireRoom(length);
        System.arraycopy(bytes, from, target, position, length);
        position += length;
    }

    /** Reads a block's symbols and its end. */
    void run(BitSource source, BlockCodes codes) throws FormatException {
        do {
            runFast(source, codes);
        } while (!runCarefully(source, codes));
    }

    /**
     * Symbols without a look at the ends. Each round is one to three look-ups of literals and lengths, and
     * a copy if they end with one; before each there are twelve bits or more, behind each there are 56
     * before it is taken from them, which is enough for it and a distance. What is rare is left to the
     * careful one.
     *
     * <p>In one piece, so that its variables can stay in registers: that is half of its speed.
     */
    @SuppressWarnings({"checkstyle:JavaNCSS", "checkstyle:MethodLength"})
    private void runFast(BitSource source, BlockCodes codes) throws FormatException {
        byte[] bytes = source.source();
        byte[] made = target;
        int[] table = codes.table();
        int last = source.end() - SOURCE_MARGIN;
        int targetEnd = end - TARGET_MARGIN;
        source.load();
        int out = position;
        int in = source.position();
        long bits = source.bits();
        int count = source.count();
        int pending = 0;
        while (in <= last && out <= targetEnd) {
            int entry = table[(int) bits & LITERALS_MASK];
            bits |= (long) LONG.get(bytes, in) << count;
            in += ~count >>> 3 & 7;
            count |= LOADED;
            if (entry < 0) {
                break;
            }
            LONG.set(made, out, (long) (entry >> TableEntry.LITERAL_SHIFT));
            out += TableEntry.literals(entry);
            int length = entry >>> TableEntry.COPY_SHIFT;
            bits >>>= entry;
            count -= entry;
            if (length == 0) {
                entry = table[(int) bits & LITERALS_MASK];
                bits |= (long) LONG.get(bytes, in) << count;
                in += ~count >>> 3 & 7;
                count |= LOADED;
                if (entry < 0) {
                    break;
                }
                LONG.set(made, out, (long) (entry >> TableEntry.LITERAL_SHIFT));
                out += TableEntry.literals(entry);
                length = entry >>> TableEntry.COPY_SHIFT;
                bits >>>= entry;
                count -= entry;
            }
            if (length == 0) {
                entry = table[(int) bits & LITERALS_MASK];
                bits |= (long) LONG.get(bytes, in) << count;
                in += ~count >>> 3 & 7;
                count |= LOADED;
                if (entry < 0) {
                    break;
                }
                LONG.set(made, out, (long) (entry >> TableEntry.LITERAL_SHIFT));
                out += TableEntry.literals(entry);
                length = entry >>> TableEntry.COPY_SHIFT;
                bits >>>= entry;
                count -= entry;
            }
            if (length == 0) {
                continue;
            }
            entry = table[((int) bits & DISTANCES_MASK) + BlockCodes.DISTANCES_START];
            if ((entry & TableEntry.NO_NUMBER) != 0) {
                entry = distance(codes.distances(), bits) & ~TableEntry.SLOW;
            }
            if (length > targetEnd + COPY_MARGIN - out) {
                pending = length;
                break;
            }
            int distance = TableEntry.plainValue(entry, bits);
            bits >>>= entry;
            count -= entry;
            int from = out - distance;
            if (from < start) {
                requireMade(distance, out - start);
            }
            long word = (long) LONG.get(made, from);
            if (distance < Long.BYTES) {
                word = repeated(word, distance);
            }
            LONG.set(made, out, word);
            if (length > Long.BYTES) {
                copyRest(made, out, distance, length);
            }
            out += length;
        }
        source.moveTo(in, bits, count & Long.SIZE - 1);
        position = out;
        if (pending > 0) {
            copy(pending, source, codes.distances());
        }
    }

    private static int distance(HuffmanTable distances, long bits) throws FormatException {
        int entry = distances.entry(bits);
        if ((entry & TableEntry.STOP) != 0) {
            throw Damage.of("bits that are no distance");
        }
        return entry;
    }

    /** {@return the first {@code period} bytes of a word, again and again} */
    private static long repeated(long word, int period) {
        return (word & ~(-1L << period * Byte.SIZE)) * REPEATED[period];
    }

    /** Copies on from the first word, in words, beyond the end of what is wanted. */
    private static void copyRest(byte[] made, int out, int distance, int length) {
        // what is nearer than a word goes on with as many whole periods as there are in the first one
        int step = distance < Long.BYTES ? Long.BYTES - Long.BYTES % distance : Long.BYTES;
        int back = Math.max(distance, step);
        for (int to = out + step; to < out + length; to += step) {
            LONG.set(made, to, (long) LONG.get(made, to - back));
        }
    }

    /** Until the block has ended, which is said, or nothing is near an end. */
    private boolean runCarefully(BitSource source, BlockCodes codes) throws FormatException {
        while (true) {
            source.load();
            int entry = codes.literals().entry(source.bits());
            if (TableEntry.isEnd(entry)) {
                source.skip(entry & TableEntry.BITS);
                return true;
            }
            int length = entry >>> TableEntry.COPY_SHIFT;
            if (TableEntry.isSlow(entry)) {
                length = length(entry, source.bits());
            } else {
                writeLiterals(entry);
            }
            source.skip(entry & TableEntry.BITS);
            if (length > 0) {
                copy(length, source, codes.distances());
            }
            if (source.position() <= source.end() - SOURCE_MARGIN && position <= end - TARGET_MARGIN) {
                return false;
            }
        }
    }

    private static int length(int entry, long bits) throws FormatException {
        if ((entry & TableEntry.STOP) != 0) {
            throw Damage.of("bits that are no literal and no length");
        }
        return TableEntry.value(entry, bits);
    }

    private void writeLiterals(int entry) throws FormatException {
        int number = TableEntry.literals(entry);
        requireRoom(number);
        for (int i = 1; i <= number; i++) {
            target[position++] = (byte) (entry >> Byte.SIZE * i);
        }
    }

    private void copy(int length, BitSource source, HuffmanTable distances) throws FormatException {
        source.load();
        int entry = distance(distances, source.bits());
        int distance = TableEntry.value(entry, source.bits());
        source.skip(entry & TableEntry.BITS);
        requireMade(distance, position - start);
        requireRoom(length);
        for (int i = 0; i < length; i++, position++) {
            target[position] = target[position - distance];
        }
    }

    private static void requireMade(int distance, int made) throws FormatException {
        if (distance > made) {
            throw Damage.of("a copy of what stands " + distance + " bytes before, behind " + made + " bytes");
        }
    }

    private void requireRoom(int wanted) throws FormatException {
        if (wanted > end - position) {
            throw FormatException.malformed("a zlib block holds more than its header says");
        }
    }
}
