package org.hepmva.tmva;

import org.hepmva.runtime.Model;
import org.hepmva.runtime.folds.Folded;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;

/** What TMVA calls kinds of models. */
final class MethodType {

    private MethodType() {
    }

    /**
     * {@return the kind of a model: {@code "BDT"} of trees, {@code "DL"} of networks, {@code
     * "CrossValidation"} of folds; {@code "Plugins"} of others, TMVA's word for what is not its own}
     */
    static String of(Model model) {
        Model inner = innermost(model);
        if (inner instanceof BoostedTrees || inner instanceof MulticlassTrees
                || inner instanceof RegressionTrees) {
            return "BDT";
        }
        if (inner instanceof DenseNetwork || inner instanceof RegressionNetwork) {
            return "DL";
        }
        return inner instanceof Folded ? "CrossValidation" : "Plugins";
    }

    /** {@return what gets the values after all transformations} */
    static Model innermost(Model model) {
        if (model instanceof Transformed transformed) {
            return innermost(transformed.inner());
        }
        return model instanceof TransformedRegressor transformed ? innermost(transformed.inner()) : model;
    }
}
