package org.hepmva.dl4j;

import static org.hepmva.train.SettingType.word;

import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.WeightSettings;

/**
 * How events enter the training.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record InputSettings(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #scaling}. */
    public static final Setting<InputScaling> SCALING = OWN.add("scaling", word(InputScaling.class),
            InputScaling.STANDARD, "variables to mean 0 and deviation 1, from smallest and largest value to"
                    + " [−1, 1], or as they are");

    /** Those of {@link WeightSettings} included. */
    public static final SettingList LIST = OWN.addAll(WeightSettings.LIST).build();

    /** Takes the values of {@link #LIST} out of others. */
    public InputSettings {
        values = values.part(LIST);
    }

    /** {@return standard scaling, both classes of equal Σw, events of negative weight left out} */
    public static InputSettings defaults() {
        return new InputSettings(LIST.defaults());
    }

    /** {@return how the variables are scaled} */
    public InputScaling scaling() {
        return values.get(SCALING);
    }

    /** {@return how event weights are treated, balanced between the classes and scaled to order 1} */
    public TrainingWeights weights() {
        return WeightSettings.of(values);
    }

    /** {@return these settings with another scaling} */
    public InputSettings withScaling(InputScaling value) {
        return new InputSettings(values.with(SCALING, value));
    }

    /** {@return these settings with another treatment of event weights} */
    public InputSettings withWeights(TrainingWeights value) {
        return new InputSettings(WeightSettings.with(values, value));
    }
}
