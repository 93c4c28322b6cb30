package org.hepmva.runtime.compiled;

import java.util.List;
import org.hepmva.runtime.Model;

/** What has models inside takes them as they are computed, without checks between. */
public final class CompiledModel {

    private CompiledModel() { }

    /**
     * {@return a model as it is computed from its variables}
     *
     * @param trained reads nothing but its variables; not bound
     */
    public static Compiled of(Model trained) {
        List<String> expressions = trained.variables().stream()
                .map(variable -> variable.expression().replaceAll("\\s+", "")).distinct().toList();
        Model bound = trained.bind(expressions);
        return bound instanceof BoundClassifier classifier ? classifier.compiled()
                : ((BoundRegressor) bound).compiled();
    }
}
