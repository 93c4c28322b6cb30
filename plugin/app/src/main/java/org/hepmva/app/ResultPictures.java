package org.hepmva.app;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.hist.plot.Plot;
import org.hepmva.report.ReportPictures;
import org.hepmva.text.NearestNames;
import org.hepmva.train.Trained;

/**
 * The pictures of a result as a session asks for them: {@code roc}, or {@code response} of a method.
 * Immutable.
 */
public final class ResultPictures {

    private static final int MOST_NAMES = 40;

    private final ReportPictures pictures;
    private final List<String> methods;
    private final boolean isOfTwoClasses;

    private ResultPictures(ReportPictures pictures, List<String> methods, boolean isOfTwoClasses) {
        this.pictures = pictures;
        this.methods = methods;
        this.isOfTwoClasses = isOfTwoClasses;
    }

    /**
     * {@return the pictures of a result}
     *
     * @param result of which something could be tested
     */
    static ResultPictures of(AnalysisResult result) {
        return new ResultPictures(ReportPictures.of(result.measured().orElseThrow()),
                result.trained().stream().map(Trained::method).toList(), result.evaluation().isPresent());
    }

    /** {@return the names to ask for, each once: of a picture of some method without that of the method} */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : pictures.names()) {
            names.add(prefixOf(name).map(prefix -> name.substring(prefix.length())).orElse(name));
        }
        return List.copyOf(names);
    }

    /** The longest, as there may be a method 'BDT' and a method 'BDT-2'. */
    private Optional<String> prefixOf(String name) {
        return methods.stream().map(ResultPictures::prefix).filter(name::startsWith)
                .max(Comparator.comparingInt(String::length));
    }

    private static String prefix(String method) {
        return ReportPictures.nameOf(method) + "-";
    }

    /**
     * {@return a picture: of all methods, or of the first that has it}
     *
     * @param what one of {@link #names}, or the name of its file
     * @throws IllegalArgumentException if there is none, listing those there are, nearest first
     */
    public Plot named(String what) {
        return pictures.named(what)
                .or(() -> methods.stream().flatMap(method -> pictures.named(prefix(method) + what).stream())
                        .findFirst())
                .orElseThrow(() -> missing(what, ""));
    }

    /**
     * {@return a picture of one method}
     *
     * @param what   one of {@link #names}
     * @param method the name of a trained method
     * @throws IllegalArgumentException if there is none, listing those there are, nearest first
     */
    public Plot named(String what, String method) {
        return pictures.named(prefix(method) + what).orElseThrow(() -> missing(what, method));
    }

    private IllegalArgumentException missing(String what, String method) {
        if (isOfTwoClasses && what.equals("significance")) {
            return new IllegalArgumentException("no significance without the events expected before the cut;"
                    + " give evaluation={'expectedSignal': S, 'expectedBackground': B}");
        }
        if (!method.isEmpty() && pictures.named(what).isPresent()) {
            return new IllegalArgumentException("the picture '" + what + "' is of all methods; method='"
                    + method + "' is not needed");
        }
        List<String> there = method.isEmpty() ? names() : pictures.names().stream()
                .filter(name -> prefixOf(name).equals(Optional.of(prefix(method))))
                .map(name -> name.substring(prefix(method).length())).toList();
        return new IllegalArgumentException("no picture '" + what + "'" + (method.isEmpty() ? ""
                : " of method '" + method + "'") + "\n  nearest first: "
                + NearestNames.list(what, there, MOST_NAMES));
    }
}
