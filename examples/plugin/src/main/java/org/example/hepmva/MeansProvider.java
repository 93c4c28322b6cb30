package org.example.hepmva;

import static org.hepmva.train.NumberRange.from;
import static org.hepmva.train.SettingType.number;

import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/** The method "means": signal lies on one side of background, as the means of the variables tell. */
public final class MeansProvider implements TrainerProvider {

    private static final SettingList.Builder OWN = SettingList.builder();

    static final Setting<Double> RIDGE = OWN.add("ridge", number(from(0)), 0.0,
            "added to the variance of each variable, as a fraction of it");

    private static final SettingList LIST = OWN.build();

    /** Made by {@link java.util.ServiceLoader}. */
    public MeansProvider() {
        // nothing to prepare
    }

    @Override
    public String type() {
        return "means";
    }

    @Override
    public String description() {
        return "distance to the means of signal and background, in units of the variance";
    }

    @Override
    public SettingList settings() {
        return LIST;
    }

    @Override
    public Trainer trainer(String method, SettingValues values) {
        return new MeansTrainer(method, values);
    }
}
