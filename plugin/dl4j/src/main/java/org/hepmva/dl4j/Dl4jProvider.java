package org.hepmva.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.hepmva.train.Settings;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;

/**
 * Dense networks under the name "dl4j" in an analysis.
 *
 * <pre>
 *   - {name: DNN, type: dl4j, hidden: [20, 20], activation: tanh, scaling: minMax, epochs: 30}
 * </pre>
 *
 * <p>The settings, with their defaults first:
 *
 * <pre>
 *   hidden               64, 64, 32: neurons of each hidden layer; "none" is logistic regression
 *   activation           elu; one for all or one for each: tanh, sigmoid, relu, leakyRelu, selu,
 *                        softplus, softsign, gelu, swish
 *   output               sigmoid, softmax
 *   batchNorm            no, yes
 *   initialisation       automatic, glorotNormal, glorotUniform, heNormal, heUniform, lecunNormal,
 *                        lecunUniform
 *   loss                 binaryCrossEntropy (bce), meanSquaredError (mse), meanAbsoluteError (mae), hinge
 *   optimiser            adam, sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adamax, nadam, amsgrad
 *   learningRate         0.01
 *   momentum             0.9, of momentum and nesterov
 *   schedule             cosine, constant, step, exponential, polynomial, plateau (reduceOnPlateau)
 *   scheduleFactor       0.5 for step and plateau, 0.95 for exponential
 *   scheduleEvery        10 epochs for step; 5 epochs without gain for plateau
 *   schedulePower        1, of polynomial
 *   scheduleFloor        0.01 of the learning rate, below which cosine and plateau do not go
 *   batch, epochs        512, 60
 *   dropout              0.2
 *   l1, l2, weightDecay  0, 0.0001, 0
 *   gradientClipping     none, value, norm
 *   clippingLimit        1
 *   earlyStopping        15 epochs without gain; 0 never stops early
 *   minimumGain          0
 *   keepBest             yes, no
 *   validation           0.2 of the training events, where the split made no validation part
 *   scaling              standard, minMax, none
 *   weightNormalisation  equal, numberOfEvents, none
 *   negativeWeights      ignore, use, absolute
 *   seed                 1
 *   threads              1; 0 for one per processor. Only layers of several hundred neurons gain
 * </pre>
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
        return "dense neural network trained with Deeplearning4j; logistic regression without hidden layers";
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
    public List<String> settings() {
        return SettingNames.understood();
    }

    @Override
    public Trainer trainer(String method, Settings settings) {
        Settings checked = SettingNames.checked(settings);
        return new DenseNetworkTrainer(method, checked.read(SettingNames::read))
                .withThreads(checked.read(SettingNames::threads));
    }
}
