package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;

/**
 * The head of a record that is to be written (TKey). Positions have 64 bits if the record begins behind the
 * first two thousand million bytes, as in ROOT.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/datarecord.md}, "TKey".
 *
 * @param className of its content
 * @param name      name
 * @param title     title
 * @param cycle     larger is newer, among records of one name
 * @param seek      position of the record
 * @param directory position of the directory that it belongs to
 */
record KeyHead(String className, String name, String title, int cycle, long seek, long directory) {

    /** Behind this byte, positions have 64 bits (TFile::kStartBigFile). */
    static final long BIG_FILE = 2_000_000_000L;

    private static final int VERSION = 4;
    private static final int BIG = 1000;
    private static final int FIXED = 26;
    private static final int WIDER = 8;
    private static final int LONGEST_KEY = Short.MAX_VALUE;

    /** {@return whether a key can have these texts: its length must fit into 16 bits} */
    static boolean fits(String className, String name, String title) {
        return length(className, name, title, true) <= LONGEST_KEY;
    }

    int length() {
        return length(className, name, title, isBig());
    }

    private static int length(String className, String name, String title, boolean big) {
        long texts = (long) text(className) + text(name) + text(title);
        return (int) Math.min(Integer.MAX_VALUE, FIXED + texts + (big ? WIDER : 0));
    }

    private static int text(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return length + (length < 255 ? 1 : 5);
    }

    private boolean isBig() {
        return seek > BIG_FILE || directory > BIG_FILE;
    }

    /**
     * {@return the bytes of this head}
     *
     * @param objectLength bytes of the content before it was compressed
     * @param stored       bytes of the content in the file
     * @param time         when it was written, as {@link DateTime} has it
     */
    byte[] encode(int objectLength, int stored, int time) {
        Encoder out = new Encoder(length());
        out.putInt(length() + stored).putShort(isBig() ? VERSION + BIG : VERSION).putInt(objectLength)
                .putInt(time).putShort(length()).putShort(cycle)
                .putSeek(seek, isBig()).putSeek(directory, isBig())
                .putString(className).putString(name).putString(title);
        return out.toArray();
    }
}
