package org.hepmva.train.trees;

import org.hepmva.text.ShortestDecimal;

/**
 * The fewest training events that a leaf may hold. Events are counted, not weighted, so the meaning does not
 * depend on the units of the event weights; events of weight zero are not counted.
 *
 * @param events   a number of events, at least 1; 1 where there is a fraction
 * @param fraction a fraction of the training events, in [0, 0.5]; 0 for a fixed number
 */
public record LeafMinimum(int events, double fraction) {

    static final String ALLOWED = "at least 1, or in (0%, 50%]";

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public LeafMinimum {
        if (events < 1) {
            throw notAllowed(events);
        }
        if (!(fraction >= 0 && fraction <= 0.5)) {
            throw notAllowed(percent(fraction));
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
                return percentage(number);
            }
            return of(Integer.parseInt(stripped));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("minEvents = '" + text
                    + "' is neither a number of events ('20') nor a share of them ('2.5%')", e);
        }
    }

    private static LeafMinimum percentage(String number) {
        double percent = Double.parseDouble(number);
        if (!(percent > 0)) {
            throw notAllowed(number + "%");
        }
        return share(percent / 100);
    }

    private static String percent(double fraction) {
        return ShortestDecimal.of((float) (100 * fraction)) + "%";
    }

    private static IllegalArgumentException notAllowed(Object value) {
        return new IllegalArgumentException("minEvents = " + value + " is not " + ALLOWED);
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
        return fraction > 0 ? percent(fraction) : String.valueOf(events);
    }
}
