package org.hepmva.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What is in a file that gzip has compressed. It cannot be read from the middle, so it is unpacked as
 * a whole while somebody holds it: into memory, or into a temporary file if it is large.
 */
final class GzipSource implements ByteSource {

    private static final int BUFFER = 1 << 16;

    private final ByteSource packed;
    private final Holds holds;
    private final long size;
    private Closeable packedHold;
    private volatile KeptBytes stored;

    private GzipSource(ByteSource packed) throws IOException {
        this.packed = packed;
        this.stored = unpacked();
        this.size = stored.size();
        this.packedHold = packed::rest; // what the making of it holds
        this.holds = new Holds(packed.name(), new Unpacked());
    }

    /**
     * {@return what is in a file; it takes the place of the packed source, of which it takes over the hold}
     *
     * @param packed just made
     * @throws MalformedFileException if the compressed data are cut off or damaged
     */
    static ByteSource of(ByteSource packed) throws IOException {
        return new GzipSource(packed);
    }

    static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    private KeptBytes unpacked() throws IOException {
        KeptBytes target = new KeptBytes();
        boolean isWhole = false;
        try (InputStream in = new GZIPInputStream(packed.stream(), BUFFER)) {
            byte[] block = new byte[BUFFER];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                target.add(block, read);
            }
            isWhole = true;
            return target;
        } catch (EOFException | ZipException e) {
            throw new MalformedFileException(
                    packed.name() + ": the compressed data are cut off or damaged", e);
        } finally {
            if (!isWhole) {
                target.close();
            }
        }
    }

    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String version() {
        return packed.version();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(position, length, size);
        Objects.checkFromIndexSize(offset, length, target.length);
        while (!stored.read(position, target, offset, length)) {
            holds.ensureOpen();
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
    public List<String> remarks() {
        return packed.remarks();
    }

    @Override
    public void close() throws IOException {
        holds.close();
        packed.close();
    }

    @Override
    public String toString() {
        return packed + ", " + size + " unpacked";
    }

    /** The unpacked bytes. */
    private final class Unpacked implements Holds.Resource {

        @Override
        public void open() throws IOException {
            if (!stored.isOpen()) {
                packedHold = packed.hold();
                stored = unpacked();
            }
        }

        @Override
        public void release() throws IOException {
            stored.close();
            packedHold.close();
            packedHold = () -> { };
        }
    }
}
