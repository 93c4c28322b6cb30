package org.hepmva.sample;

import java.util.List;

/**
 * Where the events of one class come from.
 *
 * @param name       the class as people call it: "signal", "background"
 * @param locations  tables to read, in this order, each "file" or "file:tree"; at least one
 * @param weight     expression for the event weight; "" means 1
 * @param cut        expression that an event must pass (not zero, not NaN); "" means all pass
 */
public record ClassSource(String name, List<String> locations, String weight, String cut) {

    /**
     * Checks that there is something to read.
     *
     * @throws IllegalArgumentException if the name is empty or there is no location
     */
    public ClassSource {
        locations = List.copyOf(locations);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a class of events needs a name, such as 'signal'");
        }
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("class '" + name + "' has no files to read");
        }
    }

    /**
     * {@return a class named "signal": all events of these tables, of weight 1}
     *
     * @param locations each "file" or "file:tree"
     */
    public static ClassSource signal(String... locations) {
        return new ClassSource("signal", List.of(locations), "", "");
    }

    /**
     * {@return a class named "background": all events of these tables, of weight 1}
     *
     * @param locations each "file" or "file:tree"
     */
    public static ClassSource background(String... locations) {
        return new ClassSource("background", List.of(locations), "", "");
    }

    /**
     * {@return the cut that its events pass, together with one that both classes share}
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

    /**
     * {@return this source with event weights}
     *
     * @param expression over the columns of the tables, for instance "weight*puWeight"
     */
    public ClassSource withWeight(String expression) {
        return new ClassSource(name, locations, expression, cut);
    }

    /**
     * {@return this source with a cut of its own}
     *
     * @param expression over the columns of the tables, for instance "label == 1"
     */
    public ClassSource withCut(String expression) {
        return new ClassSource(name, locations, weight, expression);
    }
}
