package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.train.Settings;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/** The method "trees": gradient-boosted decision trees. */
public final class GradientTreesProvider implements TrainerProvider {

    private static final List<String> NAMES = TreeOptions.names("trees", "shrinkage", "l2");

    /** Made by {@link java.util.ServiceLoader}. */
    public GradientTreesProvider() {
        // nothing to prepare
    }

    @Override
    public String type() {
        return "trees";
    }

    @Override
    public String description() {
        return "gradient-boosted decision trees (binomial log-loss, second order)";
    }

    @Override
    public List<String> settings() {
        return NAMES;
    }

    @Override
    public Trainer trainer(String method, Settings settings) {
        settings.refuseUnknown(NAMES);
        return GradientTrainer.of(method, settings.read(TreeOptions::gradient));
    }
}
