package org.hepmva.train.trees;

import java.util.Set;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/** The method "adaboost": decision trees boosted as in TMVA's AdaBoost. */
public final class AdaBoostProvider implements TrainerProvider {

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
        return "decision trees boosted by AdaBoost, as in TMVA; of more classes by SAMME";
    }

    @Override
    public Set<OutcomeKind> outcomes() {
        return Set.of(OutcomeKind.TWO_CLASSES, OutcomeKind.CLASSES);
    }

    @Override
    public SettingList settings() {
        return AdaBoostSettings.LIST;
    }

    @Override
    public Trainer trainer(String method, SettingValues values) {
        return AdaBoostTrainer.of(method, new AdaBoostSettings(values));
    }
}
