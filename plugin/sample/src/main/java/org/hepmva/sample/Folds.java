package org.hepmva.sample;

import java.util.Arrays;
import java.util.Optional;
import org.hepmva.expression.Expression;
import org.hepmva.text.Require;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.text.SplitMix64;

/**
 * A rule that divides a sample into k folds: for each fold a model is trained on all others, so that every
 * event can be evaluated by a model that has not seen it.
 *
 * <p>With an event id, the fold follows from the event alone and can be repeated wherever the id is known:
 * the id gives u in [0, 1) exactly as {@link EventIdSplit} says, and the fold is the whole part of u·k. All
 * entries of one event are in one fold. Without an id, the events of each class are shuffled as {@link
 * RandomSplit} does, and dealt out to the folds in turn; that cannot be repeated elsewhere.
 *
 * <p>A share of the k − 1 parts that a model learns from is set aside to watch its training: the events whose
 * rest of u·k is below that share, or without an id every so many of the events of a fold.
 *
 * @param folds      k, from 2 to {@value #MOST}
 * @param eventId    expression over the names of spectators and variables, such as "eventNumber"; "" for
 *                   folds by entry
 * @param seed       any number; another seed gives another division
 * @param validation share of the events to learn from that is set aside, in [0, 1)
 */
public record Folds(int folds, String eventId, long seed, double validation) implements Division {

    /** More models than these say nothing more, and take their time. */
    public static final int MOST = 1000;

    /**
     * Checks numbers and expression.
     *
     * @throws IllegalArgumentException if a number is out of its range, or the expression is not one
     */
    public Folds {
        Require.within("folds", folds, 2, MOST);
        Require.that(validation >= 0 && validation < 1, "validation = %s is not in [0, 1)", validation);
        if (!eventId.isBlank()) {
            eventId = Expression.parse(eventId).text();
        }
    }

    /** {@return folds by event id, a fifth set aside to watch, seed 1} */
    public static Folds byEvent(int folds, String eventId) {
        return new Folds(folds, eventId, 1, 0.2);
    }

    /** {@return folds by entry, a fifth set aside to watch, seed 1} */
    public static Folds byEntry(int folds) {
        return new Folds(folds, "", 1, 0.2);
    }

    /** {@return whether the fold of an event follows from the event alone, and not from its place} */
    public boolean isByEvent() {
        return !eventId.isBlank();
    }

    /** {@return this rule with another seed} */
    public Folds withSeed(long value) {
        return new Folds(folds, eventId, value, validation);
    }

    /**
     * {@return the sample with the fold of each of its events}
     *
     * @throws IllegalArgumentException if there are fewer events, or event ids, than folds, an id is NaN or
     *                                  not among the columns, a class has no events in a fold, or
     *                                  events are set aside by hand
     */
    public FoldedSample apply(Sample sample) {
        Require.that(!sample.origins().isHeldOut(), "events are set aside by hand, which folds do not allow:"
                + " they test every event");
        Require.that(sample.size() >= folds, "%s folds are asked for, but there are %s events", folds,
                sample.size());
        short[] fold = new short[sample.size()];
        boolean[] aside = new boolean[sample.size()];
        if (isByEvent()) {
            byEvent(sample, fold, aside);
        } else {
            ElementEvents events = ElementEvents.of(sample);
            if (events.isEach()) {
                byEntry(sample, fold, aside);
            } else {
                byElement(events, fold, aside);
            }
        }
        requireAllClasses(sample, fold);
        return new FoldedSample(this, byEvent().map(sample::withEventId).orElse(sample), fold, aside);
    }

    private void byEvent(Sample sample, short[] fold, boolean[] aside) {
        long[] ids = EventIds.of(eventId, sample);
        long different = Arrays.stream(ids).sorted().distinct().limit(folds).count();
        Require.that(different >= folds, "%s folds are asked for, but event id '%s' has only %s different"
                + " value%s", folds, eventId, different, different == 1 ? "" : "s");
        for (int i = 0; i < ids.length; i++) {
            double u = EventIdSplit.unit(ids[i], seed) * folds;
            fold[i] = (short) u;
            aside[i] = u - fold[i] < validation;
        }
    }

    /** All elements of an entry are in one fold. */
    private void byElement(ElementEvents events, short[] fold, boolean[] aside) {
        Sample firsts = events.firsts();
        short[] foldOfEntry = new short[firsts.size()];
        boolean[] asideOfEntry = new boolean[firsts.size()];
        byEntry(firsts, foldOfEntry, asideOfEntry);
        for (int i = 0; i < fold.length; i++) {
            fold[i] = foldOfEntry[events.entry()[i]];
            aside[i] = asideOfEntry[events.entry()[i]];
        }
    }

    private void byEntry(Sample sample, short[] fold, boolean[] aside) {
        for (byte cls = 0; cls < sample.classNames().size(); cls++) {
            int[] events = sample.eventsOf(cls);
            new SplitMix64(seed + cls).shuffle(events);
            for (int i = 0; i < events.length; i++) {
                int round = i / folds;
                fold[events[i]] = (short) (i % folds);
                // spread evenly: the whole part grows by one in as many rounds as the share says
                aside[events[i]] = Math.floor((round + 1) * validation) > Math.floor(round * validation);
            }
        }
    }

    private void requireAllClasses(Sample sample, short[] fold) {
        long[][] entries = new long[sample.classNames().size()][folds];
        for (int i = 0; i < fold.length; i++) {
            entries[sample.cls(i)][fold[i]]++;
        }
        for (int cls = 0; cls < entries.length; cls++) {
            long all = Arrays.stream(entries[cls]).sum();
            for (int f = 0; f < folds; f++) {
                Require.that(entries[cls][f] > 0, "fold %s of %s has no events of class '%s', which has %s"
                        + " event%s; fewer folds or another seed may do", f, folds,
                        sample.classNames().get(cls), all, all == 1 ? "" : "s");
            }
        }
    }

    @Override
    public Optional<String> byEvent() {
        return isByEvent() ? Optional.of(eventId) : Optional.empty();
    }

    @Override
    public Parts parts(Sample sample) {
        return apply(sample).parts(0);
    }

    @Override
    public String describe() {
        return folds + " folds by " + (isByEvent() ? "event id '" + eventId + "'" : "entry, stratified")
                + ", of the others " + ShortestDecimal.of(validation) + " for validation, seed " + seed;
    }
}
