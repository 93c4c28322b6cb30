package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** The bytes of a file. */
final class FileSource implements ByteSource {

    private final Path path;
    private final FileStamp stamp;
    private final Holds holds;
    private volatile FileChannel channel;

    private FileSource(Path path, FileStamp stamp, FileChannel channel) {
        this.path = path;
        this.stamp = stamp;
        this.channel = channel;
        this.holds = new Holds(path.toString(), new OpenFile());
    }

    static FileSource open(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        return new FileSource(file, stamp, channel(file));
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (FileSystemException e) {
            throw UnreadableFileException.of(file, e);
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public long size() {
        return stamp.size();
    }

    @Override
    public String version() {
        return "changed " + stamp.changed();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(position, length, size());
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        while (buffer.hasRemaining()) {
            if (readSome(buffer, position + buffer.position() - offset) < 0) {
                throw new UnreadableFileException(path + ": became shorter while it was read, from " + size()
                        + " bytes to " + channel.size());
            }
        }
    }

    /** A thread that is interrupted closes the channel under all others, which open it again. */
    private int readSome(ByteBuffer buffer, long position) throws IOException {
        try {
            return channel.read(buffer, position);
        } catch (ClosedByInterruptException e) {
            throw e; // this thread is the one
        } catch (ClosedChannelException e) {
            holds.ensureOpen();
            return 0;
        }
    }

    @Override
    public Closeable hold() throws IOException {
        return holds.hold();
    }

    @Override
    public void rest() throws IOException {
        holds.release();
    }

    @Override
    public void close() throws IOException {
        holds.close();
    }

    @Override
    public String toString() {
        return path + ": " + size() + " bytes";
    }

    /** The open file, which must be the one it was. */
    private final class OpenFile implements Holds.Resource {

        @Override
        public void open() throws IOException {
            if (!channel.isOpen()) {
                stamp.requireSame(path);
                channel = channel(path);
            }
        }

        @Override
        public void release() throws IOException {
            channel.close();
        }
    }
}
