package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.MulticlassTreesBuilder;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.runtime.trees.RegressionTreesBuilder;
import org.hepmva.train.OutcomeKind;

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
        OutcomeKind outcome = OutcomeKind.of(parts.sample());
        if (outcome == OutcomeKind.TARGETS) {
            return ofTargets();
        }
        return outcome == OutcomeKind.CLASSES ? ofClasses() : ofTwoClasses();
    }

    private String word() {
        return GradientSettings.LOSS.text(settings.loss());
    }

    private BoostingRun ofTwoClasses() {
        BoostingParts.Scored scored = parts.ofClasses(1);
        StepWatch auc = new AucCurves(settings.trees(), parts.weighted(), scored, workers);
        GradientBoosting boosting = boosting(new LogLoss(), scored, auc);
        return new BoostingRun(List.of(boosting), variables -> signalAndBackground(variables, boosting));
    }

    static BoostedTrees signalAndBackground(List<Variable> variables, GradientBoosting boosting) {
        BoostedTrees.Builder model = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT);
        model.offset(boosting.start()[0]);
        boosting.forest().kept().forEach(tree -> model.add(tree.decisionTree(1)));
        return model.build();
    }

    private BoostingRun ofClasses() {
        List<String> classes = parts.sample().classNames();
        SoftmaxLoss loss = new SoftmaxLoss(classes.size());
        BoostingParts.Scored scored = parts.ofClasses(classes.size());
        GradientBoosting boosting = boosting(loss, scored,
                new LossCourse(parts.weighted(), scored, loss::of, workers));
        return new BoostingRun(List.of(boosting), variables -> {
            MulticlassTreesBuilder model = MulticlassTrees.builder(variables, classes, Combination.SOFTMAX);
            model.offsets(boosting.start());
            boosting.forest().kept().forEach(tree -> model.add(tree.decisionTree(1)));
            return model.build();
        });
    }

    private GradientBoosting boosting(ScoreLoss loss, BoostingParts.Scored scored, StepWatch watch) {
        return new GradientBoosting(settings, loss, scored,
                GradientBoosting.growing(settings, loss, parts, workers), watch);
    }

    private BoostingRun ofTargets() {
        TargetLoss loss = settings.loss().ofTarget(settings);
        SumsTrees growing = GradientBoosting.growing(settings, loss, parts, workers);
        List<String> targets = parts.targets();
        List<GradientBoosting> forests = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            BoostingParts.Scored scored = parts.ofTarget(t);
            loss.requireAllowed(word(), targets.get(t), scored.training());
            loss.requireAllowed(word(), targets.get(t), scored.validation());
            forests.add(new GradientBoosting(settings, loss, scored, growing, StepWatch.NONE));
        }
        List<Link> links = targets.stream()
                .map(target -> loss.isOfLogarithm() ? Link.EXPONENTIAL : Link.IDENTITY).toList();
        return new BoostingRun(forests, variables -> estimates(variables, links, forests));
    }

    private RegressionTrees estimates(List<Variable> variables, List<Link> links,
                                      List<GradientBoosting> forests) {
        RegressionTreesBuilder model = RegressionTrees.builder(variables, parts.targets(), links);
        for (int t = 0; t < forests.size(); t++) {
            int target = t;
            model.offset(t, forests.get(t).start()[0]);
            forests.get(t).forest().kept().forEach(tree -> model.add(target, tree.decisionTree(1)));
        }
        return model.build();
    }
}
