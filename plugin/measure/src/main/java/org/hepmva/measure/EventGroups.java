package org.hepmva.measure;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * Which entries belong to one event: the candidates of one collision, for instance, which vary together.
 *
 * <p>An error from independent entries sums squares, Σ<sub>i</sub>x<sub>i</sub>². Where entries of one event
 * vary together it is Σ<sub>g</sub>(Σ<sub>i∈g</sub>x<sub>i</sub>)², over events g (Liang and Zeger,
 * Biometrika 73 (1986) 13). For a sum of weights x = w, so that Σw² becomes Σ(Σw)²; for an efficiency ε it
 * is w([passes] − ε)/Σw, for an area w(V − A)/Σw with the placements V of DeLong. Events are independent of
 * each other, however many entries each has. Without groups, {@link #NONE}, every entry is an event, and all
 * errors are those of independent entries, to the last bit.
 *
 * <p>Immutable, safe to share between threads. 12 bytes an entry.
 */
public final class EventGroups {

    /** Every entry is an event of its own. */
    public static final EventGroups NONE = new EventGroups(new int[0], new int[0], new int[0]);

    private final int[] groups;
    private final int[] entries;
    private final int[] starts;

    /** Entries of group g: {@code entries[starts[g]]} up to {@code starts[g + 1]}. */
    private EventGroups(int[] groups, int[] entries, int[] starts) {
        this.groups = groups;
        this.entries = entries;
        this.starts = starts;
    }

    /**
     * {@return groups of entries with the same id; {@link #NONE} if no two have the same}
     *
     * <p>Ids of simulated files often begin at 1 in each: then give the {@linkplain #of(long[], int[])
     * sources} too.
     *
     * @param ids one per entry; all 64 bits count
     */
    public static EventGroups of(long[] ids) {
        return of(ids, new int[ids.length]);
    }

    /**
     * {@return groups of entries with the same id in the same source; {@link #NONE} if no two have both}
     *
     * @param ids     one per entry; all 64 bits count
     * @param sources one per entry: a number for each set of files in which an id means one event
     * @throws IllegalArgumentException if there are not as many of both
     */
    public static EventGroups of(long[] ids, int[] sources) {
        Require.length("sources", sources.length, ids.length);
        int[] bySource = Order.ascending(Arrays.stream(sources).asLongStream().toArray());
        long[] inOrder = new long[ids.length];
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[i] = ids[bySource[i]];
        }
        // stable, so entries of one id stay ordered by source
        int[] entries = Order.ascending(inOrder);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = bySource[entries[i]];
        }
        int[] groups = new int[ids.length];
        int group = -1;
        for (int i = 0; i < entries.length; i++) {
            int entry = entries[i];
            boolean same = i > 0 && ids[entry] == ids[entries[i - 1]]
                    && sources[entry] == sources[entries[i - 1]];
            groups[entry] = same ? group : ++group;
        }
        return group + 1 == ids.length ? NONE : ordered(groups, entries, group + 1);
    }

    private static EventGroups ordered(int[] groups, int[] entries, int count) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < entries.length; i++) {
            starts[groups[entries[i]] + 1] = i + 1;
        }
        return new EventGroups(groups, entries, starts);
    }

    /** {@return whether every entry is an event of its own} */
    public boolean isNone() {
        return groups.length == 0;
    }

    /** {@return the number of events with entries; 0 for {@link #NONE}, which does not know it} */
    public int size() {
        return Math.max(0, starts.length - 1);
    }

    /** {@return number of the event of an entry, from 0; not for {@link #NONE}} */
    public int group(int entry) {
        return groups[entry];
    }

    /** {@return entries per event on average; 1 for {@link #NONE}} */
    public double entriesPerEvent() {
        return isNone() ? 1 : (double) groups.length / size();
    }

    /**
     * {@return the groups of some entries; {@link #NONE} if no two of them are of one event}
     *
     * @param chosen numbers of entries; the first is entry 0 of the result
     */
    public EventGroups select(int[] chosen) {
        if (isNone()) {
            return NONE;
        }
        long[] ids = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            ids[i] = groups[chosen[i]];
        }
        return of(ids);
    }

    /**
     * {@return these groups, where entries of other sources are other events}
     *
     * @param sources one per entry
     */
    EventGroups within(int[] sources) {
        return isNone() ? NONE : of(Arrays.stream(groups).asLongStream().toArray(), sources);
    }

    /**
     * {@return Σ over events of (Σ of x over its entries)²; for {@link #NONE} Σx²}
     *
     * @param x one number per entry
     */
    public double sumOfSquares(double[] x) {
        double sum = 0;
        if (isNone()) {
            for (double value : x) {
                sum += value * value;
            }
            return sum;
        }
        for (int group = 0; group < size(); group++) {
            double ofEvent = 0;
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                ofEvent += x[entries[i]];
            }
            sum += ofEvent * ofEvent;
        }
        return sum;
    }

    /**
     * {@return this, fit for so many entries}
     *
     * @param wanted how many there are
     * @throws IllegalArgumentException if these are the groups of another number of entries
     */
    public EventGroups requireSize(int wanted) {
        if (!isNone()) {
            Require.length("event groups", groups.length, wanted);
        }
        return this;
    }

    /** {@return position of the first entry of a group in {@link #entry}; of group size(), the end} */
    int start(int group) {
        return starts[group];
    }

    /** {@return the entry at a position, where those of one event stand together} */
    int entry(int position) {
        return entries[position];
    }

    @Override
    public String toString() {
        return isNone() ? "entries are events" : groups.length + " entries of " + size() + " events";
    }
}
