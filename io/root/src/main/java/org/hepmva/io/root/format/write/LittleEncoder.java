package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.root.format.rntuple.Xxh3;

/**
 * The envelopes of an RNTuple as they are written: the lowest byte first, frames that begin with their
 * length.
 * Mutable; one thread.
 *
 * <p>Source: the specification of RNTuple, "Basic Types", "Frames" and "Envelopes".
 */
final class LittleEncoder {

    private static final int TYPE_BITS = 16;

    private final Encoder out = new Encoder();

    /** {@return one that has the head of an envelope} @param type 1 header, 2 footer, 3 list of pages */
    static LittleEncoder envelope(int type) {
        return new LittleEncoder().putLong(type);
    }

    LittleEncoder putShort(int value) {
        out.putShort(Short.reverseBytes((short) value));
        return this;
    }

    LittleEncoder putInt(int value) {
        out.putInt(Integer.reverseBytes(value));
        return this;
    }

    LittleEncoder putLong(long value) {
        out.putLong(Long.reverseBytes(value));
        return this;
    }

    LittleEncoder putString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        out.putBytes(utf8);
        return this;
    }

    /** Adds a place in the file. */
    LittleEncoder putLocator(long position, int size) {
        return putInt(size).putLong(position);
    }

    /** {@return where a record frame begins, to be ended} */
    int beginRecord() {
        int at = out.size();
        putLong(0);
        return at;
    }

    void endRecord(int at) {
        setLong(at, out.size() - at);
    }

    /** {@return where a list frame begins, to be ended} */
    int beginList(int count) {
        int at = beginRecord();
        putInt(count);
        return at;
    }

    void endList(int at) {
        setLong(at, (long) at - out.size());
    }

    private void setLong(int at, long value) {
        long reversed = Long.reverseBytes(value);
        out.setInt(at, (int) (reversed >>> Integer.SIZE));
        out.setInt(at + Integer.BYTES, (int) reversed);
    }

    /** {@return the envelope with its length and checksum} */
    byte[] seal() {
        int type = out.array()[0] & 0xFF;
        setLong(0, (long) (out.size() + Long.BYTES) << TYPE_BITS | type);
        putLong(Xxh3.of(out.array(), 0, out.size()));
        return out.toArray();
    }
}
