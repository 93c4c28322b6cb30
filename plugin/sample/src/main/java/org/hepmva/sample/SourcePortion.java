package org.hepmva.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events of a source that are read in one go: all that are not held out, or those that are held out for one
 * part.
 *
 * @param whole  the source
 * @param read   the same with the files and the cut of these events
 * @param held   which are held out, and what for; empty for the others
 * @param before cuts that take events of the same files before, as somebody wrote them
 */
record SourcePortion(Source whole, Source read, Optional<HeldOut> held, List<String> before) {

    SourcePortion {
        before = List.copyOf(before);
    }

    /** {@return the portions of a source, those that are not held out first} */
    static List<SourcePortion> of(Source source) {
        List<SourcePortion> portions = new ArrayList<>();
        Source rest = source;
        List<String> taken = new ArrayList<>();
        for (HeldOut held : source.heldOut()) {
            // an event that two of them take is for the first
            Source from = held.divides() ? rest : source.withLocations(held.locations());
            Source read = held.cut().isBlank() ? from : from.withCut(from.cutWith(held.cut()));
            portions.add(new SourcePortion(source, read, Optional.of(held),
                    held.divides() ? taken : List.of()));
            if (held.divides()) {
                rest = rest.withCut(rest.cutWith(fails(held.cut())));
                taken.add(held.cut().strip());
            }
        }
        portions.add(0, new SourcePortion(source, rest, Optional.empty(), taken));
        return portions;
    }

    /** {@return what they are held out for; empty for the others} */
    Optional<HeldOut.Use> use() {
        return held.map(HeldOut::part);
    }

    /** {@return the source with the cut as it was written, without that of those before} */
    Source written() {
        return held.map(each -> whole.withCut(whole.cutWith(each.cut()))).orElse(whole);
    }

    /** An event passes a cut that is neither zero nor NaN, and each of the two has to be asked for. */
    private static String fails(String cut) {
        return "(" + cut.strip() + ") == 0 || (" + cut.strip() + ") != (" + cut.strip() + ")";
    }
}
