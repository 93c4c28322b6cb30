package org.hepmva.dl4j;

import java.util.Map;
import org.hepmva.train.Settings;
import org.hepmva.train.laws.TrainerLaws;
import org.junit.jupiter.api.Tag;

/**
 * A network is a method like any other. Deeplearning4j computes in float, so responses agree to 10⁻⁴ where
 * rounding differs, and the same bits are not promised.
 */
@Tag("slow")
class DenseNetworkLawsTest extends TrainerLaws {

    DenseNetworkLawsTest() {
        super("dl4j", Settings.single(Map.of("hidden", "8", "epochs", "8", "batch", "100",
                "learningRate", "0.05", "dropout", "0")));
    }

    @Override
    protected boolean promisesTheSameBits() {
        return false;
    }

    @Override
    protected double tolerance() {
        return 1e-4;
    }
}
