package org.hepmva.train.trees;

import org.hepmva.text.Require;

/**
 * The fewest training events that a leaf may hold. Events are counted, not weighted, so the meaning does not
 * depend on the units of the event weights; events of weight zero are not counted.
 *
 * @param events   a number of events, at least 1; 1 where there is a fraction
 * @param fraction a fraction of the training events, in [0, 0.5]; 0 for a fixed number
 */
public record LeafMinimum(int events, double fraction) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public LeafMinimum {
        Require.atLeast("minEvents", events, 1);
        if (!(fraction >= 0 && fraction <= 0.5)) {
            throw new IllegalArgumentException(
                    "minEvents = " + 100 * fraction + "% is not in [0%, 50%]");
        }
        if (fraction > 0 && events > 1) {
            throw new IllegalArgumentException("minEvents is a number of events or a fraction, not both: "
                    + events + " and " + fraction);
        }
    }

    /** {@return this many events} */
    public static LeafMinimum of(int events) {
        return new LeafMinimum(events, 0);
    }

    /** {@return this fraction of the training events, in (0, 0.5]} */
    public static LeafMinimum share(double fraction) {
        return new LeafMinimum(1, fraction);
    }

    /**
     * {@return the minimum as people write it}
     *
     * @param text a number of events, "20", or a share of the training events, "2.5%"
     * @throws IllegalArgumentException if it is neither
     */
    public static LeafMinimum parse(String text) {
        String stripped = text.strip();
        try {
            if (stripped.endsWith("%")) {
                String number = stripped.substring(0, stripped.length() - 1);
                return share(Double.parseDouble(number) / 100);
            }
            return of(Integer.parseInt(stripped));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("minEvents = '" + text
                    + "' is neither a number of events ('20') nor a share of them ('2.5%')", e);
        }
    }

    /**
     * {@return the number of events for a training part}
     *
     * @param trainingEvents how many events it has
     */
    int in(int trainingEvents) {
        return Math.max(events, (int) Math.ceil(fraction * trainingEvents));
    }

    @Override
    public String toString() {
        return fraction > 0 ? (float) (100 * fraction) + "%" : String.valueOf(events);
    }
}
