package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;

/** Begins gradient boosting for each kind of outcome. */
final class GradientRuns {

    private final GradientSettings settings;
    private final BoostingParts parts;
    private final Workers workers;

    GradientRuns(GradientSettings settings, BoostingParts parts, Workers workers) {
        this.settings = settings;
        this.parts = parts;
        this.workers = workers;
    }

    BoostingRun start() {
        return ofTwoClasses();
    }

    private BoostingRun ofTwoClasses() {
        ScoreLoss loss = new LogLoss();
        BoostingParts.Scored scored = parts.ofClasses(1);
        StepWatch auc = new AucCurves(settings.trees(), parts.weighted(), scored, workers);
        GradientBoosting boosting = new GradientBoosting(settings, loss, scored,
                GradientBoosting.grower(settings, loss, parts, workers), auc);
        return new BoostingRun(List.of(boosting), variables -> signalAndBackground(variables, boosting));
    }

    static BoostedTrees signalAndBackground(List<Variable> variables, GradientBoosting boosting) {
        BoostedTrees.Builder model = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT);
        model.offset(boosting.start()[0]);
        boosting.forest().kept().forEach(tree -> model.add(tree.decisionTree(1)));
        return model.build();
    }
}
