package org.hepmva.io.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.NtupleException;
import org.hepmva.text.Printable;

/** The characters of a text file, compressed or not. */
final class CsvText {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_TELLING = 256;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvText() {
    }

    static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    /** {@return the bytes of a file, unpacked if it is compressed} */
    private static InputStream bytes(ByteSource file, ProgressListener progress) throws IOException {
        InputStream raw = opened(file, progress);
        boolean isOpen = false;
        try {
            raw.mark(4);
            byte[] head = raw.readNBytes(4);
            raw.reset();
            InputStream unpacked = isGzip(head) ? new GZIPInputStream(raw, BUFFER) : raw;
            isOpen = true;
            return unpacked;
        } finally {
            if (!isOpen) {
                raw.close(); // also when a listener stops the reading
            }
        }
    }

    private static InputStream opened(ByteSource file, ProgressListener progress) throws IOException {
        return new BufferedInputStream(new MeteredStream(file.stream(), file.size(), progress), BUFFER);
    }

    /** {@return the first bytes, fewer only if the file is smaller} */
    static byte[] sample(ByteSource file, int size) throws IOException {
        try (InputStream in = bytes(file, ProgressListener.NONE)) {
            return in.readNBytes(size);
        } catch (EOFException | ZipException e) {
            throw brokenCompression(file, e);
        }
    }

    static MalformedFileException brokenCompression(ByteSource file, IOException cause) {
        return new MalformedFileException(
                file.name() + ": the compressed data are cut off or damaged", cause);
    }

    /** {@return the characters of a file without a byte order mark; the listener is told about bytes} */
    static Reader characters(ByteSource file, Charset charset, ProgressListener progress) throws IOException {
        Reader reader = new InputStreamReader(bytes(file, progress), charset.newDecoder());
        try {
            char[] first = new char[1];
            int read = reader.read(first);
            return read < 0 || first[0] == BYTE_ORDER_MARK ? reader : new PushedBack(first[0], reader);
        } catch (IOException e) {
            reader.close();
            throw failure(file, 0, e);
        }
    }

    /**
     * {@return the coding of the characters: UTF-16 if a byte order mark says so, or every other byte is 0;
     * else UTF-8 if the sample is valid, else ISO 8859-1}
     */
    static Charset charset(byte[] sample) {
        if (begins(sample, 0xff, 0xfe) || zeros(sample, 1) && !anyZero(sample, 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(sample, 0xfe, 0xff) || zeros(sample, 0) && !anyZero(sample, 1)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false).isError()
                        ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] sample, int first, int second) {
        return sample.length > 1 && (sample[0] & 0xff) == first && (sample[1] & 0xff) == second;
    }

    /** Whether every other byte of the first some is 0, as in the Latin letters and digits of UTF-16. */
    private static boolean zeros(byte[] sample, int first) {
        int most = Math.min(sample.length, MOST_TELLING) & -2;
        for (int i = first; i < most; i += 2) {
            if (sample[i] != 0) {
                return false;
            }
        }
        return most > 2;
    }

    private static boolean anyZero(byte[] sample, int first) {
        int most = Math.min(sample.length, MOST_TELLING) & -2;
        for (int i = first; i < most; i += 2) {
            if (sample[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return what comes after the first line; the end of that line stays, so lines keep their numbers} */
    static Reader withoutFirstLine(Reader reader) throws IOException {
        int c = reader.read();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = reader.read();
        }
        return c < 0 ? reader : new PushedBack((char) c, reader);
    }

    /** {@return the sample as characters, without a byte order mark} */
    static String decode(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** {@return the sentence for what goes wrong while the rows of a file are read} */
    static IOException failure(ByteSource file, long line, IOException cause) {
        if (cause instanceof NtupleException) {
            return cause; // says it all
        }
        if (cause instanceof CharacterCodingException) {
            return new MalformedFileException(file.name() + ": after line " + line
                    + " there are bytes that are no characters in UTF-8", cause);
        }
        return cause instanceof EOFException || cause instanceof ZipException ? brokenCompression(file, cause)
                : new IOException(Printable.of(file.name()) + ": cannot be read after line " + line + ": "
                        + cause.getMessage(), cause);
    }

    /** A reader in front of which one character has been put back. */
    private static final class PushedBack extends Reader {

        private final char first;
        private final Reader rest;
        private boolean given;

        PushedBack(char first, Reader rest) {
            this.first = first;
            this.rest = rest;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (given || length == 0) {
                return rest.read(target, offset, length);
            }
            given = true;
            target[offset] = first;
            return 1;
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
