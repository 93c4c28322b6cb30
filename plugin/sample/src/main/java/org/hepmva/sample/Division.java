package org.hepmva.sample;

import java.util.Arrays;

/**
 * Divides each class on its own once its events are in the order in which the parts take them.
 *
 * <p>While it works it needs a byte for each event, the order of one class, and what it makes: the numbers of
 * the events of each part.
 */
final class Division {

    private static final byte LEFT_OUT = 3;

    /** The order in which events of one class are handed out. */
    interface Order {
        int[] of(byte cls, int[] events);
    }

    private Division() {
    }

    /** {@return a number for each event: 0 training, 1 validation, 2 test, 3 none of them} */
    static byte[] parts(Sample sample, Share share, Order order) {
        byte[] part = new byte[sample.size()];
        Arrays.fill(part, LEFT_OUT);
        for (byte cls = 0; cls < sample.classNames().size(); cls++) {
            int[] events = sample.eventsOf(cls);
            PartCounts counts = share.counts(sample.classNames(), cls, events.length);
            int[] ordered = order.of(cls, events);
            int first = counts.training();
            int second = first + counts.validation();
            mark(part, (byte) 0, ordered, 0, first);
            mark(part, (byte) 1, ordered, first, second);
            mark(part, (byte) 2, ordered, second, second + counts.test());
        }
        return part;
    }

    private static void mark(byte[] part, byte number, int[] ordered, int from, int to) {
        for (int i = from; i < to; i++) {
            part[ordered[i]] = number;
        }
    }

    /** Divides by a number for each event: 0 training, 1 validation, 2 test, 3 none of them. */
    static Parts of(Sample sample, byte[] part) {
        return new Parts(selected(sample, part, 0), selected(sample, part, 1), selected(sample, part, 2));
    }

    private static Sample selected(Sample sample, byte[] part, int number) {
        int count = 0;
        for (byte of : part) {
            count += of == number ? 1 : 0;
        }
        int[] events = new int[count];
        int found = 0;
        for (int i = 0; i < part.length; i++) {
            if (part[i] == number) {
                events[found++] = i;
            }
        }
        return sample.taking(events);
    }
}
