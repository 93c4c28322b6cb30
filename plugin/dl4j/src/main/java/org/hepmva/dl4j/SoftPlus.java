package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * ln(1 + e<sup>z</sup>), computed as max(z, 0) + ln(1 + e<sup>−|z|</sup>): that of ND4J 1.0.0-M2.1 is
 * infinite where z is above 88.
 */
final class SoftPlus extends BaseActivationFunction {

    private static final long serialVersionUID = 1;

    @Override
    public INDArray getActivation(INDArray z, boolean training) {
        INDArray tail = Transforms.exp(Transforms.abs(z, true).negi(), false);
        return Transforms.relu(z, false).addi(Transforms.log(tail.addi(1), false));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
        assertShape(z, epsilon);
        return new Pair<>(Transforms.sigmoid(z, false).muli(epsilon), null);
    }

    @Override
    public String toString() {
        return "softplus";
    }
}
