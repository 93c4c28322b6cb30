package org.hepmva.io.root.format.deflate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.deflate.Inflation.Stretch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The JDK's own zlib is the witness: the same bytes, and the same verdict on what is broken. */
class InflationTest {

    /** Stand around source and target, to be neither needed nor written. */
    private static final int GUARD = 40;

    private static final int[] STRATEGIES =
        {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};

    private static final byte MARK = 0x5A;

    private final Inflation inflation = new Inflation();
    private final Random random = new Random(20_261_130);

    @Test
    void whateverZlibWritesIsReadAtEveryLevelWithEveryStrategy() throws Exception {
        for (Map.Entry<String, byte[]> content : contents().entrySet()) {
            for (int level : new int[] {0, 1, 6}) {
                for (int strategy : STRATEGIES) {
                    byte[] stored = deflated(content.getValue(), level, strategy, false);
                    assertArrayEquals(content.getValue(), inflated(stored, content.getValue().length, false),
                            content.getKey() + " at level " + level + " with strategy " + strategy);
                }
            }
        }
    }

    @Test
    void deflateWithoutHeadIsRead() throws Exception {
        for (byte[] content : contents().values()) {
            byte[] stored = deflated(content, 6, Deflater.DEFAULT_STRATEGY, true);
            assertArrayEquals(content, inflated(stored, content.length, true));
        }
    }

