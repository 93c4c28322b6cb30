package org.hepmva.runtime.compiled;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/** The names of classes or targets. */
public final class OutputNames {

    /** What a classifier of two classes gives. */
    public static final List<String> RESPONSE = List.of("response");

    private static final int CLASSES = 3;

    private OutputNames() { }

    /**
     * {@return an unchangeable copy}
     *
     * @param names of at least three classes, all different, none blank
     */
    public static List<String> classes(List<String> names) {
        Require.that(names.size() >= CLASSES, "one number per class is given for three classes or more, not"
                + " for %s; two have one response", names.size());
        return different("class", "classes", names);
    }

    /**
     * {@return an unchangeable copy}
     *
     * @param names of at least one target, all different, none blank
     */
    public static List<String> targets(List<String> names) {
        Require.that(!names.isEmpty(), "a regressor needs at least one target");
        return different("target", "targets", names);
    }

    private static List<String> different(String one, String several, List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) == null ? "" : names.get(i).strip();
            Require.that(!name.isEmpty(), "the name of %s %s is blank", one, i);
            Require.that(seen.add(name), "two %s are named '%s'", several, Printable.brief(name));
        }
        return List.copyOf(seen);
    }
}
