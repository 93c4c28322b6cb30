package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are kept for a while: in memory, or in a temporary file once there are many. One thread adds,
 * then any number read.
 */
final class KeptBytes implements Closeable {

    static final long MOST_IN_MEMORY = 1 << 26;

    private static final int PIECE = 1 << 16;

    private final long mostInMemory;
    private final List<byte[]> pieces = new ArrayList<>();
    private Path file;
    private FileChannel channel;
    private long size;
    private boolean isOpen = true;

    KeptBytes() {
        this(MOST_IN_MEMORY);
    }

    KeptBytes(long mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    synchronized long size() {
        return size;
    }

    synchronized boolean isOpen() {
        return isOpen;
    }

    /** {@return the temporary file; null if all is in memory} */
    Path file() {
        return file;
    }

    boolean isInMemory() {
        return file == null;
    }

    synchronized void add(byte[] bytes, int count) throws IOException {
        if (!isOpen) {
            throw new IOException("nobody wants to keep these bytes any more");
        }
        if (file == null && size + count > mostInMemory) {
            moveToFile();
        }
        if (file != null) {
            write(ByteBuffer.wrap(bytes, 0, count));
            size += count;
            return;
        }
        int done = 0;
        while (done < count) {
            int at = (int) (size % PIECE);
            if (at == 0) {
                pieces.add(new byte[PIECE]);
            }
            int here = Math.min(count - done, PIECE - at);
            System.arraycopy(bytes, done, pieces.get(pieces.size() - 1), at, here);
            done += here;
            size += here;
        }
    }

    private synchronized void moveToFile() throws IOException {
        file = Files.createTempFile("hepmva-", ".tmp");
        file.toFile().deleteOnExit(); // should nobody close this
        channel = opened();
        for (int i = 0; i < pieces.size(); i++) {
            write(ByteBuffer.wrap(pieces.get(i), 0, (int) Math.min(PIECE, size - (long) i * PIECE)));
        }
        pieces.clear();
    }

    private FileChannel opened() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private synchronized void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Reads some bytes, which have to be among those added.
     *
     * @return false if this was closed
     */
    boolean read(long position, byte[] target, int offset, int length) throws IOException {
        if (!isOpen()) {
            return false;
        }
        return isInMemory() ? copy(position, target, offset, length)
                : ChannelReading.read(file.toString(), size(), this::reopened, position,
                        ByteBuffer.wrap(target, offset, length));
    }

    private synchronized boolean copy(long position, byte[] target, int offset, int length) {
        int done = 0;
        while (isOpen && done < length) {
            int at = (int) ((position + done) % PIECE);
            int here = Math.min(length - done, PIECE - at);
            System.arraycopy(pieces.get((int) ((position + done) / PIECE)), at, target, offset + done, here);
            done += here;
        }
        return isOpen;
    }

    /** {@return an open channel, unless this was closed} */
    private synchronized FileChannel reopened() throws IOException {
        if (isOpen && !channel.isOpen()) {
            channel = opened();
        }
        return isOpen ? channel : null;
    }

    @Override
    public synchronized void close() throws IOException {
        isOpen = false;
        pieces.clear();
        if (file != null) {
            try {
                if (channel != null) { // null if the file could not be opened
                    channel.close();
                }
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}
