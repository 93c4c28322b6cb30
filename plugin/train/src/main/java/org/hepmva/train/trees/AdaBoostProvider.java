package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.train.Settings;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/** The method "adaboost": decision trees boosted as in TMVA's AdaBoost. */
public final class AdaBoostProvider implements TrainerProvider {

    private static final List<String> NAMES = TreeOptions.names("trees", "beta", "leaves");

    /** Made by {@link java.util.ServiceLoader}. */
    public AdaBoostProvider() {
        // nothing to prepare
    }

    @Override
    public String type() {
        return "adaboost";
    }

    @Override
    public String description() {
        return "decision trees boosted by AdaBoost, as in TMVA";
    }

    @Override
    public List<String> settings() {
        return NAMES;
    }

    @Override
    public Trainer trainer(String method, Settings settings) {
        settings.refuseUnknown(NAMES);
        return AdaBoostTrainer.of(method, settings.read(TreeOptions::adaBoost));
    }
}
