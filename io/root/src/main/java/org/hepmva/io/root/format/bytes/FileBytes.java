package org.hepmva.io.root.format.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hepmva.io.FileStamp;
import org.hepmva.io.UnreadableFileException;

/**
 * The bytes of a file, whatever they mean. Reads name their position, so any number of threads may
 * share it.
 *
 * <p>It is open while somebody holds it: from {@link #open} to {@link #rest}, and whenever there is a
 * {@link #hold}. So a chain of thousands of files takes one descriptor and not thousands.
 */
public final class FileBytes implements Closeable {

    private final Path path;
    private final FileStamp stamp;
    private volatile FileChannel channel;
    private int holds = 1;
    private boolean isClosed;

    private FileBytes(Path path, FileStamp stamp, FileChannel channel) {
        this.path = path;
        this.stamp = stamp;
        this.channel = channel;
    }

    /**
     * {@return the bytes of a file, which is held open}
     *
     * @throws UnreadableFileException if there is no such file, or it is a folder or not permitted
     */
    public static FileBytes open(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        return new FileBytes(file, stamp, channel(file));
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (FileSystemException e) {
            throw UnreadableFileException.of(file, e);
        }
    }

    /** Lets go of what {@link #open} holds; to be called once. */
    public void rest() throws IOException {
        release();
    }

    /**
     * {@return what keeps the file open until it is closed}
     *
     * @throws UnreadableFileException if the file is gone or has changed while nobody held it
     * @throws IOException             if these bytes were closed
     */
    public synchronized Closeable hold() throws IOException {
        ensureOpen();
        holds++;
        return new Hold();
    }

    private synchronized void ensureOpen() throws IOException {
        if (isClosed) {
            throw new IOException(path + ": was closed, nothing more can be read from it");
        }
        if (!channel.isOpen()) {
            stamp.requireSame(path);
            channel = channel(path);
        }
    }

    private synchronized void release() throws IOException {
        holds--;
        if (holds == 0) {
            channel.close();
        }
    }

    /** {@return the length of the file when it was opened} */
    public long size() {
        return stamp.size();
    }

    /**
     * {@return some bytes}
     *
     * @param position of the first
     * @param length   how many
     * @throws FormatException if they are not all in the file
     */
    public byte[] read(long position, int length) throws IOException {
        if (!(position >= 0 && length >= 0 && position <= size() - length)) {
            throw FormatException.malformed(length + " bytes at byte " + position
                    + " are not in a file of " + size() + " bytes");
        }
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (readSome(buffer, position + buffer.position()) < 0) {
                throw FormatException.malformed("the file became shorter while it was read");
            }
        }
        return bytes;
    }

    /** A thread that is interrupted closes the channel under all others, which open it again. */
    private int readSome(ByteBuffer buffer, long position) throws IOException {
        try {
            return channel.read(buffer, position);
        } catch (ClosedByInterruptException e) {
            throw e; // this thread is the one
        } catch (ClosedChannelException e) {
            ensureOpen();
            return 0;
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

    /** Closes the file for good, whoever holds it. */
    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        channel.close();
    }

    /** One reason to keep the file open. */
    private final class Hold implements Closeable {

        private boolean isReleased;

        @Override
        public void close() throws IOException {
            if (!isReleased) {
                isReleased = true;
                release();
            }
        }
    }
}
