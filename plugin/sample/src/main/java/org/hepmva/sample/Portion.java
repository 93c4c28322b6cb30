package org.hepmva.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events of a source that are read in one go: all that are not held out, or those that are held out for one
 * part.
 *
 * @param whole the source
 * @param read  the same with the files and the cut of these events
 * @param use   what they are held out for; empty for the others
 */
record Portion(Source whole, Source read, Optional<HeldOut.Use> use) {

    /** {@return the portions of a source, those that are not held out first} */
    static List<Portion> of(Source source) {
        List<Portion> portions = new ArrayList<>();
        Source rest = source;
        for (HeldOut held : source.heldOut()) {
            // an event that two of them take is for the first
            Source from = held.divides() ? rest : source.withLocations(held.locations());
            Source read = held.cut().isBlank() ? from : from.withCut(from.cutWith(held.cut()));
            portions.add(new Portion(source, read, Optional.of(held.part())));
            if (held.divides()) {
                rest = rest.withCut(rest.cutWith(fails(held.cut())));
            }
        }
        portions.add(0, new Portion(source, rest, Optional.empty()));
        return portions;
    }

    /** An event passes a cut that is neither zero nor NaN, and each of the two has to be asked for. */
    private static String fails(String cut) {
        return "(" + cut.strip() + ") == 0 || (" + cut.strip() + ") != (" + cut.strip() + ")";
    }
}
