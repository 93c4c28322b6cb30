package org.hepmva.sample;

import java.util.Arrays;

/** Divides each class on its own once its events are in the order in which the parts take them. */
final class Division {

    /** The order in which events of one class are handed out. */
    interface Order {
        int[] of(byte cls, int[] events);
    }

    private final Sample sample;
    private final int[][] chosen = new int[3][];
    private final int[] filled = new int[3];

    private Division(Sample sample) {
        this.sample = sample;
        Arrays.setAll(chosen, part -> new int[sample.size()]);
    }

    static Parts of(Sample sample, Share share, Order order) {
        Division division = new Division(sample);
        for (byte cls = Sample.SIGNAL; cls <= Sample.BACKGROUND; cls++) {
            int[] events = eventsOf(sample, cls);
            PartCounts counts = share.counts(cls, events.length);
            int[] ordered = order.of(cls, events);
            int first = counts.training();
            int second = first + counts.validation();
            division.take(0, ordered, 0, first);
            division.take(1, ordered, first, second);
            division.take(2, ordered, second, second + counts.test());
        }
        return division.parts();
    }

    /** Divides by a number of its own for each event: 0 training, 1 validation, 2 test. */
    static Parts of(Sample sample, byte[] part) {
        Division division = new Division(sample);
        for (int i = 0; i < part.length; i++) {
            division.chosen[part[i]][division.filled[part[i]]++] = i;
        }
        return division.parts();
    }

    private void take(int part, int[] ordered, int from, int to) {
        System.arraycopy(ordered, from, chosen[part], filled[part], to - from);
        filled[part] += to - from;
    }

    private Parts parts() {
        return new Parts(selected(0), selected(1), selected(2));
    }

    private Sample selected(int part) {
        int[] events = Arrays.copyOf(chosen[part], filled[part]);
        Arrays.sort(events);
        return sample.select(events);
    }

    private static int[] eventsOf(Sample sample, byte cls) {
        int[] events = new int[sample.size()];
        byte[] classes = sample.classes();
        int found = 0;
        for (int i = 0; i < events.length; i++) {
            if (classes[i] == cls) {
                events[found++] = i;
            }
        }
        return Arrays.copyOf(events, found);
    }
}
