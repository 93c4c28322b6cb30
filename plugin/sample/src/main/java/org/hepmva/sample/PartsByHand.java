package org.hepmva.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Divides a sample of which somebody has set aside events by hand: those go where they are meant to, and the
 * rule of a split divides the others. Of a source that has a test part by hand the others are learned from,
 * and set aside for validation by the share that the rule has for it, unless that is given by hand too.
 */
final class PartsByHand {

    private final Sample sample;
    private final byte[] part;

    private PartsByHand(Sample sample) {
        this.sample = sample;
        this.part = new byte[sample.size()];
        Arrays.fill(part, PartNumbers.LEFT_OUT);
    }

    /** {@return the parts; those of the rule alone if nothing is set aside by hand} */
    static Parts of(Sample sample, Split rule) {
        if (!sample.origins().isHeldOut()) {
            return PartNumbers.divided(sample, ElementEvents.of(sample).parts(rule));
        }
        PartsByHand division = new PartsByHand(sample);
        division.divide(rule);
        return PartNumbers.divided(sample, division.part);
    }

    private void divide(Split rule) {
        List<Integer> free = new ArrayList<>();
        List<Integer> learned = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            int source = sample.source(i);
            Optional<HeldOut.Use> use = sample.use(i);
            if (use.isPresent()) {
                part[i] = use.get() == HeldOut.Use.TEST ? PartNumbers.TEST : PartNumbers.VALIDATION;
            } else if (!sample.origins().isHeldOut(source, HeldOut.Use.TEST)) {
                free.add(i);
            } else if (sample.origins().isHeldOut(source, HeldOut.Use.VALIDATION)) {
                part[i] = PartNumbers.TRAINING;
            } else {
                learned.add(i);
            }
        }
        mark(free, rule);
        mark(learned, rule.withoutTest());
    }

    private void mark(List<Integer> events, Split rule) {
        if (events.isEmpty()) {
            return;
        }
        int[] numbers = events.stream().mapToInt(Integer::intValue).toArray();
        byte[] parts = ElementEvents.of(sample.select(numbers)).parts(rule);
        IntStream.range(0, numbers.length).forEach(i -> part[numbers[i]] = parts[i]);
    }
}
