package org.hepmva.io;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The bytes of a file: mapped into memory while somebody holds them, unless they are few. On Windows a file
 * that is mapped could not be replaced, so there it is read by position.
 */
final class FileSource extends HeldSource {

    /** Below it, a mapping costs more than it saves. */
    static final long LEAST_MAPPED = 1 << 20;

    private static final boolean MAPS = File.separatorChar == '/';

    private final Path path;
    private final FileStamp stamp;
    private volatile FileChannel channel;
    private volatile MappedReading mapped;

    private FileSource(Path path, FileStamp stamp, FileChannel channel) {
        super(path.toString(), "changed " + stamp.changed(), stamp.size());
        this.path = path;
        this.stamp = stamp;
        this.channel = channel;
        map();
    }

    /** Begins without any window. */
    private void map() {
        boolean maps = MAPS && stamp.size() >= LEAST_MAPPED;
        mapped = maps ? new MappedReading(path.toString(), stamp.size()) : null;
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
    public List<Path> files() {
        return List.of(path);
    }

    @Override
    void fill(long position, byte[] target, int offset, int length) throws IOException {
        ChannelReading.read(name(), size(), new Opened(), position,
                ByteBuffer.wrap(target, offset, length));
    }

    private final class Opened implements ChannelReading.Opened {

        @Override
        public FileChannel channel() throws IOException {
            if (!channel.isOpen()) {
                ensureOpen();
            }
            return channel;
        }

        @Override
        public int read(FileChannel channel, ByteBuffer target, long position) throws IOException {
            MappedReading mapping = mapped;
            return mapping == null ? channel.read(target, position)
                    : mapping.read(channel, target, position);
        }
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
        map();
        channel.close();
    }
}
