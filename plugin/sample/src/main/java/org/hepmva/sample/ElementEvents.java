package org.hepmva.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries that events are elements of: jets of one collision. What divides a sample keeps the elements of
 * an entry together, as it would divide the first of each.
 *
 * @param sample the elements
 * @param first  number of the first element of each entry, in order
 * @param entry  for each element the number of its entry here
 */
record ElementEvents(Sample sample, int[] first, int[] entry) {

    /** An entry of the same tables. */
    private record Key(int tables, long entry) { }

    /** {@return the entries of a sample; each event is one if they are not elements} */
    static ElementEvents of(Sample sample) {
        if (sample.entries().isEmpty()) {
            return new ElementEvents(sample, new int[0], new int[0]);
        }
        SpectatorColumn entries = sample.entries().get();
        Map<Key, Integer> numbers = new HashMap<>();
        int[] entry = new int[sample.size()];
        int[] first = new int[sample.size()];
        for (int i = 0; i < entry.length; i++) {
            Key key = new Key(sample.tables(i), entries.bits(sample.index().of(i)));
            Integer known = numbers.putIfAbsent(key, numbers.size());
            entry[i] = known == null ? numbers.size() - 1 : known;
            first[entry[i]] = known == null ? i : first[entry[i]];
        }
        return new ElementEvents(sample, Arrays.copyOf(first, numbers.size()), entry);
    }

    /** {@return the part of each element; a rule by events keeps together what it says} */
    byte[] parts(Split rule) {
        if (isEach() || rule.byEvent().isPresent()) {
            return rule.partOfEach(sample);
        }
        byte[] ofEntries = rule.partOfEach(firsts());
        byte[] parts = new byte[entry.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ofEntries[entry[i]];
        }
        return parts;
    }

    /** {@return whether each event is an entry} */
    boolean isEach() {
        return sample.entries().isEmpty();
    }

    /** {@return the first element of each entry} */
    Sample firsts() {
        return sample.select(first);
    }
}
