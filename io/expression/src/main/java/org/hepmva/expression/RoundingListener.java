package org.hepmva.expression;

/** Hears of whole numbers that a formula had to turn into doubles, although no double holds them. */
@FunctionalInterface
public interface RoundingListener {

    /** Does not listen. */
    RoundingListener NONE = (what, exact, event) -> { };

    /**
     * A whole number became the nearest double. Said again for every some hundred events.
     *
     * @param what  the name whose value it is, or the formula that gives it
     * @param exact the number
     * @param event index of the event
     */
    void rounded(String what, String exact, int event);
}