    @Test
    void aCopyMayReachBackFor32KibibytesAndMayRepeatItselfWithAnyPeriod() throws Exception {
        for (int period : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 258, 32_767, 32_768}) {
            byte[] part = filled(period, i -> random.nextInt());
            byte[] content = filled(3 * period + 2000, i -> part[i % period]);
            byte[] stored = deflated(content, 9, Deflater.DEFAULT_STRATEGY, false);
            assertArrayEquals(content, inflated(stored, content.length, false), "period " + period);
        }
    }

    @Test
    void aTruncatedStreamIsRefusedWhereverItEnds() {
        for (byte[] content : contents().values()) {
            byte[] stored = deflated(Arrays.copyOf(content, Math.min(content.length, 1500)), 6,
                    Deflater.DEFAULT_STRATEGY, false);
            for (int length = 0; length < stored.length; length++) {
                byte[] begin = Arrays.copyOf(stored, length);
                assertThrows(FormatException.class, () -> inflated(begin, 1500, false));
            }
        }
    }

    @Test
    void whereABitIsFlippedTheVerdictIsThatOfZlibAndNothingIsWrittenOutside() {
        for (Map.Entry<String, byte[]> content : contents().entrySet()) {
            byte[] begin = Arrays.copyOf(content.getValue(), Math.min(content.getValue().length, 900));
            for (int strategy : STRATEGIES) {
                byte[] bare = deflated(begin, 6, strategy, true);
                for (int bit = 0; bit < 8 * Math.min(bare.length, 80); bit++) {
                    byte[] broken = bare.clone();
                    broken[bit / 8] ^= (byte) (1 << bit % 8);
                    assertSameVerdict(broken, 1200, true, content.getKey() + ", bit " + bit);
                }
            }
        }
    }

    @Test
    void onBitsAtRandomTheVerdictIsThatOfZlib() {
        assertSameVerdictOnRandomBits(10_000);
    }

    @Test
    @Tag("slow")
    void onVeryManyBitsAtRandomTheVerdictIsThatOfZlib() {
        assertSameVerdictOnRandomBits(200_000);
    }

    private void assertSameVerdictOnRandomBits(int times) {
        for (int i = 0; i < times; i++) {
            byte[] bytes = filled(8 + random.nextInt(60), k -> random.nextInt());
            bytes[0] = (byte) (bytes[0] & ~7 | random.nextInt(3) << 1 | 1);
            assertSameVerdict(bytes, 600, true, "case " + i);
        }
    }

    @Test
    void codesOfRandomLengthsAreAcceptedWhereZlibAcceptsThem() {
        assertSameVerdictOnRandomCodes(2000);
    }

    @Test
    @Tag("slow")
    void veryManyCodesOfRandomLengthsAreAcceptedWhereZlibAcceptsThem() {
        assertSameVerdictOnRandomCodes(50_000);
    }

    private void assertSameVerdictOnRandomCodes(int times) {
        int accepted = 0;
        for (int i = 0; i < times; i++) {
            accepted += assertSameVerdict(randomCodes(), 600, true, "case " + i) ? 1 : 0;
        }
        assertTrue(accepted > times / 40, accepted + " of " + times);
    }

    @Test
    void theHeadAndTheChecksumAreLookedAtAsZlibDoes() {
        byte[] stored = deflated(filled(50, i -> i), 6, Deflater.DEFAULT_STRATEGY, false);
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second += 5) {
                stored[0] = (byte) first;
                stored[1] = (byte) second;
                assertSameVerdict(stored, 50, false, first + ", " + second);
            }
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals("it does not begin as one", reasonOf("78 9D", false));
        assertEquals("it ends too soon", reasonOf("78", false));
        assertEquals("a block in it is of no known kind", reasonOf("07", true));
        assertEquals("the length of a stored block is not that of its complement",
                reasonOf("01 05 00 00 00", true));
        assertEquals("it ends too soon", reasonOf("01 05 00 FA FF 61", true));
        assertEquals("a copy of what stands 1 bytes before, behind 0 bytes", reasonOf("03 02 00", true));
        assertEquals("incorrect data check", reasonOf("78 9C 03 00 00 00 00 02", false));
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsWritten() {
        byte[] content = filled(5000, i -> i * i >> 3);
        for (int room : new int[] {0, 1, 100, 4700, 4998, 4999}) {
            for (int level : new int[] {0, 1, 9}) {
                byte[] stored = deflated(content, level, Deflater.DEFAULT_STRATEGY, false);
                FormatException e = assertThrows(FormatException.class, () -> inflated(stored, room, false));
                assertEquals("a zlib block holds more than its header says", e.getMessage());
            }
        }
    }

    private String reasonOf(String hex, boolean bare) {
        String[] parts = hex.split(" ");
        byte[] bytes = filled(parts.length, i -> Integer.parseInt(parts[i], 16));
        String message = assertThrows(FormatException.class, () -> inflated(bytes, 10, bare)).getMessage();
        return message.replaceFirst("a zlib block is damaged \\((.*)\\)", "$1");
    }

    private static Map<String, byte[]> contents() {
        Random random = new Random(5);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("nothing", new byte[0]);
        contents.put("one byte", new byte[] {7});
        contents.put("zeros", new byte[40_000]);
        contents.put("noise", filled(70_000, i -> random.nextInt()));
        contents.put("two values", filled(30_000, i -> random.nextInt(2)));
        contents.put("few values", filled(30_000, i -> random.nextInt(12)));
        contents.put("words", filled(60_000, i -> (i / 7 * 31 ^ i) % 50));
        // codes of up to 15 bits
        contents.put("rare values", filled(60_000, i -> Long.numberOfTrailingZeros(random.nextLong())));
        contents.put("numbers", numbers(random));
        return contents;
    }

    /** As a detector measures them: floats of twelve bits of mantissa. */
    private static byte[] numbers(Random random) {
        byte[] bytes = new byte[64_000];
        for (int i = 0; i < bytes.length; i += 4) {
            int bits = Float.floatToIntBits((float) random.nextGaussian()) & 0xFFFFF800;
            bytes[i] = (byte) (bits >> 24);
            bytes[i + 1] = (byte) (bits >> 16);
            bytes[i + 2] = (byte) (bits >> 8);
        }
        return bytes;
    }

    /** A block whose codes have lengths that make a code, nearly one or none, and bits behind it. */
    private byte[] randomCodes() {
        BitWriter bits = new BitWriter();
        int literals = 257 + random.nextInt(32);
        int distances = 1 + random.nextInt(32);
        bits.put(1, 1).put(2, 2).put(literals - 257, 5).put(distances - 1, 5).put(15, 4);
        for (int i = 0; i < 19; i++) { // sixteen lengths of four bits; no repetitions
            int symbol = new int[] {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}[i];
            bits.put(symbol < 16 ? 4 : 0, 3);
        }
        int[] lengths = new int[literals + distances];
        split(lengths, 0, literals, 1 + random.nextInt(14));
        lengths[256] = lengths[256] == 0 && random.nextInt(8) > 0 ? 15 : lengths[256];
        split(lengths, literals, distances, random.nextInt(9));
        if (random.nextInt(3) == 0) {
            lengths[random.nextInt(lengths.length)] = random.nextInt(16);
        }
        for (int length : lengths) {
            bits.put(Integer.reverse(length) >>> 28, 4);
        }
        for (int i = 0; i < 40; i++) {
            bits.put(random.nextInt(256), 8);
        }
        return bits.bytes();
    }

    /** Lengths of a complete code: one leaf after the other becomes two. */
    private void split(int[] lengths, int from, int count, int times) {
        int[] leaves = {0};
        for (int i = 0; i < times * count / 14; i++) {
            int leaf = random.nextInt(leaves.length);
            if (leaves[leaf] < 15 && leaves.length < count) {
                leaves = Arrays.copyOf(leaves, leaves.length + 1);
                leaves[leaf]++;
                leaves[leaves.length - 1] = leaves[leaf];
            }
        }
        boolean hasEnd = from == 0;
        for (int i = 0; i < leaves.length; i++) {
            int place = hasEnd && i == 0 ? 256 : from + (i * 37 + random.nextInt(3)) % count;
            lengths[place] = Math.max(lengths[place], leaves[i]);
        }
    }

    /** {@return whether it is accepted} */
    private boolean assertSameVerdict(byte[] stored, int room, boolean bare, String what) {
        byte[] expected = byZlib(stored, room, bare);
        byte[] found = null;
        try {
            found = inflated(stored, room, bare);
        } catch (FormatException e) {
            // found nothing
        }
        assertArrayEquals(expected, found, what);
        return found != null;
    }

    private byte[] inflated(byte[] stored, int room, boolean bare) throws FormatException {
        byte[] source = new byte[stored.length + 2 * GUARD];
        Arrays.fill(source, MARK);
        System.arraycopy(stored, 0, source, GUARD, stored.length);
        byte[] target = new byte[room + 2 * GUARD];
        Arrays.fill(target, MARK);
        Stretch from = new Stretch(source, GUARD, GUARD + stored.length);
        Stretch to = new Stretch(target, GUARD, GUARD + room);
        try {
            int made = bare ? inflation.inflateBare(from, to) : inflation.inflate(from, to);
            return Arrays.copyOfRange(target, GUARD, GUARD + made);
        } finally {
            for (int i = 0; i < GUARD; i++) {
                assertEquals(MARK, target[i]);
                assertEquals(MARK, target[GUARD + room + i]);
            }
        }
    }

    /** What the JDK makes of it; null if it is not a whole and valid stream, or does not fit. */
    private static byte[] byZlib(byte[] stored, int room, boolean bare) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(stored);
            byte[] target = new byte[room + 1];
            int made = 0;
            int more = 1;
            while (more > 0 && made < target.length) {
                more = inflater.inflate(target, made, target.length - made);
                made += more;
            }
            return inflater.finished() && made <= room ? Arrays.copyOf(target, made) : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflated(byte[] content, int level, int strategy, boolean bare) {
        Deflater deflater = new Deflater(level, bare);
        deflater.setStrategy(strategy);
        deflater.setInput(content);
        deflater.finish();
        byte[] target = new byte[2 * content.length + 1000];
        int made = 0;
        while (!deflater.finished()) {
            made += deflater.deflate(target, made, target.length - made);
        }
        deflater.end();
        return Arrays.copyOf(target, made);
    }

    private static byte[] filled(int length, IntUnaryOperator value) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) value.applyAsInt(i);
        }
        return bytes;
    }

    /** From the lowest bit of a byte to its highest. */
    private static final class BitWriter {

        private final byte[] bytes = new byte[1000];
        private int count;

        BitWriter put(int value, int bits) {
            for (int i = 0; i < bits; i++, count++) {
                bytes[count / 8] |= (byte) ((value >> i & 1) << count % 8);
            }
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, (count + 7) / 8);
        }
    }
}
