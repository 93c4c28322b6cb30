package org.hepmva.dl4j;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.NumberRange.from;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.parsed;
import static org.hepmva.train.SettingType.word;

import java.util.List;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;

/**
 * What keeps a network from learning single events by heart.
 *
 * <p>Biases and the parameters of batch normalisation are never regularised. L1 and L2 are added to
 * the gradient before the optimiser sees it; weight decay shrinks the coefficients c by η ·
 * weightDecay · c beside the optimiser's step, η being the learning rate (as in AdamW, Loshchilov
 * and Hutter 2019; for AdaDelta η is 1). The recorded losses contain none of the three.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record Regularisation(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #dropout}. */
    public static final Setting<Dropout> DROPOUT = OWN.add("dropout", parsed(Dropout::parse, Dropout.ALLOWED,
            List.of("0", "0.5", "0.999", "auto"), List.of("some", "", "1", "-0.1", "NaN")), Dropout.auto(),
            "probability that an output of a hidden layer is left out. auto: 0.2 for classes, 0 for"
                    + " targets");

    /** See {@link #l1}. */
    public static final Setting<Double> L1 = OWN.add("l1", number(from(0)), 0.0,
            "λ of λ times the sum of absolute coefficients");

    /** See {@link #l2}. */
    public static final Setting<Double> L2 = OWN.add("l2", number(from(0)), 1e-4,
            "λ of λ/2 times the sum of squared coefficients");

    /** See {@link #weightDecay}. */
    public static final Setting<Double> WEIGHT_DECAY = OWN.add("weightDecay", number(from(0)), 0.0,
            "share of each coefficient lost per step, times the learning rate");

    /** See {@link #clipping}. */
    public static final Setting<GradientClipping.Kind> GRADIENT_CLIPPING = OWN.add("gradientClipping",
            word(GradientClipping.Kind.class), GradientClipping.Kind.NONE,
            "what of the gradient is limited: nothing, each component, its norm in each layer");

    /** See {@link #clipping}. */
    public static final Setting<Double> CLIPPING_LIMIT = OWN.add(Setting.of("clippingLimit",
            number(above(0)), 1.0, "largest component or norm of the gradient").onlyWith(GRADIENT_CLIPPING,
            List.of(GradientClipping.Kind.VALUE, GradientClipping.Kind.NORM)));

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    /** Takes the values of {@link #LIST} out of others. */
    public Regularisation {
        values = values.part(LIST);
    }

    /** {@return a dropout that suits the outcome, an L2 of 0.0001 and nothing else} */
    public static Regularisation defaults() {
        return new Regularisation(LIST.defaults());
    }

    private <T> Regularisation with(Setting<T> setting, T value) {
        return new Regularisation(values.with(setting, value));
    }

    /**
     * {@return probability of setting an output of a hidden layer to zero for one event of one batch; the
     * others are scaled up by 1/(1 − dropout), so that nothing needs scaling when the network is applied}
     */
    public Dropout dropout() {
        return values.get(DROPOUT);
    }

    /** {@return λ of λ Σ|c|} */
    public double l1() {
        return values.get(L1);
    }

    /** {@return λ of λ/2 Σc²} */
    public double l2() {
        return values.get(L2);
    }

    /** {@return share of each coefficient lost per step, times the learning rate} */
    public double weightDecay() {
        return values.get(WEIGHT_DECAY);
    }

    /** {@return limit on the gradient} */
    public GradientClipping clipping() {
        return new GradientClipping(values.get(GRADIENT_CLIPPING), values.get(CLIPPING_LIMIT));
    }

    /** {@return these settings with another probability of dropping an output, in [0, 1)} */
    public Regularisation withDropout(double value) {
        return with(DROPOUT, Dropout.of(value));
    }

    /** {@return these settings with another L1 strength, at least 0} */
    public Regularisation withL1(double value) {
        return with(L1, value);
    }

    /** {@return these settings with another L2 strength, at least 0} */
    public Regularisation withL2(double value) {
        return with(L2, value);
    }

    /** {@return these settings with another weight decay, at least 0} */
    public Regularisation withWeightDecay(double value) {
        return with(WEIGHT_DECAY, value);
    }

    /** {@return these settings with another limit on the gradient} */
    public Regularisation withClipping(GradientClipping value) {
        return with(GRADIENT_CLIPPING, value.kind()).with(CLIPPING_LIMIT, value.limit());
    }
}
