package org.hepmva.runtime;

import java.util.Objects;
import java.util.Optional;

/**
 * Which events of the files were taken for a source of a class, and with what weight.
 *
 * @param className        such as {@code "signal"}
 * @param source           such as {@code "ttbar"}; the class if it has one source of no other name
 * @param cut              an expression; empty if all events were taken
 * @param weightExpression an expression; empty if every event counts 1
 * @param trainingWeight   what was learned with, an expression in which {@code weight} is the event weight;
 *                         empty if that
 * @param scale            how the factor came about, such as {@code "48.6 pb * 139000 /pb / (1.2e8)"}; empty
 *                         if weights are not scaled to expected events
 * @param factor           what all weights were multiplied by; 1 if they are not scaled
 * @param events           how many these were; empty if it is not said
 */
public record ClassSelection(String className, String source, String cut, String weightExpression,
                             String trainingWeight, String scale, double factor,
                             Optional<SourceEvents> events) {

    public ClassSelection {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(cut, "cut");
        Objects.requireNonNull(weightExpression, "weightExpression");
        Objects.requireNonNull(trainingWeight, "trainingWeight");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(events, "events");
    }

    /**
     * The only source of a class, of weights that are not scaled.
     *
     * @param className        such as {@code "signal"}
     * @param cut              an expression; empty if all events were taken
     * @param weightExpression an expression; empty if every event counts 1
     */
    public ClassSelection(String className, String cut, String weightExpression) {
        this(className, className, cut, weightExpression, "", "", 1, Optional.empty());
    }

    /** {@return this as that of a source} */
    public ClassSelection withSource(String value) {
        return new ClassSelection(className, value, cut, weightExpression, trainingWeight, scale, factor,
                events);
    }

    /** {@return this with a weight to learn with; empty for the event weight} */
    public ClassSelection withTrainingWeight(String expression) {
        return new ClassSelection(className, source, cut, weightExpression, expression, scale, factor,
                events);
    }

    /**
     * {@return this with weights scaled to expected events}
     *
     * @param text  how the factor came about; empty if there is none
     * @param value the factor; 1 if there is none
     */
    public ClassSelection withScale(String text, double value) {
        return new ClassSelection(className, source, cut, weightExpression, trainingWeight, text, value,
                events);
    }

    /** {@return this with the number of its events} */
    public ClassSelection withEvents(SourceEvents value) {
        return new ClassSelection(className, source, cut, weightExpression, trainingWeight, scale, factor,
                Optional.of(value));
    }

    /** {@return what to call it: the class, with the source if that has a name of its own} */
    public String title() {
        return source.equals(className) ? className : className + ", " + source;
    }
}
