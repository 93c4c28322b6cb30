package org.hepmva.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.hepmva.runtime.network.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * Settings as a Deeplearning4j network. Each hidden layer is a dense layer with its activation, or,
 * with batch normalisation, a dense layer without one, the normalisation, and the activation.
 */
final class LayerStack {

    /** Added to the variance of a batch. */
    static final double BATCH_NORMALISATION_EPSILON = 1e-5;

    private final DenseNetworkSettings settings;
    private final NeuralNetConfiguration.ListBuilder layers;
    private final double dropout;
    private int width;

    private LayerStack(DenseNetworkSettings settings, Outcome outcome, int inputs, LearningRateDial dial) {
        this.settings = settings;
        dropout = settings.regularisation().dropout().with(outcome.kind());
        width = inputs;
        layers = new NeuralNetConfiguration.Builder()
                .seed(settings.seed())
                .updater(updater(settings.optimisation(), dial))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .list();
    }

    static MultiLayerNetwork build(DenseNetworkSettings settings, Outcome outcome, int inputs,
                                   LearningRateDial dial) {
        LayerStack stack = new LayerStack(settings, outcome, inputs, dial);
        List<Integer> hidden = settings.shape().hidden();
        for (int i = 0; i < hidden.size(); i++) {
            stack.addHidden(hidden.get(i), settings.shape().activations().get(i));
        }
        stack.addOutput(outcome);
        MultiLayerNetwork network = new MultiLayerNetwork(stack.layers.build());
        network.init();
        return network;
    }

    private void addHidden(int neurons, Activation activation) {
        boolean normalised = settings.shape().batchNormalisation();
        DenseLayer.Builder dense = new DenseLayer.Builder()
                .activation(normalised ? new ActivationIdentity() : dl4j(activation));
        layers.layer(sized(dense, neurons, activation).build());
        if (normalised) {
            layers.layer(new BatchNormalization.Builder().nIn(neurons).nOut(neurons)
                    .useLogStd(false).eps(BATCH_NORMALISATION_EPSILON).build());
            layers.layer(new ActivationLayer(dl4j(activation)));
        }
    }

    private void addOutput(Outcome outcome) {
        OutcomeLoss loss = outcome.loss();
        OutputLayer.Builder output = new OutputLayer.Builder(new EventLoss(loss))
                .activation(dl4j(outcome.output()));
        layers.layer(sized(output, loss.outputs(), outcome.output()).build());
    }

    private <B extends FeedForwardLayer.Builder<B>> B sized(B layer, int neurons, Activation activation) {
        boolean first = layers.getLayerwise().isEmpty();
        if (dropout > 0 && !first) {
            // Deeplearning4j drops a layer's input, and wants the probability to keep it
            layer.dropOut(new Dropout(1 - dropout));
        }
        GradientClipping clipping = settings.regularisation().clipping();
        layer.regularization(regularisation());
        layer.nIn(width).nOut(neurons).weightInit(weightInit(activation, width))
                .gradientNormalization(gradientNormalization(clipping.kind()))
                .gradientNormalizationThreshold(clipping.limit());
        width = neurons;
        return layer;
    }

    /**
     * {@return what acts on the coefficients of one layer}
     *
     * <p>Given layer by layer: a weight decay for the whole network is registered twice by Deeplearning4j
     * 1.0.0-M2.1, and acts twice; and it silently removes an L2.
     */
    private List<Regularization> regularisation() {
        Regularisation regularisation = settings.regularisation();
        List<Regularization> acting = new ArrayList<>();
        if (regularisation.l1() > 0) {
            acting.add(new L1Regularization(regularisation.l1()));
        }
        if (regularisation.l2() > 0) {
            acting.add(new L2Regularization(regularisation.l2()));
        }
        if (regularisation.weightDecay() > 0) {
            acting.add(new WeightDecay(regularisation.weightDecay(), true));
        }
        return acting;
    }

    private IWeightInit weightInit(Activation activation, int inputs) {
        if (settings.shape().initialisation() == Initialisation.LECUN_UNIFORM) {
            // Deeplearning4j's take the root of n alone: ±3/√n instead of ±√(3/n)
            double edge = Math.sqrt(3.0 / inputs);
            return new WeightInitDistribution(new UniformDistribution(-edge, edge));
        }
        return named(settings.shape().initialisation(), activation).getWeightInitFunction();
    }

    private static WeightInit named(Initialisation initialisation, Activation activation) {
        switch (initialisation) {
            case GLOROT_NORMAL:
                return WeightInit.XAVIER;
            case GLOROT_UNIFORM:
                return WeightInit.XAVIER_UNIFORM;
            case HE_NORMAL:
                return WeightInit.RELU;
            case HE_UNIFORM:
                return WeightInit.RELU_UNIFORM;
            case LECUN_NORMAL:
                return WeightInit.LECUN_NORMAL;
            default:
                return automatic(activation);
        }
    }

    private static WeightInit automatic(Activation activation) {
        switch (activation) {
            case RELU, LEAKY_RELU, ELU, GELU, GELU_SIGMOID, SWISH:
                return WeightInit.RELU;
            case SELU:
                return WeightInit.LECUN_NORMAL;
            default:
                return WeightInit.XAVIER;
        }
    }

    private static GradientNormalization gradientNormalization(GradientClipping.Kind kind) {
        switch (kind) {
            case VALUE:
                return GradientNormalization.ClipElementWiseAbsoluteValue;
            case NORM:
                return GradientNormalization.ClipL2PerLayer;
            default:
                return GradientNormalization.None;
        }
    }

    static IUpdater updater(Optimisation optimisation, LearningRateDial rate) {
        switch (optimisation.optimiser()) {
            case SGD:
                return new Sgd(rate);
            case MOMENTUM, ADAGRAD, NADAM:
                return new OwnUpdater(optimisation.optimiser(), rate, optimisation.momentum());
            case NESTEROV:
                return Nesterovs.builder().learningRateSchedule(rate)
                        .momentum(optimisation.momentum()).build();
            case RMSPROP:
                return new RmsProp(rate);
            case ADADELTA:
                return new AdaDelta();
            case ADAMAX:
                return new AdaMax(rate);
            case AMSGRAD:
                return new AMSGrad(rate);
            default:
                return new Adam(rate);
        }
    }

    static IActivation dl4j(Activation activation) {
        switch (activation) {
            case TANH:
                return new ActivationTanH();
            case SIGMOID:
                return new ActivationSigmoid();
            case RELU:
                return new ActivationReLU();
            case LEAKY_RELU:
                return new ActivationLReLU(0.01);
            case ELU:
                return new ActivationELU(1);
            case SELU:
                return new ActivationSELU();
            case SOFTPLUS:
                return new SoftPlus();
            case SOFTSIGN:
                return new ActivationSoftSign();
            case GELU:
                return SigmoidGate.GELU;
            case GELU_SIGMOID:
                return SigmoidGate.COARSE_GELU;
            case SWISH:
                return SigmoidGate.SWISH;
            case SOFTMAX:
                return new ActivationSoftmax();
            default:
                return new ActivationIdentity();
        }
    }
}
