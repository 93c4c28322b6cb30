package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.MulticlassTreesBuilder;
import org.hepmva.train.LossDefinition;

/** Votes for a class out of three or more. A score is the Σ α of the trees that vote for a class. Mutable. */
final class ManyClassBallot implements Ballot {

    private final List<String> classes;
    private final BoostingParts.Scored scored;
    private final ClassTrees growing;
    private final ExponentialLoss loss;
    private final Workers workers;
    private final StepWatch watch;

    ManyClassBallot(AdaBoostSettings settings, BoostingParts parts, Workers workers) {
        this.workers = workers;
        classes = parts.sample().classNames();
        scored = parts.ofClasses(classes.size());
        growing = new ClassTrees(parts.training(), parts.sample().classes(), classes.size(), settings.tree(),
                workers);
        loss = new ExponentialLoss(classes.size(), settings.sampling().events());
        watch = new LossCourse(parts.weighted(), scored, loss::ofVotes, workers);
    }

    @Override
    public int classes() {
        return classes.size();
    }

    @Override
    public void take(double[] weights) {
        growing.take(weights);
    }

    @Override
    public GrownTree grow(int[] events, int[] variables) {
        return growing.grow(events, variables);
    }

    @Override
    public boolean isRight(double leaf, double cls) {
        return leaf == cls;
    }

    @Override
    public void count(GrownTree tree, double alpha, double[] says) {
        for (int i = 0; i < says.length; i++) {
            scored.training().scores((int) says[i])[i] += alpha;
        }
        ScoredPart validation = scored.validation();
        for (int i = 0; i < validation.size(); i++) {
            validation.scores((int) tree.value(validation.bins(), i))[i] += alpha;
        }
    }

    @Override
    public double[] losses() {
        return new double[] {scored.training().meanLoss(loss::ofVotes, workers),
            scored.validation().meanLoss(loss::ofVotes, workers)};
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
    public MulticlassTrees model(List<Variable> variables, List<GrownTree> trees, List<Double> alphas) {
        MulticlassTreesBuilder model = MulticlassTrees.builder(variables, classes, Combination.VOTES);
        for (int t = 0; t < trees.size(); t++) {
            model.add(trees.get(t).decisionTree(alphas.get(t)));
        }
        return model.build();
    }
}
