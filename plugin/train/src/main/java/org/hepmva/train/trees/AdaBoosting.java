package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.LossDefinition;

/** One run of AdaBoost. Scores are Σ αv. Mutable. */
final class AdaBoosting implements Boosting {

    /** The least error a tree is credited with: a perfect one votes with ln(10⁹)β, not with infinity. */
    private static final double LEAST_ERROR = 1e-9;

    /** Most that one vote boosts a weight by, e³⁰⁰: the sum of weights stays finite for any β. */
    private static final double LARGEST_BOOST = 300;

    /** Where a tree sees a part of the events or variables: parts drawn before giving up. */
    private static final int DRAWS = 10;

    private final AdaBoostSettings settings;
    private final Workers workers;
    private final BoostingParts.Scored scored;
    private final BoostingParts.Scored votes;
    private final TreeGrower grower;
    private final Sampling sampling;
    private final GrowingForest forest;
    private final List<Double> alphas = new ArrayList<>();
    private final BoostedWeights weights;
    private final ExponentialLoss loss;
    private double sumOfAlphas;
    private int draws;

    AdaBoosting(AdaBoostSettings settings, BoostingParts parts, Workers workers) {
        this.settings = settings;
        this.workers = workers;
        scored = parts.ofClasses(1);
        // leaves that say yes or no are votes themselves
        votes = settings.leaves() == LeafVote.YES_NO ? scored : scored.anew();
        grower = new TreeGrower(parts.training(), settings.tree(), new GiniCriterion(settings.leaves()),
                new EventNumbers(parts.training().size()), workers);
        sampling = settings.sampling().sampling();
        StepWatch auc = new AucCurves(settings.trees(), parts.weighted(), scored, workers);
        forest = new GrowingForest(1, new TrainingCurves(settings.trees(), settings.earlyStopping(),
                scored.validation().size() > 0, auc));
        weights = new BoostedWeights(scored.training(), workers);
        loss = new ExponentialLoss(settings.sampling().events());
    }

    /** Grows a tree on the present weights; gives whether another one can learn more. */
    @Override
    public boolean addRound() {
        weights.giveTo(grower);
        int left = settings.sampling().isPartial() ? DRAWS : 1;
        int[] seen;
        GrownTree tree;
        double error;
        do {
            seen = sampling.events(draws, grower.allEvents());
            tree = grower.grow(seen, sampling.variables(draws, scored.training().bins().variables()));
            weights.ask(tree);
            error = weights.error(seen);
            draws++;
            left--;
        } while (left > 0 && !(error < 0.5));
        return error < 0.5 ? boost(tree, error, seen) : end(tree, error);
    }

    private boolean boost(GrownTree tree, double error, int[] seen) {
        double odds = (1 - Math.max(error, LEAST_ERROR)) / Math.max(error, LEAST_ERROR);
        double alpha = settings.beta() * StrictMath.log(odds);
        add(tree, alpha);
        if (weights.isRightAboutAll()) {
            forest.warn("tree " + forest.rounds() + " is right for every training event: stopped there");
            return false;
        }
        weights.boost(seen, StrictMath.exp(Math.min(alpha, LARGEST_BOOST)));
        return true;
    }

    /** A tree that only guesses is kept where there is no other. */
    private boolean end(GrownTree tree, double error) {
        int number = forest.rounds() + 1;
        forest.warn(settings.sampling().isPartial()
                ? "tree " + number + " is no better than guessing for any of " + DRAWS
                        + " draws of what it sees (subsample, variableFraction): stopped there"
                : "tree " + number + " is wrong for " + ShortestDecimal.of((float) (100 * error))
                        + "% of the weight, no better than guessing: stopped there");
        if (number == 1) {
            add(tree, 1);
        }
        return false;
    }

    private void add(GrownTree tree, double alpha) {
        forest.add(tree);
        alphas.add(alpha);
        sumOfAlphas += alpha;
        double[] scores = scored.training().scores(0);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += alpha * weights.says(i);
        }
        scored.validation().add(tree, 0, leaf -> alpha * leaf, workers);
        if (votes != scored) {
            votes.training().add(tree, 0, leaf -> alpha * ExponentialLoss.vote(leaf), workers);
            votes.validation().add(tree, 0, leaf -> alpha * ExponentialLoss.vote(leaf), workers);
        }
    }

    @Override
    public void record() {
        forest.curves().add(votes.training().meanLoss(loss::of, workers),
                votes.validation().meanLoss(loss::of, workers));
    }

    @Override
    public GrowingForest forest() {
        return forest;
    }

    @Override
    public LossDefinition loss() {
        return loss.definition();
    }

    /** {@return 1: without votes the loss is e⁰} */
    @Override
    public double lossAtStart() {
        return 1;
    }

    /** {@return the response that a training event has with all trees so far} */
    double response(int event) {
        return scored.training().scores(0)[event] / sumOfAlphas;
    }

    /** {@return the trees that are kept, as a classifier} */
    BoostedTrees model(List<Variable> variables) {
        BoostedTrees.Builder model = BoostedTrees.builder(variables, BoostedTrees.Kind.ADABOOST);
        List<GrownTree> kept = forest.kept();
        for (int t = 0; t < kept.size(); t++) {
            model.add(kept.get(t).decisionTree(alphas.get(t)));
        }
        return model.build();
    }
}
