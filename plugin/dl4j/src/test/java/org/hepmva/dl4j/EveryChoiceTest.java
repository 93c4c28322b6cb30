package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.hepmva.measure.RocCurve;
import org.hepmva.runtime.network.Activation;
import org.hepmva.sample.Sample;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be chosen in an analysis file is understood under its usual name, and learns. */
class EveryChoiceTest {

    private static final Sample TRAINING = Networks.clouds(1000, 1);
    private static final Sample VALIDATION = Networks.clouds(500, 2);

    private static final Settings SMALL = Settings.defaults().with("hidden", "8").with("epochs", "8")
            .with("batch", "100").with("learningRate", "0.05").with("dropout", "0");

    private static DenseNetworkSettings read(String setting, String word) {
        return ((DenseNetworkTrainer) Trainers.trainer("dl4j", "DNN",
                Settings.defaults().with(setting, word))).settings();
    }

    /** The clouds can be told apart with an AUC of 0.92; a network that learned nothing is anywhere. */
    private static void assertLearns(Settings settings) {
        Trained trained = Trainers.trainer("dl4j", "DNN", settings)
                .train(TRAINING, VALIDATION, TrainingMonitor.NONE);

        double[] loss = trained.report().trainingLoss();
        assertTrue(loss[loss.length - 1] < loss[0], Arrays.toString(loss));
        double[] responses = trained.classifier().responses(VALIDATION.values());
        double auc = RocCurve.auc(responses, VALIDATION.classes(), VALIDATION.eventWeights());
        assertTrue(auc > 0.89, "AUC " + auc);
    }

    @ParameterizedTest
    @CsvSource({"tanh,TANH", "sigmoid,SIGMOID", "relu,RELU", "leaky relu,LEAKY_RELU", "leakyRelu,LEAKY_RELU",
        "elu,ELU", "selu,SELU", "softplus,SOFTPLUS", "softsign,SOFTSIGN", "gelu,GELU", "swish,SWISH"})
    void activations(String word, Activation activation) {
        assertEquals(activation, read("activation", word).shape().activations().get(0));
        assertLearns(SMALL.with("activation", word));
    }

    @ParameterizedTest
    @CsvSource({"sigmoid,SIGMOID", "softmax,SOFTMAX"})
    void outputs(String word, Activation output) {
        assertEquals(output, read("output", word).shape().output());
        assertLearns(SMALL.with("output", word).with("hidden", "none"));
    }

    @ParameterizedTest
    @CsvSource({"binary cross-entropy,BINARY_CROSS_ENTROPY", "BCE,BINARY_CROSS_ENTROPY",
        "MSE,MEAN_SQUARED_ERROR", "mae,MEAN_ABSOLUTE_ERROR", "hinge,HINGE"})
    void losses(String word, Loss loss) {
        assertEquals(loss, read("loss", word).optimisation().loss());
        assertLearns(SMALL.with("loss", word));
    }

    /** With the learning rates that suit them; AdaDelta has none, and is slow. */
    @ParameterizedTest
    @CsvSource({"SGD,SGD,0.5,8", "momentum,MOMENTUM,0.2,8", "Nesterov,NESTEROV,0.2,8",
        "AdaGrad,ADAGRAD,0.1,8", "RMSProp,RMSPROP,0.02,8", "AdaDelta,ADADELTA,1,40", "Adam,ADAM,0.05,8",
        "AdaMax,ADAMAX,0.05,8", "Nadam,NADAM,0.05,8", "AMSGrad,AMSGRAD,0.05,8"})
    @Tag("slow")
    void optimisers(String word, Optimiser optimiser, String rate, String epochs) {
        assertEquals(optimiser, read("optimiser", word).optimisation().optimiser());
        assertLearns(SMALL.with("optimiser", word).with("learningRate", rate).with("epochs", epochs));
    }

    @ParameterizedTest
    @CsvSource({"constant,Constant", "step,Step", "exponential,Exponential", "polynomial,Polynomial",
        "cosine,Cosine", "plateau,ReduceOnPlateau", "reduce on plateau,ReduceOnPlateau"})
    void schedules(String word, String kind) {
        assertEquals(kind, read("schedule", word).optimisation().schedule().getClass().getSimpleName());
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"constant", "step", "exponential", "polynomial", "cosine", "plateau"})
    void withEverySchedule(String word) {
        assertLearns(SMALL.with("schedule", word));
    }

    @ParameterizedTest
    @CsvSource({"automatic,AUTOMATIC", "glorotNormal,GLOROT_NORMAL", "glorotUniform,GLOROT_UNIFORM",
        "heNormal,HE_NORMAL", "heUniform,HE_UNIFORM", "lecunNormal,LECUN_NORMAL",
        "lecunUniform,LECUN_UNIFORM"})
    void initialisations(String word, Initialisation initialisation) {
        assertEquals(initialisation, read("initialisation", word).shape().initialisation());
    }

    @ParameterizedTest
    @CsvSource({"none,NONE", "value,VALUE", "norm,NORM"})
    void gradientClippings(String word, GradientClipping.Kind kind) {
        assertEquals(kind, read("gradientClipping", word).regularisation().clipping().kind());
    }

    @ParameterizedTest
    @CsvSource({"min-max,MIN_MAX", "standard,STANDARD", "none,NONE"})
    void scalings(String word, InputScaling scaling) {
        assertEquals(scaling, read("scaling", word).inputs().scaling());
    }

    @ParameterizedTest
    @CsvSource({"step", "plateau"})
    void aScheduleThatIsAskedForChangesTheTraining(String schedule) {
        Settings constant = SMALL.with("learningRate", "0.002").with("schedule", "constant")
                .with("epochs", "4");
        Settings falling = constant.with("schedule", schedule).with("scheduleEvery", "1")
                .with("scheduleFactor", "1e-12");
        if (schedule.equals("plateau")) {
            falling = falling.with("scheduleFloor", "0");
        }

        // what validation calls signal is background in training, so its loss rises from the second epoch on
        Sample opposite = Networks.exchanged(VALIDATION);
        double[] moving = losses(constant, opposite);
        double[] still = losses(falling, opposite);

        int last = schedule.equals("step") ? 0 : 1;
        assertArrayEquals(Arrays.copyOf(moving, last + 1), Arrays.copyOf(still, last + 1));
        assertTrue(moving[last + 1] < moving[last]);
        assertEquals(still[last], still[last + 1], 1e-7);
        assertEquals(still[last], still[3], 1e-7);
    }

    private static double[] losses(Settings settings, Sample validation) {
        return Trainers.trainer("dl4j", "DNN", settings).train(TRAINING, validation, TrainingMonitor.NONE)
                .report().trainingLoss();
    }
}
