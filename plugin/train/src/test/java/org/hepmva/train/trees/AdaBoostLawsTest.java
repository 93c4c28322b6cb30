package org.hepmva.train.trees;

import java.util.Map;
import org.hepmva.train.Settings;
import org.hepmva.train.laws.TrainerLaws;

/** AdaBoost is a method like any other. */
class AdaBoostLawsTest extends TrainerLaws {

    AdaBoostLawsTest() {
        super("adaboost", Settings.single(Map.of("trees", "30")));
    }
}
