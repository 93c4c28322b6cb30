package org.hepmva.io.root.format.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.format.bytes.FormatException;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZFormatException;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** {@code XZ}: LZMA in an xz container, with a CRC-32 of the content, which is checked. */
public final class XzCodec implements Codec {

    private static final int MOST_MEMORY_KIB = 1 << 17; // ROOT needs 65 MiB at most

    /** 273 bytes for 14 decisions of 0.022 bits each. */
    private static final int MOST_EXPANSION = 10_000;

    /** For the service loader. */
    public XzCodec() {
    }

    @Override
    public String tag() {
        return "XZ";
    }

    @Override
    public int mostExpansion() {
        return MOST_EXPANSION;
    }

    @Override
    public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
        int from = block.arrayOffset() + block.position();
        InputStream source = new ByteArrayInputStream(block.array(), from, block.remaining());
        try (InputStream stream = new XZInputStream(source, MOST_MEMORY_KIB, true,
                BasicArrayCache.getInstance())) {
            int start = target.arrayOffset() + target.position();
            int made = stream.readNBytes(target.array(), start, target.remaining());
            target.position(target.position() + made);
            if (!target.hasRemaining() && stream.read() >= 0) { // at the end it checks the CRC-32
                throw FormatException.malformed("an xz block holds more than its header says");
            }
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw FormatException.malformed("an xz block is damaged (" + reason(e) + ")", e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof XZFormatException) {
            return "it does not begin as one";
        } else if (e instanceof EOFException) {
            return "it ends too soon";
        }
        return e instanceof MemoryLimitException ? "it asks for more than " + MOST_MEMORY_KIB / 1024 + " MiB"
                : "what it holds is not as it was written";
    }

    @Override
    public int algorithm() {
        return 2;
    }

    @Override
    public int mostLevel() {
        return LZMA2Options.PRESET_MAX;
    }

    @Override
    public boolean compress(ByteBuffer content, int level, ByteBuffer target) throws IOException {
        LZMA2Options options = new LZMA2Options(level);
        int room = Math.max(LZMA2Options.DICT_SIZE_MIN, content.remaining());
        options.setDictSize(Math.min(options.getDictSize(), room)); // no more memory than there is content
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (OutputStream stream = new XZOutputStream(made, options, XZ.CHECK_CRC32)) {
            stream.write(content.array(), Span.start(content), content.remaining());
        }
        boolean fits = made.size() <= target.remaining();
        if (fits) {
            target.put(made.toByteArray());
        }
        return fits;
    }
}
