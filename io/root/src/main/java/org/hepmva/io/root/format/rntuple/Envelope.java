package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * One of the blocks that describe an RNTuple, with its checksum verified.
 *
 * <p>Source: the specification of RNTuple, "Envelopes".
 *
 * @param payload  behind the head
 * @param checksum by which other envelopes refer to it
 */
record Envelope(EnvelopeCursor payload, long checksum) {

    /** The kinds there are, in the order of their numbers, from 1 on. */
    enum Kind {
        HEADER("header"), FOOTER("footer"), PAGE_LIST("list of pages");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private static final int HEAD = Long.BYTES;
    private static final int LEAST = HEAD + Long.BYTES;

    static Envelope read(PageStorage storage, EnvelopeLink link, Kind kind) throws IOException {
        try {
            return of(storage.envelope(link), kind);
        } catch (FormatException e) {
            throw e.within(kind.text + " at byte " + link.place().position());
        }
    }

    private static Envelope of(byte[] bytes, Kind kind) throws FormatException {
        if (bytes.length < LEAST) {
            throw FormatException.malformed("its " + bytes.length + " bytes have no room for head and"
                    + " checksum");
        }
        int end = bytes.length - Long.BYTES;
        long checksum = LittleEndian.longAt(bytes, end);
        Checksum.require(bytes, 0, end, checksum, "it");
        long head = LittleEndian.longAt(bytes, 0);
        int type = (int) head & 0xFFFF;
        if (!(type == kind.ordinal() + 1 && head >>> 16 == bytes.length)) {
            throw FormatException.malformed("an envelope of type " + type + " and " + (head >>> 16)
                    + " bytes stands where one of type " + (kind.ordinal() + 1) + " and " + bytes.length
                    + " bytes should");
        }
        return new Envelope(EnvelopeCursor.of(bytes, HEAD, end), checksum);
    }

    /**
     * Refuses what a newer format needs its readers to know.
     *
     * <p>Source: the specification of RNTuple, "Feature Flags".
     */
    void requireKnownFeatures() throws FormatException {
        long flags;
        int first = 0;
        do {
            flags = payload.readLong();
            long known = flags & Long.MAX_VALUE;
            if (known != 0) {
                throw FormatException.unsupported("it uses feature "
                        + (first + Long.numberOfTrailingZeros(known))
                        + " of a newer RNTuple format, which is not known");
            }
            first += Long.SIZE - 1;
        } while (flags < 0);
    }
}
