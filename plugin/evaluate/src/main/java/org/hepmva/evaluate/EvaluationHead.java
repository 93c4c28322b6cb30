package org.hepmva.evaluate;

import java.util.List;
import java.util.Optional;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Require;
import org.hepmva.train.Trained;

/**
 * What every evaluation begins with, whatever the outcome of its events. Immutable.
 *
 * @param settings what was assumed
 * @param parts    what the training, validation and test parts hold, in this order
 * @param sources  what the test part holds of each source; none for one source a class whose expected events
 *                 are not known
 * @param findings what a reader should know before trusting the numbers, most important first
 */
public record EvaluationHead(EvaluationSettings settings, List<PartSummary> parts,
                             Optional<EvaluatedSources> sources, List<Finding> findings) {

    /** Copies the lists. */
    public EvaluationHead {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /**
     * {@return the head of an evaluation, with no finding so far}
     *
     * @param methods   at least one, each with a name of its own
     * @param evaluated parts or folds of a sample
     * @param settings  what to assume
     * @throws IllegalArgumentException if there is no method, two have one name, or a cut is given for one
     *                                  that is not among them
     */
    public static EvaluationHead of(List<Trained> methods, EvaluatedParts evaluated,
            EvaluationSettings settings) {
        requireNames(methods.stream().map(Trained::method).toList(), settings);
        return new EvaluationHead(settings, PartSummary.all(evaluated.parts()),
                EvaluatedSources.of(evaluated.parts().test()), List.of());
    }

    private static void requireNames(List<String> names, EvaluationSettings settings) {
        Require.that(!names.isEmpty(), "there is no method to evaluate");
        for (String name : names) {
            Require.that(names.indexOf(name) == names.lastIndexOf(name), "two methods are called '%s'", name);
        }
        for (String name : settings.cuts().keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("a cut is given for method '" + name
                        + "', which is not evaluated\n  nearest first: " + NearestNames.list(name, names, 5));
            }
        }
    }

    /** {@return what one part holds} */
    public PartSummary part(Part part) {
        return parts.get(part.ordinal());
    }

    /** {@return this head with other findings} */
    public EvaluationHead withFindings(List<Finding> value) {
        return new EvaluationHead(settings, parts, sources, value);
    }
}
