package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.sample.Sample;
import org.hepmva.train.LossDefinition;

/** Votes for signal or background, ±1 or as the purity of leaves has it. The score is Σ αv. Mutable. */
final class TwoClassBallot implements Ballot {

    private final BoostingParts.Scored scored;
    private final BoostingParts.Scored votes;
    private final SumsTrees growing;
    private final ExponentialLoss loss;
    private final Workers workers;
    private final StepWatch watch;
    private final double[] asSignal;
    private final double[] asBackground;

    TwoClassBallot(AdaBoostSettings settings, BoostingParts parts, Workers workers) {
        this.workers = workers;
        scored = parts.ofClasses(1);
        // leaves that say yes or no are votes themselves
        votes = settings.leaves() == LeafVote.YES_NO ? scored : scored.anew();
        growing = new SumsTrees(parts.training(), settings.tree(), new GiniCriterion(settings.leaves()),
                new EventNumbers(parts.training().size()), workers);
        loss = new ExponentialLoss(2, settings.sampling().events());
        watch = new AucCurves(settings.trees(), parts.weighted(), scored, workers);
        asSignal = new double[parts.training().size()];
        asBackground = new double[parts.training().size()];
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public void take(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            boolean signal = scored.training().truth(i) == Sample.SIGNAL;
            asSignal[i] = signal ? weights[i] : 0;
            asBackground[i] = signal ? 0 : weights[i];
        }
        growing.take(asSignal, asBackground);
    }

    @Override
    public GrownTree grow(int[] events, int[] variables) {
        return growing.grow(events, variables);
    }

    @Override
    public boolean isRight(double leaf, double cls) {
        return vote(leaf) > 0 == (cls == Sample.SIGNAL);
    }

    /** {@return the class that a tree votes for with a leaf value: 1 for signal, else −1} */
    private static double vote(double leaf) {
        return leaf > 0 ? 1 : -1;
    }

    @Override
    public void count(GrownTree tree, double alpha, double[] says) {
        double[] scores = scored.training().scores(0);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += alpha * says[i];
        }
        scored.validation().add(tree, 0, leaf -> alpha * leaf, workers);
        if (votes != scored) {
            votes.training().add(tree, 0, leaf -> alpha * vote(leaf), workers);
            votes.validation().add(tree, 0, leaf -> alpha * vote(leaf), workers);
        }
    }

    @Override
    public double[] losses() {
        return new double[] {votes.training().meanLoss(loss::ofSum, workers),
            votes.validation().meanLoss(loss::ofSum, workers)};
    }

    @Override
    public LossDefinition loss() {
        return loss.definition();
    }

    @Override
    public ScoredPart training() {
        return scored.training();
    }

    @Override
    public StepWatch watch() {
        return watch;
    }

    @Override
    public BoostedTrees model(List<Variable> variables, List<GrownTree> trees, List<Double> alphas) {
        BoostedTrees.Builder model = BoostedTrees.builder(variables, BoostedTrees.Kind.ADABOOST);
        for (int t = 0; t < trees.size(); t++) {
            model.add(trees.get(t).decisionTree(alphas.get(t)));
        }
        return model.build();
    }
}
