package org.hepmva.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file. */
final class FileSource extends HeldSource {

    private final Path path;
    private final FileStamp stamp;
    private volatile FileChannel channel;

    private FileSource(Path path, FileStamp stamp, FileChannel channel) {
        super(path.toString(), "changed " + stamp.changed(), stamp.size());
        this.path = path;
        this.stamp = stamp;
        this.channel = channel;
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
    void fill(long position, byte[] target, int offset, int length) throws IOException {
        ChannelReading.read(name(), size(), this::opened, position,
                ByteBuffer.wrap(target, offset, length));
    }

    private FileChannel opened() throws IOException {
        if (!channel.isOpen()) {
            ensureOpen();
        }
        return channel;
    }

    /** The file must be the one it was. */
    @Override
    void reopen() throws IOException {
        if (!channel.isOpen()) {
            stamp.requireSame(path);
            channel = channel(path);
        }
    }

    @Override
    void letGo() throws IOException {
        channel.close();
    }
}
