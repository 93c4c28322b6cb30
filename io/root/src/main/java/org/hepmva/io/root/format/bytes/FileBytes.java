package org.hepmva.io.root.format.bytes;

import java.io.Closeable;
import java.io.IOException;
import org.hepmva.io.ByteSource;
import org.hepmva.io.UnreadableFileException;

/**
 * The bytes of a ROOT file, wherever they come from. What the file says of positions and lengths is checked
 * before it is believed: the answer to a lie is a {@link FormatException}. Threads may share it.
 */
public final class FileBytes implements Closeable {

    private final ByteSource source;

    private FileBytes(ByteSource source) {
        this.source = source;
    }

    /** {@return the bytes of a source, which is closed with them} */
    public static FileBytes of(ByteSource source) {
        return new FileBytes(source);
    }

    /** {@return where they come from} */
    public ByteSource source() {
        return source;
    }

    /**
     * {@return what keeps the source open until it is closed}
     *
     * @throws UnreadableFileException if it is gone or has changed while nobody held it
     * @throws IOException             if these bytes were closed
     */
    public Closeable hold() throws IOException {
        return source.hold();
    }

    /** {@return the length of the file when it was opened} */
    public long size() {
        return source.size();
    }

    /**
     * {@return some bytes}
     *
     * @param position of the first
     * @param length   how many
     * @throws FormatException if they are not all in the file
     */
    public byte[] read(long position, int length) throws IOException {
        requireThere(position, length);
        return source.read(position, length);
    }

    /**
     * {@return an array that begins with some bytes; behind them is anything}
     *
     * @param position of the first
     * @param length   how many
     * @param spare    where the array comes from
     * @throws FormatException if they are not all in the file
     */
    public byte[] read(long position, int length, SpareArrays spare) throws IOException {
        requireThere(position, length);
        byte[] bytes = spare.take(length);
        source.read(position, bytes, 0, length);
        return bytes;
    }

    private void requireThere(long position, int length) throws FormatException {
        if (!(position >= 0 && length >= 0 && position <= size() - length)) {
            throw FormatException.malformed(length + " bytes at byte " + position
                    + " are not in a file of " + size() + " bytes");
        }
    }

    /** {@return a cursor over at most {@code length} bytes, fewer if the file ends before} */
    public Cursor cursor(long position, int length) throws IOException {
        if (!(position >= 0 && position <= size())) {
            throw FormatException.malformed("byte " + position
                    + " lies outside the file, which has " + size() + " bytes");
        }
        long there = Math.min(length, size() - position);
        return Cursor.of(read(position, (int) there), position);
    }

    /** Closes the source for good, whoever holds it. */
    @Override
    public void close() throws IOException {
        source.close();
    }
}
