package org.hepmva.train.trees;

import java.util.Set;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/** The method "trees": gradient-boosted decision trees. */
public final class GradientTreesProvider implements TrainerProvider {

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
        return "gradient-boosted decision trees (second order), of classes or targets";
    }

    @Override
    public Set<OutcomeKind> outcomes() {
        return Set.of(OutcomeKind.values());
    }

    @Override
    public SettingList settings() {
        return GradientSettings.LIST;
    }

    @Override
    public Trainer trainer(String method, SettingValues values) {
        return GradientTrainer.of(method, new GradientSettings(values));
    }
}
