package org.hepmva.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/**
 * Dense networks under the name "dl4j" in an analysis.
 *
 * <pre>
 *   - {name: DNN, type: dl4j, hidden: [20, 20], activation: tanh, scaling: minMax, epochs: 30}
 * </pre>
 *
 * <p>{@link DenseNetworkSettings#LIST} has all its settings.
 *
 * <p>{@code optimizer}, {@code patience} and {@code batchNormalisation} are understood for optimiser,
 * earlyStopping and batchNorm. What would have no effect is refused: a momentum of Adam, a clippingLimit
 * without gradientClipping, a scheduleFactor of a cosine.
 *
 * <p>Immutable.
 */
public final class Dl4jProvider implements TrainerProvider {

    private static final String COORDINATES =
            "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    /** For {@link java.util.ServiceLoader}. */
    public Dl4jProvider() {
    }

    @Override
    public String type() {
        return "dl4j";
    }

    @Override
    public String description() {
        return "dense neural network trained with Deeplearning4j, of classes or targets; logistic or linear"
                + " regression without hidden layers";
    }

    @Override
    public Set<OutcomeKind> outcomes() {
        return Set.of(OutcomeKind.values());
    }

    /** {@return false: Deeplearning4j has one random generator for the whole process} */
    @Override
    public boolean trainsSideBySide() {
        return false;
    }

    @Override
    public Map<String, String> software() {
        Properties coordinates = new Properties();
        try (InputStream in = MultiLayerNetwork.class.getResourceAsStream(COORDINATES)) {
            if (in != null) {
                coordinates.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(COORDINATES + ": cannot be read", e);
        }
        return Map.of("Deeplearning4j", coordinates.getProperty("version", "unknown"));
    }

    @Override
    public SettingList settings() {
        return DenseNetworkSettings.LIST;
    }

    @Override
    public Trainer trainer(String method, SettingValues values) {
        return new DenseNetworkTrainer(method, new DenseNetworkSettings(values));
    }
}
