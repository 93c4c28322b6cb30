package org.hepmva.io.root.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of an open file, whatever they mean. Reads name their position, so any number of
 * threads may share it.
 */
public final class FileBytes implements Closeable {

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** {@return the bytes of a file} */
    public static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new FileBytes(channel, channel.size());
    }

    /** {@return the length of the file when it was opened} */
    public long size() {
        return size;
    }

    /**
     * {@return some bytes}
     *
     * @param position of the first
     * @param length   how many
     * @throws FormatException if they are not all in the file
     */
    public byte[] read(long position, int length) throws IOException {
        if (!(position >= 0 && length >= 0 && position <= size - length)) {
            throw FormatException.malformed(length + " bytes at byte " + position
                    + " are not in a file of " + size + " bytes");
        }
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw FormatException.malformed("the file became shorter while it was read");
            }
        }
        return bytes;
    }

    /** {@return a cursor over at most {@code length} bytes, fewer if the file ends before} */
    public Cursor cursor(long position, int length) throws IOException {
        if (!(position >= 0 && position <= size)) {
            throw FormatException.malformed("byte " + position
                    + " lies outside the file, which has " + size + " bytes");
        }
        long there = Math.min(length, size - position);
        return Cursor.of(read(position, (int) there), position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
