package org.hepmva.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One process of a class (tt̄, W+jets, …): the tables it is in, and what makes expected events of them.
 *
 * <p>The weight of an event is weight · factor, where the factor is that of the {@linkplain EventScale
 * scale}. Immutable.
 *
 * @param name      as people call it, not blank
 * @param locations tables to read, in this order, each "file" or "file:tree"; at least one
 * @param cut       expression that an event must pass (not zero, not NaN); "" means all pass
 * @param weight    expression for the weight before scaling; "" means 1
 * @param scale     the factor on all weights
 * @param heldOut   events that are set aside by hand; none if the split decides about all. A sum over the
 *                  tables of generated events is over their files too
 */
public record Source(String name, List<String> locations, String cut, String weight, EventScale scale,
                     List<HeldOut> heldOut) {

    /**
     * Checks that there is something to read.
     *
     * @throws IllegalArgumentException if the name is blank or there is no location
     */
    public Source {
        locations = List.copyOf(locations);
        heldOut = List.copyOf(heldOut);
        Objects.requireNonNull(cut, "cut");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(scale, "scale");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source of events needs a name, such as 'ttbar'");
        }
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("source '" + name + "' has no files to read");
        }
    }

    /**
     * A source of which nothing is set aside by hand.
     *
     * @param name      as people call it, not blank
     * @param locations tables to read; at least one
     * @param cut       expression that an event must pass
     * @param weight    expression for the weight before scaling
     * @param scale     the factor on all weights
     */
    public Source(String name, List<String> locations, String cut, String weight, EventScale scale) {
        this(name, locations, cut, weight, scale, List.of());
    }

    /**
     * {@return all events of some tables, of weight 1}
     *
     * @param name      as people call it
     * @param locations each "file" or "file:tree"
     */
    public static Source of(String name, String... locations) {
        return new Source(name, List.of(locations), "", "", EventScale.unknown());
    }

    /**
     * {@return this source with a cut of its own}
     *
     * @param expression over the columns of the tables, for instance "label == 1"
     */
    public Source withCut(String expression) {
        return new Source(name, locations, expression, weight, scale, heldOut);
    }

    /**
     * {@return this source with event weights}
     *
     * @param expression over the columns of the tables, for instance "weight*puWeight"
     */
    public Source withWeight(String expression) {
        return new Source(name, locations, cut, expression, scale, heldOut);
    }

    /** {@return this source with a factor on all its weights} */
    public Source withScale(EventScale value) {
        return new Source(name, locations, cut, weight, value, heldOut);
    }

    /** {@return this source with events set aside by hand} */
    public Source withHeldOut(List<HeldOut> value) {
        return new Source(name, locations, cut, weight, scale, value);
    }

    /** {@return this source with other tables, each "file" or "file:tree"} */
    Source withLocations(List<String> value) {
        return new Source(name, value, cut, weight, scale, heldOut);
    }

    /** {@return all tables that are read, those of events that are set aside by hand too} */
    public List<String> allLocations() {
        List<String> all = new ArrayList<>(locations);
        heldOut.forEach(held -> all.addAll(held.locations()));
        return List.copyOf(all);
    }

    /**
     * {@return the cut that its events pass, together with one that all sources share}
     *
     * <p>A product and not {@code &&}: an event for which one of them is NaN fails, while NaN counts as true
     * for {@code &&}.
     *
     * @param common "" means none
     */
    public String cutWith(String common) {
        if (common.isBlank() || cut.isBlank()) {
            return (common.isBlank() ? cut : common).strip();
        }
        return "(" + common.strip() + ") * (" + cut.strip() + ")";
    }
}
