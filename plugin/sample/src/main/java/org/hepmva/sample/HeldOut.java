package org.hepmva.sample;

import java.util.List;
import java.util.Objects;
import org.hepmva.text.Require;

/**
 * Events of a source that somebody sets aside by hand: those of other files, or those of the same files that
 * pass a cut. Immutable.
 *
 * @param part      what they are for
 * @param locations tables to read, each "file" or "file:tree"; none for the files of the source
 * @param cut       expression that an event must pass; "" means all pass, which other files alone allow
 */
public record HeldOut(Use part, List<String> locations, String cut) {

    /** What events are set aside for. */
    public enum Use {
        /** To watch the training and choose cuts. */
        VALIDATION,
        /** To measure what was learned. */
        TEST
    }

    /**
     * Checks that something is told apart.
     *
     * @throws IllegalArgumentException if there are neither files nor a cut
     */
    public HeldOut {
        Objects.requireNonNull(part, "part");
        locations = List.copyOf(locations);
        Require.that(!locations.isEmpty() || !cut.isBlank(), "neither files nor a cut say which events are"
                + " set aside");
    }

    /**
     * {@return all events of some tables, for the test}
     *
     * @param locations each "file" or "file:tree"
     */
    public static HeldOut test(String... locations) {
        return new HeldOut(Use.TEST, List.of(locations), "");
    }

    /**
     * {@return those events of the source's own files that pass a cut, for the test}
     *
     * @param cut over the columns of the tables, such as "run &gt; 5000"
     */
    public static HeldOut testIf(String cut) {
        return new HeldOut(Use.TEST, List.of(), cut);
    }

    /** {@return whether the source's own files are divided} */
    boolean divides() {
        return locations.isEmpty();
    }
}
