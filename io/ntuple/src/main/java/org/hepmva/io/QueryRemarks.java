package org.hepmva.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.ExactValues;
import org.hepmva.expression.RoundingListener;
import org.hepmva.text.Printable;

/** What a query tells of numbers that became other ones, once for each column. Mutable; any thread. */
final class QueryRemarks {

    private final List<String> remarks = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** {@return a listener for one formula} */
    RoundingListener about(String formula, EntryNumber entries) {
        return (what, exact, event) -> {
            if (isNew(what)) {
                String values = "has values such as " + exact + " (entry " + entries.of(event)
                        + ") that no double holds; ";
                say(what.equals(formula)
                        ? quoted(formula) + " " + values + "the nearest ones are taken"
                        : "column " + quoted(what) + " " + values + quoted(formula)
                        + " is computed with the nearest ones");
            }
        };
    }

    private static String quoted(String text) {
        return "'" + Printable.brief(text) + "'";
    }

    /** Tells of the first value that is beyond 64 bits. */
    void beyond(String formula, ExactValues values, int count, EntryNumber entries) {
        int i = 0;
        while (i < count && !(values.isBeyond(i) && !Double.isNaN(values.value(i)))) {
            i++;
        }
        if (i < count && isNew("beyond " + formula)) {
            say(quoted(formula) + " has values beyond 64 bits, such as " + values.text(i)
                    + " (entry " + entries.of(i) + "); they are given as the nearest doubles");
        }
    }

    private synchronized boolean isNew(String what) {
        return told.add(what);
    }

    private synchronized void say(String sentence) {
        remarks.add(sentence);
    }

    synchronized void add(List<String> sentences) {
        remarks.addAll(sentences);
    }

    synchronized List<String> all() {
        return List.copyOf(remarks);
    }

    /** The ntuple's number of an entry in hand. */
    @FunctionalInterface
    interface EntryNumber {
        long of(int index);
    }
}
