package org.hepmva.train.trees;

import java.util.Map;
import org.hepmva.train.Settings;
import org.hepmva.train.laws.TrainerLaws;

/** Gradient boosting is a method like any other. */
class GradientTreesLawsTest extends TrainerLaws {

    GradientTreesLawsTest() {
        super("trees", Settings.single(Map.of("trees", "30", "shrinkage", "0.2")));
    }
}
