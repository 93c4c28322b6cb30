package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.train.LossDefinition;

/** Gradient boosting of one forest: a tree for each score in a round. Mutable. */
final class GradientBoosting implements Boosting {

    private final GradientSettings settings;
    private final Workers workers;
    private final BoostingParts.Scored scored;
    private final int[] allEvents;
    private final SumsTrees growing;
    private final Sampling sampling;
    private final GrowingForest forest;
    private final double[][] gradients;
    private final double[][] hessians;
    private final double[] start;
    private final double lossAtStart;
    private ScoreLoss loss;

    /**
     * Begins with the best constant scores.
     *
     * @param settings how to boost
     * @param loss     what to make small
     * @param scored   the events; their scores are set
     * @param growing  of trees on these events, {@link #growing}; forests boosted side by side may share it
     * @param watch    told of each round
     */
    GradientBoosting(GradientSettings settings, ScoreLoss loss, BoostingParts.Scored scored,
                     SumsTrees growing, StepWatch watch) {
        this.settings = settings;
        this.loss = loss;
        this.scored = scored;
        this.growing = growing;
        workers = growing.grower().workers();
        allEvents = growing.grower().allEvents();
        sampling = settings.sampling().sampling();
        int scores = loss.scores();
        forest = new GrowingForest(scores, new TrainingCurves(settings.trees(), settings.earlyStopping(),
                scored.validation().size() > 0, watch));
        gradients = new double[scores][scored.training().size()];
        hessians = new double[scores][scored.training().size()];
        start = loss.start(scored.training());
        for (int k = 0; k < scores; k++) {
            scored.training().start(k, start[k]);
            scored.validation().start(k, start[k]);
        }
        lossAtStart = derive();
    }

    /** {@return what grows trees for a loss} */
    static SumsTrees growing(GradientSettings settings, ScoreLoss loss, BoostingParts parts,
                             Workers workers) {
        EventNumbers numbers = new EventNumbers(parts.training().size());
        numbers.weigh(parts.weighted().trainingWeights());
        return new SumsTrees(parts.training(), settings.tree(),
                new NewtonCriterion(settings.l2(), loss.unit() * settings.shrinkage(),
                        settings.get(GradientSettings.MIN_LEAF_HESSIAN), loss), numbers, workers);
    }

    /** Grows trees on the present gradients; gives whether others can learn more. */
    @Override
    public boolean addRound() {
        int round = forest.rounds();
        int[] events = sampling.events(round, allEvents);
        boolean found = false;
        for (int k = 0; k < gradients.length; k++) {
            int tree = round * gradients.length + k;
            int[] variables = sampling.variables(tree, scored.training().bins().variables());
            found |= addTree(k, events, variables).leaves().size() > 1;
        }
        if (!found && !settings.sampling().isPartial()) {
            forest.warn(forest.step() + " " + (round + 1)
                    + " found no cut that gains anything: stopped there");
            return false;
        }
        return true;
    }

    private GrownTree addTree(int score, int[] events, int[] variables) {
        TreeGrower grower = growing.grower();
        growing.take(gradients[score], hessians[score]);
        GrownTree tree = loss.renewsLeaves() ? grower.grow(events, variables, this::renewed)
                : growing.grow(events, variables);
        forest.add(tree);
        if (events.length == allEvents.length) {
            grower.addTo(scored.training().scores(score), tree);
        } else {
            scored.training().add(tree, score, workers);
        }
        scored.validation().add(tree, score, workers);
        return tree;
    }

    /** {@return the value of a leaf that is best for the residuals of its events} */
    private double renewed(GrowingNode leaf) {
        double[] values = new double[leaf.size()];
        double[] weights = new double[leaf.size()];
        for (int i = 0; i < values.length; i++) {
            int event = growing.grower().event(leaf.begin() + i);
            values[i] = scored.training().truth(event) - scored.training().scores(0)[event];
            weights[i] = scored.training().weight(event);
        }
        return settings.shrinkage() * loss.leaf(new Residuals(values, weights));
    }

    @Override
    public void record() {
        double trainingLoss = derive();
        forest.curves().add(trainingLoss, scored.validation().meanLoss(loss::of, workers));
    }

    /** Computes the derivatives at the present scores; gives the mean loss. */
    private double derive() {
        ScoredPart training = scored.training();
        ScoreLoss present = loss.adapted(training);
        loss = present;
        double[] sums = new double[EventNumbers.blocks(training.size())];
        workers.each(sums.length, block -> sums[block] = present.derive(training,
                EventNumbers.blockBegin(block), EventNumbers.blockEnd(block, training.size()), gradients,
                hessians));
        return ScoredPart.total(sums) / training.sumW();
    }

    /** Of sampled events one tree may find no cut and the next one may; that all find none is news. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(forest.warnings());
        boolean found = forest.trees().stream().anyMatch(tree -> tree.leaves().size() > 1);
        if (!found && settings.sampling().isPartial()) {
            warnings.add("no tree found a cut: " + (scored.training().bins().isConstant()
                    ? "no variable has two values that differ in the training events"
                    : "a leaf must hold minEvents = " + settings.tree().minEvents() + " of the "
                            + scored.training().size() + " training events, and each tree sees a fraction "
                            + settings.sampling().events() + " of them (subsample)"));
        }
        return warnings;
    }

    @Override
    public GrowingForest forest() {
        return forest;
    }

    @Override
    public LossDefinition loss() {
        return loss.definition();
    }

    @Override
    public double lossAtStart() {
        return lossAtStart;
    }

    /** {@return what the scores began with} */
    double[] start() {
        return start.clone();
    }
}
