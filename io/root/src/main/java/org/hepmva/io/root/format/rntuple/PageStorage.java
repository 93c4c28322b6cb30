package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hepmva.io.ByteRange;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.SpareArrays;
import org.hepmva.io.root.format.codec.Blocks;

/**
 * The bytes of envelopes and pages, decompressed. Safe to share between threads.
 *
 * <p>Source: the specification of RNTuple, "Compression Block", and for what lies in several records "Anchor
 * schema".
 */
final class PageStorage {

    private final FileBytes file;
    private final Blocks blocks;
    private final long maxKeySize;

    /**
     * The bytes of an RNTuple.
     *
     * @param maxKeySize bytes of the longest record; what is longer lies in several; 0 if there is no such
     * limit
     */
    PageStorage(FileBytes file, Blocks blocks, long maxKeySize) {
        this.file = file;
        this.blocks = blocks;
        this.maxKeySize = maxKeySize;
    }

    /** {@return the bytes of an envelope, whatever they say} */
    byte[] envelope(EnvelopeLink link) throws IOException {
        int size = size(link.place().size());
        byte[] stored = read(link.place().position(), size);
        return content(stored, size, link.length());
    }

    /**
     * {@return an array that begins with the bytes of a page, its checksum verified if it has one; behind
     * them is anything}
     *
     * @param spare where the array comes from
     */
    byte[] page(PlacedPage page, long length, SpareArrays spare) throws IOException {
        try {
            int size = size(page.size());
            int all = size + (page.hasChecksum() ? Long.BYTES : 0);
            byte[] stored = isInOne(all) ? file.read(page.position(), all, spare)
                    : parts(page.position(), all);
            if (page.hasChecksum()) {
                Checksum.require(stored, 0, size, LittleEndian.longAt(stored, size), "it");
            }
            if (length == size) {
                return stored;
            }
            byte[] content = blocks.decompress(stored, 0, size, size(length), spare::take);
            spare.give(stored);
            return content;
        } catch (FormatException e) {
            throw e.within("page at byte " + page.position());
        }
    }

    /** Tells where the pages are that will be read, so that a server is asked for many at once. */
    void expect(Collection<Pages> pages) {
        List<ByteRange> ranges = new ArrayList<>();
        for (Pages ofColumn : pages) {
            for (PlacedPage page : ofColumn.list()) {
                long size = page.size() + (page.hasChecksum() ? Long.BYTES : 0);
                if (page.position() >= 0 && size > 0 && size <= Integer.MAX_VALUE) {
                    ranges.add(new ByteRange(page.position(), (int) size));
                }
            }
        }
        file.source().expect(ranges);
    }

    /** Refuses a page whose bytes cannot hold what it claims, before memory is taken for it. */
    void requirePossible(PlacedPage page, long length) throws FormatException {
        if (length != page.size() && length / blocks.mostExpansion() > page.size()) {
            throw FormatException.malformed("its " + page.size() + " bytes are to make " + length
                    + ", more than they can").within("page at byte " + page.position());
        }
    }

    /** What is stored in as many bytes as it has is not compressed. */
    private byte[] content(byte[] stored, int size, long length) throws IOException {
        if (length == size) {
            return stored;
        }
        return blocks.decompress(stored, 0, size(length));
    }

    private static int size(long size) throws FormatException {
        if (!(size >= 0 && size <= Integer.MAX_VALUE - 2 * Long.BYTES)) {
            throw FormatException.unsupported("it has " + size + " bytes; up to 2147483631 are read in"
                    + " one piece");
        }
        return (int) size;
    }

    private byte[] read(long position, int length) throws IOException {
        return isInOne(length) ? file.read(position, length) : parts(position, length);
    }

    private boolean isInOne(int length) {
        return length <= maxKeySize || maxKeySize == 0;
    }

    /** The first record ends with the positions of the others. */
    private byte[] parts(long position, int length) throws IOException {
        long others = maxKeySize <= Long.BYTES ? length
                : (length - Long.BYTES - 1) / (maxKeySize - Long.BYTES);
        long first = maxKeySize - others * Long.BYTES;
        if (first <= 0) {
            throw FormatException.malformed("its " + length + " bytes are to lie in records of " + maxKeySize
                    + " bytes; no record has room for the positions of so many");
        }
        if (length > file.size()) {
            throw FormatException.malformed("its " + length + " bytes are not in a file of " + file.size()
                    + " bytes");
        }
        byte[] head = file.read(position, (int) maxKeySize);
        byte[] all = new byte[length];
        System.arraycopy(head, 0, all, 0, (int) first);
        int done = (int) first;
        for (int i = 0; done < length; i++) {
            int here = (int) Math.min(maxKeySize, length - done);
            long at = LittleEndian.longAt(head, (int) first + i * Long.BYTES);
            System.arraycopy(file.read(at, here), 0, all, done, here);
            done += here;
        }
        return all;
    }
}
