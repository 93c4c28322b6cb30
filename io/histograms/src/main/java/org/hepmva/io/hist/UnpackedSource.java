package org.hepmva.io.hist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;

/** What is in a source that gzip has compressed, or is the first file of a zip archive. Stateless. */
final class UnpackedSource {

    /** Files of text with histograms are far below; a small archive may claim to hold anything. */
    private static final int MOST = 1 << 28;

    private UnpackedSource() {
    }

    /** Takes a file out of what holds it. */
    private interface Opening {

        InputStream of(InputStream packed) throws IOException;
    }

    /** {@return the source itself if it is not compressed; else its content, and the source is closed} */
    static ByteSource of(ByteSource source) throws IOException {
        byte[] head = source.read(0, (int) Math.min(source.size(), 4));
        if (head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            return unpacked(source, GZIPInputStream::new);
        }
        boolean isZip = head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        return isZip ? unpacked(source, UnpackedSource::first) : source;
    }

    private static InputStream first(InputStream packed) throws IOException {
        // names in it do not matter, and this reads any
        ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
        if (zip.getNextEntry() == null) {
            throw new ZipException("no file in it");
        }
        return zip;
    }

    private static ByteSource unpacked(ByteSource source, Opening opening) throws IOException {
        try (source; InputStream in = opening.of(source.stream())) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new UnsupportedFormatException(source.name() + ": unpacked it has more than "
                        + MOST + " bytes");
            }
            return ByteSource.of(source.name(), bytes);
        } catch (EOFException | ZipException e) {
            throw new MalformedFileException(source.name()
                    + ": the compressed data are cut off or damaged", e);
        }
    }
}
