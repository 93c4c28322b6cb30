package org.example.hepmva;

import java.util.Map;
import org.hepmva.train.Settings;
import org.hepmva.train.laws.TrainerLaws;

/** The method keeps the laws of every training method, and is found by its name. */
class MeansLawsTest extends TrainerLaws {

    MeansLawsTest() {
        super("means", Settings.single(Map.of("ridge", "0.1")));
    }
}
