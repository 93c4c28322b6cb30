package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.List;

/** The elements of a column that wait for their cluster to be full. Mutable; one thread. */
final class PageColumn {

    private final PageEncoding encoding;
    private final int field;
    private final EncoderRoom room = new EncoderRoom();
    private Encoder values = new Encoder();
    private long before;

    PageColumn(PageEncoding encoding, int field) {
        this.encoding = encoding;
        this.field = field;
    }

    PageEncoding encoding() {
        return encoding;
    }

    int field() {
        return field;
    }

    /** {@return where values are added} */
    Encoder values() {
        return values;
    }

    int size() {
        return values.size();
    }

    int elements() {
        return values.size() / encoding.width();
    }

    /** {@return the number of the first element that waits, among those of all clusters} */
    long before() {
        return before;
    }

    /** A part of the elements that wait: those that make a page. */
    record Part(PageEncoding encoding, byte[] waiting, int from, int to) {

        byte[] page() {
            return encoding.page(waiting, from, to);
        }
    }

    /**
     * {@return what waits, in pages; nothing waits any more}
     *
     * @param largest bytes of a page, at most
     */
    List<Part> take(int largest) {
        int most = largest / encoding.width();
        int count = elements();
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < count; from += most) {
            parts.add(new Part(encoding, values.array(), from, Math.min(count, from + most)));
        }
        before += count;
        values = room.next(values.size());
        return parts;
    }
}
