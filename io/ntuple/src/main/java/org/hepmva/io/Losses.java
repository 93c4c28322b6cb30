package org.hepmva.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the walks within a walk tell. Where several of them have lost entries a sum is told, once: that of the
 * outermost walk, which the sums of chains and friends within it would contradict. Immutable.
 *
 * @param remarks of all of them
 * @param details the same, but for their sums
 * @param losing  how many have lost entries
 */
record Losses(List<String> remarks, List<String> details, int losing) {

    static final Losses NONE = new Losses(List.of(), List.of(), 0);

    Losses {
        remarks = List.copyOf(remarks);
        details = List.copyOf(details);
    }

    /** A walk through others, which may tell the sum of what they have lost. */
    interface Summed extends Chunks {

        /** {@return the remarks, but for such sums} */
        List<String> details();
    }

    static Losses of(Chunks walk) {
        return new Losses(walk.remarks(), details(walk), walk.lost() > 0 ? 1 : 0);
    }

    /** {@return the remarks of a walk, but for sums of what walks within it have lost} */
    static List<String> details(Chunks walk) {
        if (walk instanceof ElementChunks elements) {
            return elements.details();
        }
        return walk instanceof Summed summed ? summed.details() : walk.remarks();
    }

    Losses and(Losses more) {
        return new Losses(joined(remarks, more.remarks), joined(details, more.details), losing + more.losing);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /**
     * {@return what is to be told}
     *
     * @param sum what they have lost together, a sentence
     */
    List<String> told(String sum) {
        if (losing < 2) {
            return remarks;
        }
        List<String> all = new ArrayList<>(details);
        all.add(sum);
        return all;
    }
}
