package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.train.LossDefinition;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;

/** The trees of one boosting, added one by one, with their curves and warnings. Mutable. */
final class BoostingLoop {

    /** What one kind of boosting does, tree after tree. */
    interface Step {

        /** Adds a tree if it is of use; gives whether another one can learn more. */
        boolean addTree();

        /** Records loss and AUC with the newest tree. */
        void record();
    }

    private final int most;
    private final TrainingCurves curves;
    private final List<GrownTree> trees = new ArrayList<>();
    private final List<String> warnings;

    /**
     * Starts without trees.
     *
     * @param most     most trees
     * @param patience trees without improvement after which to stop; 0 for never
     * @param parts    what is learned from, with the first warnings
     */
    BoostingLoop(int most, int patience, BoostingParts parts) {
        this.most = most;
        curves = new TrainingCurves(most, patience, parts.validation());
        warnings = new ArrayList<>(parts.warnings());
    }

    void run(Step step, TrainingMonitor monitor) {
        boolean going = true;
        while (going && trees.size() < most && !curves.stopsEarly()) {
            going = step.addTree();
            if (trees.size() > curves.steps()) {
                step.record();
                monitor.step(trees.size(), most, curves.lastTrainingLoss(), curves.lastValidationLoss());
            }
            if (going && trees.size() < most && monitor.stopRequested()) {
                warn("stopped on request after " + trees.size() + " of " + most + " trees");
                going = false;
            }
        }
    }

    void add(GrownTree tree) {
        trees.add(tree);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    TrainingCurves curves() {
        return curves;
    }

    /** {@return all trees so far} */
    List<GrownTree> trees() {
        return Collections.unmodifiableList(trees);
    }

    /** {@return the trees up to the one that early stopping chose} */
    List<GrownTree> kept() {
        return trees().subList(0, curves.kept());
    }

    TrainingReport report(List<Variable> variables, LossDefinition loss) {
        return curves.report().withLossDefinition(loss).withWarnings(warnings)
                .withRanking(Ranking.of(variables, kept()));
    }
}
