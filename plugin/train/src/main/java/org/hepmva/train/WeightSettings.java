package org.hepmva.train;

import static org.hepmva.sample.NegativeWeights.ABSOLUTE;
import static org.hepmva.sample.NegativeWeights.IGNORE;
import static org.hepmva.sample.NegativeWeights.USE;
import static org.hepmva.sample.WeightNormalisation.EQUAL;
import static org.hepmva.sample.WeightNormalisation.NONE;
import static org.hepmva.sample.WeightNormalisation.NUMBER_OF_EVENTS;
import static org.hepmva.train.SettingType.word;
import static org.hepmva.train.SettingType.yesOrNo;

import java.util.List;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.SourceNormalisation;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.hepmva.text.Choice;

/** How a method treats event weights: settings that any method may have among its own. */
public final class WeightSettings {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** {@link TrainingWeights#normalisation()}. */
    public static final Setting<WeightNormalisation> WEIGHT_NORMALISATION = OWN.add("weightNormalisation",
            word(Choice.of(List.of(EQUAL, NUMBER_OF_EVENTS, NONE))), EQUAL,
            "how the classes are weighed against each other: Σw the same for all; as their numbers of"
                    + " events; as their Σw");

    /** {@link TrainingWeights#negative()}. */
    public static final Setting<NegativeWeights> NEGATIVE_WEIGHTS = OWN.add("negativeWeights",
            word(Choice.of(List.of(IGNORE, USE, ABSOLUTE))), IGNORE,
            "events of negative weight are left out of the training, summed like any other (for sWeights),"
                    + " or taken as positive");

    /** {@link TrainingWeights#sources()}. */
    public static final Setting<Boolean> EQUAL_SOURCES = OWN.add("equalSources", yesOrNo(), false,
            "whether the sources of a class all count the same, instead of by their Σw");

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    private WeightSettings() {
    }

    /** {@return the treatment that values ask for} */
    public static TrainingWeights of(SettingValues values) {
        return new TrainingWeights(values.get(WEIGHT_NORMALISATION), values.get(NEGATIVE_WEIGHTS),
                values.get(EQUAL_SOURCES) ? SourceNormalisation.EQUAL : SourceNormalisation.NONE);
    }

    /** {@return values that ask for another treatment} */
    public static SettingValues with(SettingValues values, TrainingWeights weights) {
        return values.with(WEIGHT_NORMALISATION, weights.normalisation())
                .with(NEGATIVE_WEIGHTS, weights.negative())
                .with(EQUAL_SOURCES, weights.sources() == SourceNormalisation.EQUAL);
    }
}
