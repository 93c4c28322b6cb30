package org.hepmva.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.hist.plot.Plot;
import org.hepmva.runtime.Provenance;

/**
 * The pictures of a report, by the names of their files in {@code plots}: {@code roc} or {@code variable-pt},
 * and behind the name of a method what is of that method alone, {@code bdt-response}. Immutable.
 *
 * <pre>{@code
 * Plot confusion = ReportPictures.of(evaluation).named("BDT-confusion").orElseThrow();
 * }</pre>
 */
public final class ReportPictures {

    private final Map<String, Plot> byName = new LinkedHashMap<>();

    private ReportPictures(FigureList figures) {
        figures.all().forEach(figure -> byName.put(figure.file(), figure.plot()));
    }

    /**
     * {@return the pictures of an evaluation}
     *
     * @param evaluation of two classes, of more, or of targets
     * @throws IllegalArgumentException if it is an evaluation of another kind
     */
    public static ReportPictures of(EvaluatedMethods<?> evaluation) {
        return new ReportPictures(Report.of(evaluation, Provenance.none()).figures());
    }

    /** {@return the names, in the order of the report} */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * {@return how a text stands in a name: in small letters, with a hyphen in the place of what is neither
     * letter nor digit}
     *
     * @param text such as the name of a method or variable
     */
    public static String nameOf(String text) {
        return FigureList.fileName(text);
    }

    /**
     * {@return the picture of a name; empty if there is none}
     *
     * @param name any case, and with any signs: "BDT-output-W+jets"
     */
    public Optional<Plot> named(String name) {
        return Optional.ofNullable(byName.get(nameOf(name)));
    }

    @Override
    public String toString() {
        return String.join(", ", names());
    }
}
