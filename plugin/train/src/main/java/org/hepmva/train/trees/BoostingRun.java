package org.hepmva.train.trees;

import java.util.List;
import java.util.function.Function;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;

/**
 * Forests about to be boosted, and the model that their trees make.
 *
 * @param forests one, or one for each target
 * @param model   makes the model of the trees that are kept, given its variables
 */
record BoostingRun(List<? extends Boosting> forests, Function<List<Variable>, Model> model) {
}
