package org.hepmva.runtime.folds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.compiled.Compiled;
import org.hepmva.runtime.compiled.MissingValues;
import org.hepmva.runtime.compiled.Reading;

/**
 * Models of equal variables and outputs, one per fold, of classifiers or regressors alike. Immutable.
 *
 * @param <M> classifiers or regressors
 */
final class FoldedModels<M extends Model> {

    private final List<M> models;
    private final Optional<FoldRule> rule;
    private final Reading reading;

    FoldedModels(List<? extends M> models, Optional<FoldRule> rule) {
        this.models = List.copyOf(models);
        this.rule = rule;
        FoldChecks.require(this.models, rule);
        Compiled[] compiled = this.models.stream().map(model -> Reading.of(model).compiled())
                .toArray(Compiled[]::new);
        Reading mean = Reading.of(FoldChecks.variables(this.models), models.get(0).outputs(),
                new CompiledMean(Stream.of(compiled).map(MissingValues::inside).toArray(Compiled[]::new)));
        this.reading = rule.map(one -> new ChosenByRule(one, compiled, mean).unbound()).orElse(mean);
    }

    List<M> models() {
        return models;
    }

    Optional<FoldRule> rule() {
        return rule;
    }

    Reading reading() {
        return reading;
    }

    /** {@return such as {@code 5 folds by 'eventNumber', seed 1, each of 400 boosted trees …}} */
    @Override
    public String toString() {
        List<String> kinds = new ArrayList<>(models.stream().map(Model::toString).distinct().toList());
        String each = kinds.size() == 1 ? ", each " + kinds.get(0) : ", the first " + kinds.get(0);
        return rule.map(FoldRule::toString).orElse("mean of " + models.size() + " models") + each;
    }
}
