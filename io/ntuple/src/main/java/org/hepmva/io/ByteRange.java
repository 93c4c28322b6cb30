package org.hepmva.io;

/**
 * Some bytes that lie behind one another.
 *
 * @param position of the first, from 0
 * @param length   how many
 */
public record ByteRange(long position, int length) {

    /** Refuses a negative number. */
    public ByteRange {
        if (!(position >= 0 && length >= 0)) {
            throw new IllegalArgumentException(
                    length + " bytes at byte " + position + " are no range of bytes");
        }
    }

    /** {@return the position behind the last} */
    public long end() {
        return position + length;
    }

    @Override
    public String toString() {
        return "bytes " + position + " to " + end();
    }
}
