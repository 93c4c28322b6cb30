package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.LossDefinition;

/** AdaBoost of one forest, a tree in a round. Mutable. */
final class AdaBoosting implements Boosting {

    /** The least error a tree is credited with: a perfect one votes with ln(10⁹)β, not with infinity. */
    private static final double LEAST_ERROR = 1e-9;

    /** Most that one vote boosts a weight by, e³⁰⁰: the sum of weights stays finite for any β. */
    private static final double LARGEST_BOOST = 300;

    /** Where a tree sees a part of the events or variables: parts drawn before giving up. */
    private static final int DRAWS = 10;

    private final AdaBoostSettings settings;
    private final Ballot ballot;
    private final int[] allEvents;
    private final int variables;
    private final Sampling sampling;
    private final GrowingForest forest;
    private final List<Double> alphas = new ArrayList<>();
    private final BoostedWeights weights;
    private double sumOfAlphas;
    private int draws;

    AdaBoosting(AdaBoostSettings settings, BoostingParts parts, Ballot ballot, Workers workers) {
        this.settings = settings;
        this.ballot = ballot;
        allEvents = IntStream.range(0, parts.training().size()).toArray();
        variables = parts.training().variables();
        sampling = settings.sampling().sampling();
        forest = new GrowingForest(1, new TrainingCurves(settings.trees(), settings.earlyStopping(),
                parts.weighted().validated(), ballot.watch()));
        weights = new BoostedWeights(ballot, workers);
    }

    /** Grows a tree on the present weights; gives whether another one can learn more. */
    @Override
    public boolean addRound() {
        ballot.take(weights.present());
        double guessing = guessing();
        int left = settings.sampling().isPartial() ? DRAWS : 1;
        int[] seen;
        GrownTree tree;
        double error;
        do {
            seen = sampling.events(draws, allEvents);
            tree = ballot.grow(seen, sampling.variables(draws, variables));
            weights.ask(tree);
            error = weights.error(seen);
            draws++;
            left--;
        } while (left > 0 && !(error < guessing));
        return error < guessing ? boost(tree, error, seen) : end(tree, error);
    }

    /** {@return the error from which on a tree only guesses; one half is exact, a third is rounded} */
    private double guessing() {
        double share = 1 - 1.0 / ballot.classes();
        return ballot.classes() == 2 ? share : share - LEAST_ERROR;
    }

    private boolean boost(GrownTree tree, double error, int[] seen) {
        double odds = (1 - Math.max(error, LEAST_ERROR)) / Math.max(error, LEAST_ERROR);
        double alpha = settings.beta() * (StrictMath.log(odds) + StrictMath.log(ballot.classes() - 1));
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
        ballot.count(tree, alpha, weights.says());
    }

    @Override
    public void record() {
        double[] losses = ballot.losses();
        forest.curves().add(losses[0], losses[1]);
    }

    @Override
    public GrowingForest forest() {
        return forest;
    }

    @Override
    public LossDefinition loss() {
        return ballot.loss();
    }

    /** {@return 1: without votes the loss is e⁰} */
    @Override
    public double lossAtStart() {
        return 1;
    }

    /** {@return Σ α of all trees so far} */
    double sumOfAlphas() {
        return sumOfAlphas;
    }

    /** {@return the trees that are kept, as a model} */
    Model model(List<Variable> named) {
        return ballot.model(named, forest.kept(), alphas);
    }
}
