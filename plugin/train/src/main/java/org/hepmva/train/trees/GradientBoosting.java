package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Sample;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;

/** One run of gradient boosting. Scores are F, half of the loss's raw score z. Mutable. */
final class GradientBoosting implements BoostingLoop.Step {

    private final GradientSettings settings;
    private final BoostingParts parts;
    private final ScoreLoss loss;
    private final Workers workers;
    private final ScoredPart training;
    private final ScoredPart validation;
    private final EventNumbers numbers;
    private final TreeGrower grower;
    private final Sampling sampling;
    private final BoostingLoop loop;
    private final double start;

    GradientBoosting(GradientSettings settings, BoostingParts parts, ScoreLoss loss, Workers workers) {
        this.settings = settings;
        this.parts = parts;
        this.loss = loss;
        this.workers = workers;
        training = parts.training();
        validation = parts.validation();
        numbers = new EventNumbers(training.size());
        numbers.weigh(training.weights());
        grower = new TreeGrower(training.bins(), settings.tree(),
                new NewtonCriterion(settings.l2(), 0.5 * settings.shrinkage(),
                        settings.get(GradientSettings.MIN_LEAF_HESSIAN)), numbers, workers);
        sampling = settings.sampling().sampling();
        loop = new BoostingLoop(settings.trees(), settings.earlyStopping(), parts);
        start = 0.5 * loss.start(training.sumW(Sample.SIGNAL), training.sumW(Sample.BACKGROUND));
    }

    void run(TrainingMonitor monitor) {
        Arrays.fill(training.scores(), start);
        Arrays.fill(validation.scores(), start);
        derive();
        loop.run(this, monitor);
        warnIfNothingWasLearned();
    }

    /** Of sampled events one tree may find no cut and the next one may; that all find none is news. */
    private void warnIfNothingWasLearned() {
        boolean found = loop.trees().stream().anyMatch(tree -> tree.leaves().size() > 1);
        if (found || !settings.sampling().isPartial()) {
            return;
        }
        loop.warn("no tree found a cut: " + (training.bins().isConstant()
                ? "no variable has two values that differ in the training events"
                : "a leaf must hold minEvents = " + settings.tree().minEvents() + " of the "
                        + training.size() + " training events, and each tree sees a fraction "
                        + settings.sampling().events() + " of them (subsample)"));
    }

    /** Grows a tree on the present gradients; gives whether another one can learn more. */
    @Override
    public boolean addTree() {
        int number = loop.trees().size();
        numbers.round(workers);
        int[] events = sampling.events(number, parts.events());
        int[] variables = sampling.variables(number, training.bins().variables());
        GrownTree tree = grower.grow(events, variables);
        loop.add(tree);
        if (events.length == training.size()) {
            grower.addTo(training.scores(), tree);
        } else {
            training.add(tree, 1, workers);
        }
        validation.add(tree, 1, workers);
        if (tree.leaves().size() == 1 && !settings.sampling().isPartial()) {
            loop.warn("tree " + (number + 1) + " found no cut that gains anything: stopped there");
            return false;
        }
        return true;
    }

    @Override
    public void record() {
        double trainingLoss = derive();
        double validationLoss = validation.meanLoss((f, signal) -> loss.loss(2 * f, signal), workers);
        double[] auc = parts.auc(workers);
        loop.curves().add(trainingLoss, auc[0], validationLoss, auc[1]);
    }

    /** Computes the derivatives at the present scores; gives the mean loss. */
    private double derive() {
        int events = training.size();
        double[] scores = training.scores();
        double[] sums = new double[EventNumbers.blocks(events)];
        workers.each(sums.length, block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, events); i++) {
                sums[block] += loss.derivatives(i, 2 * scores[i], training.isSignal(i), training.weight(i),
                        numbers);
            }
        });
        return ScoredPart.total(sums) / training.sumW();
    }

    /** {@return the trees that are kept, as a classifier} */
    BoostedTrees forest(List<Variable> variables) {
        BoostedTrees.Builder forest = BoostedTrees.builder(variables, BoostedTrees.Kind.GRADIENT);
        forest.offset(start);
        for (GrownTree tree : loop.kept()) {
            tree.appendTo(forest, 1);
        }
        return forest.build();
    }

    TrainingReport report(List<Variable> variables) {
        return loop.report(variables, loss.definition());
    }
}
