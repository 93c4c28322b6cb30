package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.BoostedTrees;
import org.hepmva.runtime.Variable;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;

/** One run of AdaBoost. Scores are Σ αv. Mutable. */
final class AdaBoosting implements BoostingLoop.Step {

    /** The least error a tree is credited with: a perfect one votes with ln(10⁹)β, not with infinity. */
    private static final double LEAST_ERROR = 1e-9;

    private final AdaBoostSettings settings;
    private final BoostingParts parts;
    private final Workers workers;
    private final ScoredPart training;
    private final ScoredPart validation;
    private final EventNumbers numbers;
    private final TreeGrower grower;
    private final Sampling sampling;
    private final BoostingLoop loop;
    private final List<Double> votes = new ArrayList<>();
    private final double[] boosted;
    private final double[] says;
    private double sumOfVotes;

    AdaBoosting(AdaBoostSettings settings, BoostingParts parts, Workers workers) {
        this.settings = settings;
        this.parts = parts;
        this.workers = workers;
        training = parts.training();
        validation = parts.validation();
        numbers = new EventNumbers(training.size());
        grower = new TreeGrower(training.bins(), settings.tree(), new GiniCriterion(settings.leaves()),
                numbers, workers);
        sampling = settings.sampling().sampling();
        loop = new BoostingLoop(settings.trees(), settings.earlyStopping(), parts);
        boosted = training.weights().clone();
        says = new double[training.size()];
    }

    void run(TrainingMonitor monitor) {
        loop.run(this, monitor);
    }

    /** Grows a tree on the present weights; gives whether another one can learn more. */
    @Override
    public boolean addTree() {
        int number = loop.trees().size();
        GrownTree tree = grow(number);
        double error = error(tree);
        if (!(error < 0.5)) {
            loop.warn("tree " + (number + 1) + " is wrong for " + (float) (100 * error)
                    + "% of the weight, no better than guessing: stopped there");
            if (number == 0) {
                vote(tree, 1);
            }
            return false;
        }
        boolean perfect = error <= LEAST_ERROR;
        double odds = (1 - Math.max(error, LEAST_ERROR)) / Math.max(error, LEAST_ERROR);
        double alpha = settings.beta() * StrictMath.log(odds);
        vote(tree, alpha);
        if (perfect) {
            loop.warn("tree " + (number + 1) + " is right for every training event: stopped there");
            return false;
        }
        boost(StrictMath.exp(alpha));
        return true;
    }

    private GrownTree grow(int number) {
        for (int i = 0; i < boosted.length; i++) {
            boolean signal = training.isSignal(i);
            numbers.set(i, signal ? boosted[i] : 0, signal ? 0 : boosted[i]);
        }
        numbers.round(workers);
        int[] events = sampling.events(number, parts.used());
        int[] variables = sampling.variables(number, training.bins().variables());
        return grower.grow(events, variables);
    }

    /** Asks the tree about every event; gives |Σw of those it is wrong about| / Σw. */
    private double error(GrownTree tree) {
        int events = says.length;
        double[] wrong = new double[EventNumbers.blocks(events)];
        double[] all = new double[wrong.length];
        workers.each(wrong.length, block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, events); i++) {
                says[i] = tree.value(training.bins(), i);
                wrong[block] += isWrong(i) ? boosted[i] : 0;
                all[block] += boosted[i];
            }
        });
        return Math.abs(ScoredPart.total(wrong)) / ScoredPart.total(all);
    }

    private boolean isWrong(int event) {
        return says[event] > 0 != training.isSignal(event);
    }

    private void vote(GrownTree tree, double alpha) {
        loop.add(tree);
        votes.add(alpha);
        sumOfVotes += alpha;
        double[] scores = training.scores();
        for (int i = 0; i < says.length; i++) {
            scores[i] += alpha * says[i];
        }
        validation.add(tree, alpha, workers);
    }

    private void boost(double factor) {
        double before = 0;
        double after = 0;
        for (int i = 0; i < boosted.length; i++) {
            before += Math.abs(boosted[i]);
            if (isWrong(i)) {
                boosted[i] = boosted[i] < 0 ? boosted[i] / factor : boosted[i] * factor;
            }
            after += Math.abs(boosted[i]);
        }
        for (int i = 0; i < boosted.length; i++) {
            boosted[i] *= before / after;
        }
    }

    @Override
    public void record() {
        ScoredPart.EventLoss loss = (score, signal) -> {
            double away = 0.5 * ((signal ? 1 : -1) - score / sumOfVotes);
            return away * away;
        };
        double[] auc = parts.auc(sumOfVotes, workers);
        loop.curves().add(training.meanLoss(loss, workers), auc[0],
                validation.meanLoss(loss, workers), auc[1]);
    }

    /** {@return the response that a training event has with all trees so far} */
    double response(int event) {
        return training.scores()[event] / sumOfVotes;
    }

    /** {@return the trees that are kept, as a classifier} */
    BoostedTrees forest(List<Variable> variables) {
        BoostedTrees.Builder forest = BoostedTrees.builder(variables, BoostedTrees.Kind.ADABOOST);
        List<GrownTree> kept = loop.kept();
        for (int t = 0; t < kept.size(); t++) {
            kept.get(t).appendTo(forest, votes.get(t));
        }
        return forest.build();
    }

    TrainingReport report(List<Variable> variables) {
        return loop.report(variables);
    }
}
