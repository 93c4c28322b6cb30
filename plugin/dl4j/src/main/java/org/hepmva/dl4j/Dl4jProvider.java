package org.hepmva.dl4j;

import java.util.List;
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
 * <table> <caption>Settings; the default comes first</caption> <tr><td>hidden</td><td>64, 32:
 * neurons of each hidden layer; {@code none} is logistic regression</td></tr>
 * <tr><td>activation</td><td>relu, one for all or one for each hidden layer: tanh, sigmoid, relu,
 * leakyRelu, elu, selu, softplus, softsign, gelu, swish</td></tr> <tr><td>output</td><td>sigmoid,
 * softmax</td></tr> <tr><td>batchNorm</td><td>no, yes</td></tr>
 * <tr><td>initialisation</td><td>automatic, glorotNormal, glorotUniform, heNormal, heUniform,
 * lecunNormal, lecunUniform</td></tr> <tr><td>loss</td><td>binaryCrossEntropy (bce),
 * meanSquaredError (mse), meanAbsoluteError (mae), hinge</td></tr> <tr><td>optimiser
 * (optimizer)</td><td>adam, sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adamax, nadam,
 * amsgrad</td></tr> <tr><td>learningRate</td><td>0.003</td></tr> <tr><td>momentum</td><td>0.9, of
 * momentum and nesterov</td></tr> <tr><td>schedule</td><td>cosine, constant, step, exponential,
 * polynomial, plateau</td></tr> <tr><td>scheduleFactor</td><td>0.5 for step and plateau, 0.95 for
 * exponential</td></tr> <tr><td>scheduleEvery</td><td>10 epochs for step; 5 epochs without gain for
 * plateau</td></tr> <tr><td>schedulePower</td><td>1, of polynomial</td></tr>
 * <tr><td>scheduleFloor</td><td>0.01 of the learning rate, below which cosine and plateau do not
 * go</td></tr> <tr><td>batch, epochs</td><td>1024, 60</td></tr> <tr><td>dropout, l1, l2,
 * weightDecay</td><td>0</td></tr> <tr><td>gradientClipping</td><td>none, value, norm</td></tr>
 * <tr><td>clippingLimit</td><td>1</td></tr> <tr><td>earlyStopping</td><td>yes, no</td></tr>
 * <tr><td>patience</td><td>15 epochs without gain; 0 never stops early</td></tr>
 * <tr><td>minimumGain</td><td>0</td></tr> <tr><td>keepBest</td><td>yes, no</td></tr>
 * <tr><td>validation</td><td>0.2 of the training events, where the split made no validation
 * part</td></tr> <tr><td>scaling</td><td>standard, minMax, none</td></tr>
 * <tr><td>weightNormalisation</td><td>equal, numberOfEvents, none</td></tr>
 * <tr><td>negativeWeights</td><td>keep, ignore, absolute</td></tr> <tr><td>seed</td><td>1</td></tr>
 * </table>
 *
 * <p>Immutable.
 */
public final class Dl4jProvider implements TrainerProvider {

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
    public List<String> settings() {
        return SettingNames.ALL;
    }

    @Override
    public Trainer trainer(String method, Settings settings) {
        return new DenseNetworkTrainer(method, SettingNames.read(settings.in("method '" + method + "'")));
    }
}
