package org.hepmva.tmva;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/** What methods may be called in TMVA's files, where a method is a directory and a branch. */
final class MethodNames {

    /** The branches of a tree that are TMVA's own. */
    static final List<String> OWN_BRANCHES = List.of("classID", "className", "weight");

    private static final String MEANINGFUL = "/:;[]";

    private MethodNames() {
    }

    /**
     * Refuses what a file cannot hold or nobody could tell apart in it.
     *
     * @param methods the names
     * @param outputs what the leaves of the branch of each are called
     * @throws IllegalArgumentException if there is none, two are the same, or one is the name of a branch or
     *                                  leaf that is there already, or not that of a directory
     */
    static void require(List<String> methods, List<String> outputs) {
        Require.that(!methods.isEmpty(), "an output as TMVA's needs at least one method");
        Require.that(methods.stream().distinct().count() == methods.size(),
                "two methods are called the same: %s", Printable.brief(String.join(", ", methods)));
        Set<String> leaves = new HashSet<>();
        methods.forEach(method -> leaves.addAll(leaves(method, outputs)));
        for (String method : methods) {
            String shown = Printable.brief(method);
            Require.that(!OWN_BRANCHES.contains(method), "method '%s' would be called as a branch that TMVA's"
                    + " trees have already (%s); give it another name", shown,
                    String.join(", ", OWN_BRANCHES));
            Require.that(!leaves.contains(method), "method '%s' would be called as a leaf of the branch of"
                    + " another method; give it another name", shown);
            Require.that(!method.isBlank() && method.chars().noneMatch(c -> MEANINGFUL.indexOf(c) >= 0),
                    "method '%s' cannot be a directory and a branch of a ROOT file: a name that is not blank"
                            + " and has none of / : ; [ ] is allowed", shown);
        }
    }

    /** {@return what ROOT calls the leaves of the branch of a method that has several} */
    static List<String> leaves(String method, List<String> outputs) {
        return outputs.stream().map(output -> method + "." + output).toList();
    }
}
