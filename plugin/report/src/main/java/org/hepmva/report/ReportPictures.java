package org.hepmva.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.hist.plot.Plot;

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

    /** {@return the pictures of signal and background} */
    public static ReportPictures of(Evaluation evaluation) {
        return new ReportPictures(Figures.of(evaluation));
    }

    /** {@return the pictures of three classes or more} */
    public static ReportPictures of(MulticlassEvaluation evaluation) {
        return new ReportPictures(MulticlassFigures.of(evaluation));
    }

    /** {@return the pictures of estimates of targets} */
    public static ReportPictures of(RegressionEvaluation evaluation) {
        return new ReportPictures(RegressionFigures.of(evaluation));
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
