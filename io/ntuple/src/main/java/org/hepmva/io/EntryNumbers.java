package org.hepmva.io;

import java.util.function.IntToLongFunction;
import org.hepmva.expression.EntryNumber;

/**
 * What formulas know of the places of entries: those of an ntuple, or of a part in the whole that it is in.
 * Any thread.
 */
public final class EntryNumbers {

    private final Ntuple whole;
    private final long before;
    /** Of the entry that was asked for last: the next one mostly is in it too. */
    private volatile EntryRange part = new EntryRange(0, 0);

    private EntryNumbers(Ntuple whole, long before) {
        this.whole = whole;
        this.before = before;
    }

    /** {@return the places of an ntuple's entries} */
    public static EntryNumbers of(Ntuple whole) {
        return new EntryNumbers(whole, 0);
    }

    /**
     * {@return the same places, asked for by the numbers that entries have in a part}
     *
     * @param entries how many come before the part
     */
    public EntryNumbers behind(long entries) {
        return new EntryNumbers(whole, before + entries);
    }

    /**
     * {@return a place of each of some entries}
     *
     * @param what    which
     * @param entries neighbours, at most as many as an array holds
     */
    public long[] values(EntryNumber what, EntryRange entries) {
        long[] values = new long[Math.toIntExact(entries.size())];
        copyTo(what, values.length, i -> entries.first() + i, values);
        return values;
    }

    /**
     * Writes a place of each of some entries.
     *
     * @param what    which
     * @param entries the number of each
     * @param target  gets as many values as wanted, from 0
     */
    void copyTo(EntryNumber what, int count, IntToLongFunction entries, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = value(what, before + entries.applyAsLong(i));
        }
    }

    private long value(EntryNumber what, long entry) {
        return switch (what) {
            case ENTRY -> entry;
            case ENTRIES -> whole.entries();
            case LOCAL_ENTRY -> entry - part(entry).first();
            case LOCAL_ENTRIES -> part(entry).size();
        };
    }

    private EntryRange part(long entry) {
        EntryRange last = part;
        if (!(last.first() <= entry && entry < last.end())) {
            last = whole.part(entry);
            part = last;
        }
        return last;
    }
}
