package org.hepmva.io.hist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.text.Printable;

/**
 * What is in a source that gzip has compressed, or is the first file of a zip archive, directories passed
 * over. Stateless.
 */
final class UnpackedSource {

    /** Files of text with histograms are far below; a small archive may claim to hold anything. */
    private static final int MOST = 1 << 28;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private UnpackedSource() {
    }

    /** {@return whether a source is a zip archive with something in it} */
    static boolean isZip(ByteSource source) throws IOException {
        return beginsWith(source, ZIP);
    }

    /** {@return whether a source is compressed as a whole} */
    static boolean isPacked(ByteSource source) throws IOException {
        return isGzip(source) || isZip(source);
    }

    private static boolean isGzip(ByteSource source) throws IOException {
        return source.size() > GZIP.length && beginsWith(source, GZIP);
    }

    private static boolean beginsWith(ByteSource source, byte[] magic) throws IOException {
        return Arrays.equals(source.read(0, (int) Math.min(source.size(), magic.length)), magic);
    }

    /**
     * {@return the beginning of what is in a source, whether it is compressed or not}
     *
     * @param most how much of it; there may be less
     * @throws MalformedFileException     if it is compressed, and that is damaged
     * @throws UnsupportedFormatException if it is an archive that is encrypted, or compressed in another way
     */
    static byte[] head(ByteSource source, int most) throws IOException {
        if (!isPacked(source)) {
            return source.read(0, (int) Math.min(most, source.size()));
        }
        try (InputStream packed = source.stream(); InputStream in = unpacked(source, packed)) {
            return in.readNBytes(most);
        } catch (EOFException | ZipException e) {
            throw damaged(source, e);
        }
    }

    /**
     * {@return the source itself if it is not compressed; else its content, which takes its place}
     *
     * @param anywhere whether its format reads here and there: then it may be large, as far as gzip has
     *                 compressed it
     * @throws MalformedFileException     if the compressed data are damaged
     * @throws UnsupportedFormatException if it is too large for memory
     */
    static ByteSource of(ByteSource source, boolean anywhere) throws IOException {
        if (isGzip(source)) {
            return anywhere ? ByteSource.ofGzip(source) : inMemory(source);
        }
        return isZip(source) ? inMemory(source) : source;
    }

    private static ByteSource inMemory(ByteSource source) throws IOException {
        byte[] bytes;
        try (InputStream packed = source.stream(); InputStream in = unpacked(source, packed)) {
            bytes = in.readNBytes(MOST + 1);
        } catch (EOFException | ZipException e) {
            throw damaged(source, e);
        }
        if (bytes.length > MOST) {
            throw unsupported(source, "unpacked it has more than " + MOST
                    + " bytes, which is too much for memory; unpack it into a file first");
        }
        source.close();
        return ByteSource.of(source.name(), bytes);
    }

    private static InputStream unpacked(ByteSource source, InputStream packed) throws IOException {
        return isGzip(source) ? new GZIPInputStream(packed) : firstFile(source, packed);
    }

    private static InputStream firstFile(ByteSource source, InputStream packed) throws IOException {
        // names in it do not matter, and this reads any
        ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
        ZipEntry file = nextFile(source, zip);
        if (file.getMethod() != ZipEntry.DEFLATED && file.getMethod() != ZipEntry.STORED) {
            throw unsupported(source, "the archive is compressed by the method " + file.getMethod()
                    + " of zip, where 0 and 8 can be read; unpack it first");
        }
        return zip;
    }

    private static ZipEntry nextFile(ByteSource source, ZipInputStream zip) throws IOException {
        try {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            if (entry != null) {
                return entry;
            }
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw unsupported(source, "the archive is encrypted; unpack it with its password first");
            }
            throw e;
        }
        throw new ZipException("no file in it");
    }

    private static MalformedFileException damaged(ByteSource source, IOException e) {
        return new MalformedFileException(Printable.of(source.name()
                + ": the compressed data are cut off or damaged"), e);
    }

    private static UnsupportedFormatException unsupported(ByteSource source, String sentence) {
        return new UnsupportedFormatException(Printable.of(source.name() + ": " + sentence));
    }
}
