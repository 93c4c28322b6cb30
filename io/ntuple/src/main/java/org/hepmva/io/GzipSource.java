package org.hepmva.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hepmva.text.Closing;

/**
 * What is in a file that gzip has compressed. It cannot be read from the middle, so it is unpacked as
 * a whole while somebody holds it: into memory, or into a temporary file if it is large. Any number of
 * threads may read; who holds it first after a rest unpacks it, and the others wait.
 */
final class GzipSource extends HeldSource {

    private static final int BUFFER = 1 << 16;

    private final ByteSource packed;
    /** Read and set by who {@linkplain Holds opens and lets go}, one at a time. */
    private Closeable packedHold;
    private volatile KeptBytes stored;

    private GzipSource(ByteSource packed, KeptBytes stored) {
        super(packed.name(), packed.version(), stored.size());
        this.packed = packed;
        this.stored = stored;
        this.packedHold = packed::rest; // what the making of it holds
    }

    /**
     * {@return what is in a file; it takes the place of the packed source, of which it takes over the hold}
     *
     * @param packed just made
     * @throws MalformedFileException if the compressed data are cut off or damaged
     */
    static ByteSource of(ByteSource packed) throws IOException {
        return new GzipSource(packed, unpacked(packed));
    }

    static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    private static KeptBytes unpacked(ByteSource packed) throws IOException {
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

    /** Who reads while the last hold ends finds nothing kept, and unpacks again unless all is closed. */
    @Override
    void fill(long position, byte[] target, int offset, int length) throws IOException {
        while (!stored.read(position, target, offset, length)) {
            ensureOpen();
        }
    }

    @Override
    void reopen() throws IOException {
        if (!stored.isOpen()) {
            Closeable hold = packed.hold();
            boolean isSame = false;
            try {
                stored = unpacked(packed);
                requireSameSize();
                packedHold = hold;
                isSame = true;
            } finally {
                if (!isSame) {
                    hold.close();
                }
            }
        }
    }

    /** A server need not tell that a file has changed. */
    private void requireSameSize() throws IOException {
        long now = stored.size();
        if (now != size()) {
            stored.close();
            throw new UnreadableFileException(name() + ": has changed since it was opened (" + size()
                    + " bytes unpacked then, " + now + " now); open it again");
        }
    }

    @Override
    void letGo() throws IOException {
        Closeable hold = packedHold;
        packedHold = () -> { };
        Closing.all(List.of(stored, hold));
    }

    @Override
    public List<Path> files() {
        return packed.files();
    }

    @Override
    public List<String> remarks() {
        return packed.remarks();
    }

    /** First what is kept, so that nobody unpacks again; the packed source is closed whatever fails. */
    @Override
    public void close() throws IOException {
        Closeable kept = super::close;
        Closing.all(List.of(kept, packed));
    }

    @Override
    public String toString() {
        return packed + ", " + size() + " unpacked";
    }
}
