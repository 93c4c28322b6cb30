package org.hepmva.tmva;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.SampleLayout;

/** How classes, and the outputs of methods, are called in TMVA's files. */
final class ClassNames {

    /** Scripts and TMVAGui look for these two. */
    private static final List<String> TWO = List.of("Signal", "Background");

    private static final List<String> TARGETS = List.of("Regression");

    private ClassNames() {
    }

    /** {@return the names in names of histograms and leaves, at the numbers of the classes} */
    static List<String> of(SampleLayout layout) {
        return TmvaNames.keys(inTrees(layout));
    }

    /** {@return the names of the leaves of a method's branch; none of two classes, where it has one} */
    static List<String> ofOutputs(SampleLayout layout) {
        if (layout.isRegression()) {
            return TmvaNames.keys(Variable.names(layout.targets()));
        }
        return layout.classNames().size() == 2 ? List.of() : of(layout);
    }

    /** {@return the names as the branch {@code className} has them} */
    static List<String> inTrees(SampleLayout layout) {
        if (layout.isRegression()) {
            return TARGETS;
        }
        return layout.classNames().size() == 2 ? TWO : layout.classNames();
    }
}
