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

    /** {@return each variable's share of the summed gain of all cuts, largest first; ties in given order} */
    static List<VariableImportance> of(List<Variable> variables, List<GrownTree> trees) {
        double[] gains = new double[variables.size()];
        trees.forEach(tree -> tree.addGains(gains));
        double total = ScoredPart.total(gains);
        List<VariableImportance> ranking = new ArrayList<>();
        for (int v = 0; v < gains.length; v++) {
            ranking.add(new VariableImportance(variables.get(v).name(), total > 0 ? gains[v] / total : 0));
        }
        ranking.sort(Comparator.comparingDouble(VariableImportance::importance).reversed());
        return ranking;
    }
}
