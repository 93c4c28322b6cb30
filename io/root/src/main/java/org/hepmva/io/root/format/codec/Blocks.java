package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.text.Services;

/**
 * The compressed blocks of a record, one after the other, and the codecs that know them. Safe to
 * share.
 */
public final class Blocks {

    private static final int HEADER = 9;
    private static final int LARGEST = 0xFF_FFFF;
    private static final int ALGORITHM = 100;

    private final Map<String, Codec> codecs;

    private Blocks(Map<String, Codec> codecs) {
        this.codecs = codecs;
    }

    /** {@return blocks of every compression on the class path} */
    public static Blocks ofAllCodecs() {
        Map<String, Codec> codecs = new TreeMap<>();
        for (Codec codec : Services.of(ServiceLoader.load(Codec.class, Codec.class.getClassLoader()),
                ServiceLoader.load(Codec.class))) {
            codecs.putIfAbsent(codec.tag(), codec);
        }
        return new Blocks(codecs);
    }

    /** {@return how many bytes one byte can become at most, in the compression that makes the most} */
    public int mostExpansion() {
        return codecs.values().stream().mapToInt(Codec::mostExpansion).max().orElse(1);
    }

    /**
     * {@return the content of a compressed record}
     *
     * <p>The headers are walked first, so that nothing is allocated for a length that the blocks do
     * not support.
     *
     * @param stored  the bytes that hold the blocks, up to their end
     * @param first   index of the first block
     * @param length  bytes of the content
     */
    public byte[] decompress(byte[] stored, int first, int length) throws IOException {
        return decompress(stored, first, stored.length, length, byte[]::new);
    }

    /**
     * {@return an array that begins with the content of a compressed record}
     *
     * @param stored the bytes that hold the blocks
     * @param first  index of the first block
     * @param end    index behind the last byte of the record
     * @param length bytes of the content
     * @param room   gives an array of at least so many bytes, whatever they are
     */
    public byte[] decompress(byte[] stored, int first, int end, int length, IntFunction<byte[]> room)
            throws IOException {
        requireSum(stored, first, end, length);
        requireRoom(length);
        byte[] content = room.apply(length);
        int done = 0;
        int position = first;
        while (done < length) {
            int compressed = little24(stored, position + 3);
            int size = little24(stored, position + 6);
            ByteBuffer block = ByteBuffer.wrap(stored, position + HEADER, compressed);
            decompress(tag(stored, position), block, ByteBuffer.wrap(content, done, size));
            done += size;
            position += HEADER + compressed;
        }
        return content;
    }

    /**
     * {@return some content in compressed blocks, or as it is if that is not longer}
     *
     * @param content holds it
     * @param first   index of its first byte
     * @param length  how many
     * @param how     with what
     */
    public byte[] compress(byte[] content, int first, int length, Compression how) throws IOException {
        if (!how.isNone() && length > HEADER) {
            Codec codec = writer(how);
            ByteBuffer target = ByteBuffer.allocate(length - 1);
            int done = 0;
            boolean fits = true;
            while (fits && done < length) {
                int size = Math.min(LARGEST, length - done);
                fits = compress(ByteBuffer.wrap(content, first + done, size), codec, how.level(), target);
                done += size;
            }
            if (fits) {
                return Arrays.copyOf(target.array(), target.position());
            }
        }
        return Arrays.copyOfRange(content, first, first + length);
    }

    private static boolean compress(ByteBuffer content, Codec codec, int level, ByteBuffer target)
            throws IOException {
        int head = target.position();
        int size = content.remaining();
        if (target.remaining() < HEADER) {
            return false;
        }
        target.position(head + HEADER);
        if (!compressed(content, codec, level, target)) {
            return false;
        }
        byte[] tag = codec.tag().getBytes(StandardCharsets.ISO_8859_1);
        target.put(head, tag[0]).put(head + 1, tag[1]).put(head + 2, (byte) codec.method());
        putLittle24(target, head + 3, target.position() - head - HEADER);
        putLittle24(target, head + 6, size);
        return true;
    }

    private static boolean compressed(ByteBuffer content, Codec codec, int level, ByteBuffer target)
            throws FormatException {
        try {
            return codec.compress(content, level, target);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.unsupported(e.getMessage());
        }
    }

    private static void putLittle24(ByteBuffer target, int at, int value) {
        target.put(at, (byte) value).put(at + 1, (byte) (value >> 8)).put(at + 2, (byte) (value >> 16));
    }

    private Codec writer(Compression how) throws IOException {
        Codec codec = codec(how.tag());
        if (how.level() > codec.mostLevel() && codec.mostLevel() > 0) {
            throw FormatException.unsupported("compression '" + how.tag() + "' has levels 1 to "
                    + codec.mostLevel() + ", not " + how.level());
        }
        return codec;
    }

    /**
     * {@return the number with which ROOT names a compression and its level, such as 505}
     *
     * @throws FormatException if it is not known or does not have that level
     */
    public int number(Compression how) throws IOException {
        return how.isNone() ? 0 : writer(how).algorithm() * ALGORITHM + how.level();
    }

    private void decompress(String tag, ByteBuffer block, ByteBuffer target) throws IOException {
        try {
            codec(tag).decompress(block, target);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) { // of a codec that is not ours: the place is added on the way up
            throw FormatException.malformed("a block of compression " + tag + ": " + e.getMessage(), e);
        }
        if (target.hasRemaining()) {
            throw FormatException.malformed("a block of compression " + tag + " ends "
                    + target.remaining() + " bytes before the length that its header says");
        }
    }

    private Codec codec(String tag) throws FormatException {
        Codec codec = codecs.get(tag);
        if (codec == null) {
            throw FormatException.unsupported("compression '" + tag + "' is not among those known: "
                    + String.join(", ", codecs.keySet()));
        }
        return codec;
    }

    private void requireSum(byte[] stored, int first, int end, int length) throws FormatException {
        long sum = 0;
        int position = first;
        while (sum < length && position + HEADER <= end) {
            int compressed = little24(stored, position + 3);
            int room = end - position - HEADER;
            if (compressed > room) {
                throw FormatException.malformed("a compressed block of " + compressed
                        + " bytes runs past the end of its record, " + room + " bytes on");
            }
            int size = little24(stored, position + 6);
            requirePossible(tag(stored, position), compressed, size);
            sum += size;
            position += HEADER + compressed;
        }
        if (sum != length) {
            throw FormatException.malformed("its compressed blocks make " + sum
                    + " bytes, the key says " + length);
        }
    }

    private void requirePossible(String tag, int compressed, int size) throws FormatException {
        long most = (long) compressed * codec(tag).mostExpansion();
        if (size > most) {
            throw FormatException.malformed("a block of compression " + tag + " claims to make " + size
                    + " bytes of " + compressed + ", more than the " + most + " that it can");
        }
    }

    private static void requireRoom(long length) throws FormatException {
        long memory = Runtime.getRuntime().maxMemory();
        if (length > memory / 2) {
            throw FormatException.unsupported("its content takes " + length
                    + " bytes, too many for the memory of this program (" + memory + " bytes)");
        }
    }

    private static String tag(byte[] stored, int position) {
        return new String(stored, position, 2, StandardCharsets.ISO_8859_1);
    }

    private static int little24(byte[] bytes, int i) {
        return (bytes[i] & 0xFF) | (bytes[i + 1] & 0xFF) << 8 | (bytes[i + 2] & 0xFF) << 16;
    }
}
