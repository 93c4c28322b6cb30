package org.hepmva.io;

import java.util.function.IntToLongFunction;
import org.hepmva.expression.EntryNumber;

/** What formulas know of the places of an ntuple's entries. Any thread. */
final class EntryNumbers {

    private final Ntuple ntuple;
    /** Of the entry that was asked for last: the next one mostly is in it too. */
    private volatile EntryRange part = new EntryRange(0, 0);

    EntryNumbers(Ntuple ntuple) {
        this.ntuple = ntuple;
    }

    /**
     * Writes one of them for some entries.
     *
     * @param what    which
     * @param entries the ntuple's number of each
     * @param target  gets as many values as wanted, from 0
     */
    void copyTo(EntryNumber what, int count, IntToLongFunction entries, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = value(what, entries.applyAsLong(i));
        }
    }

    private long value(EntryNumber what, long entry) {
        return switch (what) {
            case ENTRY -> entry;
            case ENTRIES -> ntuple.entries();
            case LOCAL_ENTRY -> entry - part(entry).first();
            case LOCAL_ENTRIES -> part(entry).size();
        };
    }

    private EntryRange part(long entry) {
        EntryRange last = part;
        if (!(last.first() <= entry && entry < last.end())) {
            last = ntuple.part(entry);
            part = last;
        }
        return last;
    }
}
