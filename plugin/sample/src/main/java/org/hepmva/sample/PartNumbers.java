package org.hepmva.sample;

import java.util.Arrays;

/**
 * The number of the part that each event goes to. Each class is divided on its own once its events are in the
 * order in which the parts take them.
 *
 * <p>While it works it needs a byte for each event, the order of one class, and what it makes: the numbers of
 * the events of each part.
 */
final class PartNumbers {

    static final byte TRAINING = 0;
    static final byte VALIDATION = 1;
    static final byte TEST = 2;
    static final byte LEFT_OUT = 3;

    /** The order in which events of one class are handed out. */
    interface Order {
        int[] of(byte cls, int[] events);
    }

    private PartNumbers() {
    }

    /** {@return the part of each event, as {@link Split#partOfEach}} */
    static byte[] parts(Sample sample, Share share, Order order) {
        byte[] part = new byte[sample.size()];
        Arrays.fill(part, LEFT_OUT);
        for (byte cls = 0; cls < sample.classNames().size(); cls++) {
            int[] events = sample.eventsOf(cls);
            PartCounts counts = share.counts(sample.classNames(), cls, events.length);
            int[] ordered = order.of(cls, events);
            int first = counts.training();
            int second = first + counts.validation();
            mark(part, TRAINING, ordered, 0, first);
            mark(part, VALIDATION, ordered, first, second);
            mark(part, TEST, ordered, second, second + counts.test());
        }
        return part;
    }

    private static void mark(byte[] part, byte number, int[] ordered, int from, int to) {
        for (int i = from; i < to; i++) {
            part[ordered[i]] = number;
        }
    }

    /** {@return the events of each part} */
    static Parts divided(Sample sample, byte[] part) {
        return new Parts(selected(sample, part, TRAINING), selected(sample, part, VALIDATION),
                selected(sample, part, TEST));
    }

    private static Sample selected(Sample sample, byte[] part, byte number) {
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
