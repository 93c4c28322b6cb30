package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hepmva.expression.Definition;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Source;
import org.hepmva.text.Printable;
import org.hepmva.train.OutcomeKind;

/**
 * What the events of an analysis are and where they come from: {@code signal} and {@code background}, or
 * {@code classes}, or {@code events} of {@code targets}. Each class has one source or a list of them.
 */
final class ClassesSection {

    static final List<String> KEYS = List.of("signal", "background", "classes", "events", "targets");

    private static final String CHOICE = "give 'signal' and 'background', or 'classes', or 'events' and"
            + " 'targets'";

    private final YamlMap analysis;
    private final SourceSection sources;

    /** The classes of an analysis. */
    ClassesSection(YamlMap analysis, SourceSection sources) {
        this.analysis = analysis;
        this.sources = sources;
    }

    /** {@return the classes, of two the signal first; "events" alone if they have targets} */
    List<ClassSource> read() throws IOException {
        List<ClassSource> classes = classSources();
        sources.requireUsed();
        return classes;
    }

    /** {@return whether there are targets, and no classes: a word at {@code events} is no source of any} */
    static boolean isRegression(YamlMap analysis) {
        return analysis.has("targets") || analysis.has("events") && !analysis.isText("events");
    }

    /** {@return what is to be learned of these classes} */
    static OutcomeKind outcome(YamlMap analysis, List<ClassSource> classes) {
        if (isRegression(analysis)) {
            return OutcomeKind.TARGETS;
        }
        return classes.size() == 2 ? OutcomeKind.TWO_CLASSES : OutcomeKind.CLASSES;
    }

    private List<ClassSource> classSources() throws IOException {
        boolean isRegression = isRegression(analysis);
        List<String> given = KEYS.stream().filter(analysis::has)
                .filter(key -> isRegression || !key.equals("events")).toList();
        boolean isTwo = analysis.has("signal") || analysis.has("background");
        if ((isRegression ? 1 : 0) + (isTwo ? 1 : 0) + (analysis.has("classes") ? 1 : 0) > 1) {
            throw analysis.complaint(given.get(given.size() - 1), CHOICE + "; there are: "
                    + String.join(", ", given));
        }
        if (given.isEmpty()) {
            throw analysis.complaint("no events: " + CHOICE + "; there are: "
                    + String.join(", ", analysis.keys()));
        }
        if (isRegression) {
            return List.of(read(analysis, "events"));
        }
        return isTwo ? List.of(read(analysis, "signal"), read(analysis, "background")) : classes();
    }

    private List<ClassSource> classes() throws IOException {
        YamlMap map = analysis.map("classes");
        if (map.keys().size() < 2) {
            throw analysis.complaint("classes", "'classes' has " + (map.keys().isEmpty() ? "none"
                    : "one, '" + Printable.brief(map.keys().get(0)) + "'") + "; there are two or more to tell"
                    + " apart");
        }
        Map<String, String> known = new HashMap<>();
        List<ClassSource> classes = new ArrayList<>();
        for (String name : map.keys()) {
            String alike = known.putIfAbsent(Definition.internalName(name).toLowerCase(Locale.ROOT), name);
            if (alike != null) {
                throw map.complaint(name, "classes '" + alike + "' and '" + name + "' have names that differ"
                        + " in nothing but signs or upper and lower case, and would be one in pictures and"
                        + " columns; give one of them another name");
            }
            classes.add(read(map, name));
        }
        return classes;
    }

    private ClassSource read(YamlMap map, String name) throws IOException {
        List<YamlMap> list = map.maps(name);
        if (list.isEmpty()) {
            throw map.complaint(name, "'" + name + "' is an empty list; it has one source or several");
        }
        List<Source> found = new ArrayList<>();
        for (YamlMap source : list) {
            if (list.size() > 1 && !source.has("name")) {
                throw source.complaint("each of several sources of '" + name + "' needs a 'name'");
            }
            refuseByHandInFolds(source);
            found.add(sources.read(source, name));
        }
        try {
            return new ClassSource(name, found);
        } catch (IllegalArgumentException e) {
            throw map.complaint(name, e);
        }
    }

    private void refuseByHandInFolds(YamlMap source) throws IOException {
        Optional<String> key = SourceSection.BY_HAND.stream().filter(source::has).findFirst();
        if (key.isPresent() && analysis.has("split") && analysis.map("split").has("folds")) {
            throw source.complaint(key.get(), "'" + key.get() + "' sets events of a source aside by hand, and"
                    + " 'folds' in 'split' test every event; give one of them");
        }
    }

    /** Refuses classes whose names are those of variables, spectators or columns: a response is a column. */
    static void requireNoColumns(YamlMap analysis, List<Variable> variables, List<Variable> spectators,
            InputColumns columns) throws IOException {
        if (!analysis.has("classes")) {
            return;
        }
        YamlMap map = analysis.map("classes");
        for (String name : map.keys()) {
            for (Variable variable : variables) {
                requireOther(map, name, variable, "variable");
            }
            for (Variable spectator : spectators) {
                requireOther(map, name, spectator, "spectator");
            }
            Optional<String> place = columns.placeOfWhole(name);
            if (place.isPresent()) {
                throw map.complaint(name, "class '" + name + "' has the name of a column of " + place.get()
                        + "; give it another one");
            }
        }
    }

    private static void requireOther(YamlMap map, String name, Variable variable, String what)
            throws IOException {
        if (name.equals(variable.name())) {
            throw map.complaint(name, "class '" + name + "' has the name of a " + what
                    + "; give one of them another name");
        }
    }
}
