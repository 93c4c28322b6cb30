package org.hepmva.io.root.format.deflate;

import java.util.Objects;
import java.util.zip.Adler32;
import org.hepmva.io.root.format.bytes.FormatException;

/** Undoes deflate, stream after stream. Mutable; not to be shared between threads. */
public final class Inflation {

    /** Bytes that one can become at most: 258 for two bits. */
    public static final int MOST_EXPANSION = 1032;

    private static final int HEAD = 2;
    private static final int DEFLATE = 8;
    private static final int LARGEST_WINDOW = 7;
    private static final int DICTIONARY = 0x20;
    private static final int DIVISOR = 31;
    private static final int LENGTH_BITS = 16;
    private static final int LENGTH_MASK = 0xFFFF;

    private final BlockCodes codes = new BlockCodes();

    /** Ready for a first stream. */
    public Inflation() {
    }

    /**
     * Some bytes of an array.
     *
     * @param bytes THE ARRAY ITSELF
     * @param start the first
     * @param end   behind the last
     */
    public record Stretch(byte[] bytes, int start, int end) {

        /** Refuses what is not in the array. */
        public Stretch {
            Objects.checkFromToIndex(start, end, bytes.length);
        }
    }

    /**
     * {@return how many bytes a zlib stream made (RFC 1950), whose checksum is right}
     *
     * @param source the stream; what stands behind it is of no interest
     * @param target where to; no byte outside is written
     * @throws FormatException if the stream is not valid or makes more than there is room for
     */
    public int inflate(Stretch source, Stretch target) throws FormatException {
        requireHead(source);
        BitSource bits = new BitSource(source.bytes(), source.start() + HEAD, source.end());
        int made = inflate(bits, target);
        Adler32 sum = new Adler32();
        sum.update(target.bytes(), target.start(), made);
        int at = bits.takeBytes(Integer.BYTES);
        int expected = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            expected = expected << Byte.SIZE | source.bytes()[at + i] & 0xFF;
        }
        if (expected != (int) sum.getValue()) {
            throw Damage.of("incorrect data check");
        }
        return made;
    }

    /**
     * {@return how many bytes deflate without a head and a checksum made (RFC 1951)}
     *
     * @param source as of {@link #inflate(Stretch, Stretch)}
     * @param target likewise
     * @throws FormatException likewise
     */
    public int inflateBare(Stretch source, Stretch target) throws FormatException {
        return inflate(new BitSource(source.bytes(), source.start(), source.end()), target);
    }

    private static void requireHead(Stretch source) throws FormatException {
        if (source.end() - source.start() < HEAD) {
            throw Damage.of("it ends too soon");
        }
        int first = source.bytes()[source.start()] & 0xFF;
        int second = source.bytes()[source.start() + 1] & 0xFF;
        boolean isZlib = (first << Byte.SIZE | second) % DIVISOR == 0 && (first & 15) == DEFLATE
                && first >> 4 <= LARGEST_WINDOW;
        if (!isZlib || (second & DICTIONARY) != 0) {
            throw Damage.of("it does not begin as one");
        }
    }

    private int inflate(BitSource source, Stretch target) throws FormatException {
        SymbolLoop loop = new SymbolLoop(target.bytes(), target.start(), target.end());
        boolean isLast = false;
        while (!isLast) {
            isLast = source.take(1) == 1;
            switch (source.take(2)) {
                case 0 -> store(source, loop);
                case 1 -> loop.run(source, BlockCodes.ofFixed());
                case 2 -> {
                    codes.read(source, target.end() - loop.position());
                    loop.run(source, codes);
                }
                default -> throw Damage.of("a block in it is of no known kind");
            }
        }
        source.align();
        return loop.position() - target.start();
    }

    /** RFC 1951 §3.2.4. */
    private static void store(BitSource source, SymbolLoop loop) throws FormatException {
        source.align();
        int length = source.take(LENGTH_BITS);
        if ((source.take(LENGTH_BITS) ^ LENGTH_MASK) != length) {
            throw Damage.of("the length of a stored block is not that of its complement");
        }
        source.align();
        loop.store(source.source(), source.takeBytes(length), length);
    }
}
