package org.hepmva.sample;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A sample whose events are in folds. Immutable, safe to share between threads; the parts that it gives share
 * the values of the sample.
 */
public final class FoldedSample {

    private final Folds rule;
    private final Sample sample;
    private final short[] fold;
    private final boolean[] aside;

    /** The arrays are TAKEN, NOT COPIED. */
    FoldedSample(Folds rule, Sample sample, short[] fold, boolean[] aside) {
        this.rule = rule;
        this.sample = sample;
        this.fold = fold;
        this.aside = aside;
    }

    /** {@return the rule} */
    public Folds rule() {
        return rule;
    }

    /** {@return all events} */
    public Sample sample() {
        return sample;
    }

    /** {@return the fold of an event of {@link #sample()}, in [0, k)} */
    public int fold(int event) {
        return fold[event];
    }

    /** {@return the numbers of the events of a fold, ascending} */
    public int[] eventsOf(int which) {
        return events(i -> fold[i] == which);
    }

    /**
     * {@return what the model of one fold is trained with: the test part are the events of the fold, the
     * others are training and validation part}
     *
     * @param held the fold that is held out, in [0, k)
     */
    public Parts parts(int held) {
        return new Parts(sample.taking(events(i -> fold[i] != held && !aside[i])),
                sample.taking(events(i -> fold[i] != held && aside[i])), sample.taking(eventsOf(held)));
    }

    /**
     * {@return the numbers of all events that models learn from, or of those that are set aside, ascending:
     * of the fold f the model of every other fold has}
     */
    public int[] learned(boolean setAside) {
        return events(i -> aside[i] == setAside);
    }

    /** {@return one of the models that have an event of this fold in their training or validation part} */
    public int modelThatHas(int ofFold) {
        return (ofFold + 1) % rule.folds();
    }

    private int[] events(IntPredicate chosen) {
        return IntStream.range(0, fold.length).filter(chosen).toArray();
    }

    @Override
    public String toString() {
        return sample + " in " + rule.describe();
    }
}
