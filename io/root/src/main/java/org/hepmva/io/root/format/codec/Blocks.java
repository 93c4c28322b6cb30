package org.hepmva.io.root.format.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.text.Services;

/**
 * The compressed blocks of a record, one after the other, and the codecs that know them. Safe to
 * share.
 */
public final class Blocks {

    private static final int HEADER = 9;

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
        requireSum(stored, first, length);
        requireRoom(length);
        byte[] content = new byte[length];
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

    private void requireSum(byte[] stored, int first, int length) throws FormatException {
        long sum = 0;
        int position = first;
        while (sum < length && position + HEADER <= stored.length) {
            int compressed = little24(stored, position + 3);
            int room = stored.length - position - HEADER;
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
