package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.train.VariableImportance;

/** Variables by the gain of the cuts on them. */
final class Ranking {

    private Ranking() {
    }

    /**
     * {@return each variable's share of the summed gain of all cuts, largest first; ties in given order. Of
     * several forests, whose gains have units of their own, the mean of the shares in each that has a cut}
     */
    static List<VariableImportance> of(List<Variable> variables, List<? extends Boosting> forests) {
        double[] shares = new double[variables.size()];
        int counted = 0;
        for (Boosting each : forests) {
            double[] gains = new double[shares.length];
            each.forest().kept().forEach(tree -> tree.addGains(gains));
            double total = ScoredPart.total(gains);
            counted += total > 0 ? 1 : 0;
            for (int v = 0; v < gains.length; v++) {
                shares[v] += total > 0 ? gains[v] / total : 0;
            }
        }
        List<VariableImportance> ranking = new ArrayList<>();
        for (int v = 0; v < shares.length; v++) {
            ranking.add(new VariableImportance(variables.get(v).name(), shares[v] / Math.max(1, counted)));
        }
        ranking.sort(Comparator.comparingDouble(VariableImportance::importance).reversed());
        return ranking;
    }
}
