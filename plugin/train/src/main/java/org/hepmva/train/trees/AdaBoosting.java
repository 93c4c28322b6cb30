package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;

/** One run of AdaBoost. Scores are Σ αv. Mutable. */
final class AdaBoosting implements BoostingLoop.Step {

    /** The least error a tree is credited with: a perfect one votes with ln(10⁹)β, not with infinity. */
    private static final double LEAST_ERROR = 1e-9;

    /** Most that one vote boosts a weight by, e³⁰⁰: the sum of weights stays finite for any β. */
    private static final double LARGEST_BOOST = 300;

    /** Where a tree sees a part of the events or variables: parts drawn before giving up. */
    private static final int DRAWS = 10;

    private final AdaBoostSettings settings;
    private final BoostingParts parts;
    private final Workers workers;
    private final ScoredPart training;
    private final ScoredPart validation;
    private final ScoredPart trainingVotes;
    private final ScoredPart validationVotes;
    private final EventNumbers numbers;
    private final TreeGrower grower;
    private final Sampling sampling;
    private final BoostingLoop loop;
    private final List<Double> alphas = new ArrayList<>();
    private final BoostedWeights weights;
    private final ExponentialLoss loss;
    private double sumOfAlphas;
    private int draws;

    AdaBoosting(AdaBoostSettings settings, BoostingParts parts, Workers workers) {
        this.settings = settings;
        this.parts = parts;
        this.workers = workers;
        training = parts.training();
        validation = parts.validation();
        // leaves that say yes or no are votes themselves
        boolean same = settings.leaves() == LeafVote.YES_NO;
        trainingVotes = same ? training : training.anew();
        validationVotes = same ? validation : validation.anew();
        numbers = new EventNumbers(training.size());
        grower = new TreeGrower(training.bins(), settings.tree(), new GiniCriterion(settings.leaves()),
                numbers, workers);
        sampling = settings.sampling().sampling();
        loop = new BoostingLoop(settings.trees(), settings.earlyStopping(), parts);
        weights = new BoostedWeights(training, workers);
        loss = new ExponentialLoss(settings.sampling().events());
    }

    void run(TrainingMonitor monitor) {
        loop.run(this, monitor);
    }

    /** Grows a tree on the present weights; gives whether another one can learn more. */
    @Override
    public boolean addTree() {
        weights.putInto(numbers);
        int left = settings.sampling().isPartial() ? DRAWS : 1;
        int[] seen;
        GrownTree tree;
        double error;
        do {
            seen = sampling.events(draws, parts.events());
            tree = grower.grow(seen, sampling.variables(draws, training.bins().variables()));
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
            loop.warn("tree " + loop.trees().size() + " is right for every training event: stopped there");
            return false;
        }
        weights.boost(seen, StrictMath.exp(Math.min(alpha, LARGEST_BOOST)));
        return true;
    }

    /** A tree that only guesses is kept where there is no other. */
    private boolean end(GrownTree tree, double error) {
        int number = loop.trees().size() + 1;
        loop.warn(settings.sampling().isPartial()
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
        loop.add(tree);
        alphas.add(alpha);
        sumOfAlphas += alpha;
        double[] scores = training.scores();
        for (int i = 0; i < scores.length; i++) {
            scores[i] += alpha * weights.says(i);
        }
        validation.add(tree, alpha, workers);
        if (trainingVotes != training) {
            trainingVotes.add(tree, leaf -> alpha * ExponentialLoss.vote(leaf), workers);
            validationVotes.add(tree, leaf -> alpha * ExponentialLoss.vote(leaf), workers);
        }
    }

    @Override
    public void record() {
        double[] auc = parts.auc(workers);
        loop.curves().add(trainingVotes.meanLoss(loss::of, workers), auc[0],
                validationVotes.meanLoss(loss::of, workers), auc[1]);
    }

    /** {@return the response that a training event has with all trees so far} */
    double response(int event) {
        return training.scores()[event] / sumOfAlphas;
    }

    /** {@return the trees that are kept, as a classifier} */
    BoostedTrees forest(List<Variable> variables) {
        BoostedTrees.Builder forest = BoostedTrees.builder(variables, BoostedTrees.Kind.ADABOOST);
        List<GrownTree> kept = loop.kept();
        for (int t = 0; t < kept.size(); t++) {
            kept.get(t).appendTo(forest, alphas.get(t));
        }
        return forest.build();
    }

    TrainingReport report(List<Variable> variables) {
        return loop.report(variables, loss.definition());
    }
}
