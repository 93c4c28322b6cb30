package org.hepmva.tmva;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.Definition;

/** Names in TMVA's files: of branches, leaves, histograms and what is in their names. */
final class TmvaNames {

    private TmvaNames() {
    }

    /** {@return a name for an object or leaf: what has a meaning there is replaced} */
    static String key(String name) {
        return Definition.internalName(name).replaceAll("[:;\"\\\\,{}]", "_");
    }

    /** {@return the keys of names, in their order; one that is there already gets underscores behind it} */
    static List<String> keys(List<String> names) {
        Set<String> taken = new HashSet<>();
        return names.stream().map(name -> free(key(name), taken)).toList();
    }

    /** {@return a name with as many underscores behind it as it takes to be another; it is taken then} */
    static String free(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }
}
