package org.hepmva.tmva;

import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.sample.SampleLayout;

/** How classes are called in TMVA's files. */
final class ClassNames {

    /** Scripts and TMVAGui look for these two. */
    private static final List<String> TWO = List.of("Signal", "Background");

    private static final List<String> TARGETS = List.of("Regression");

    private ClassNames() {
    }

    /** {@return the names in names of histograms and leaves, at the numbers of the classes} */
    static List<String> of(SampleLayout layout) {
        return inTrees(layout).stream().map(ClassNames::key).toList();
    }

    /** {@return the names as the branch {@code className} has them} */
    static List<String> inTrees(SampleLayout layout) {
        if (layout.isRegression()) {
            return TARGETS;
        }
        return layout.classNames().size() == 2 ? TWO : layout.classNames();
    }

    /** {@return a name for an object or leaf: what has a meaning there is replaced} */
    static String key(String name) {
        return Definition.internalName(name).replaceAll("[:;\"\\\\,{}]", "_");
    }
}
