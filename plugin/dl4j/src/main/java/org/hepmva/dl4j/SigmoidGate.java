package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * z σ(kz): swish for k = 1, the coarse GELU for k = 1.702.
 *
 * <p>The slope of ND4J 1.0.0-M2.1 for swish is NaN where z is below −88, as single-precision e<sup>−z</sup>
 * overflows there; one event far out in a tail then spoils a whole network.
 */
final class SigmoidGate extends BaseActivationFunction {

    private static final long serialVersionUID = 1;

    private final double steepness;

    SigmoidGate(double steepness) {
        this.steepness = steepness;
    }

    @Override
    public INDArray getActivation(INDArray z, boolean training) {
        return z.muli(gate(z));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
        assertShape(z, epsilon);
        INDArray gate = gate(z);
        INDArray slope = gate.rsub(1).muli(z).muli(steepness).addi(1).muli(gate);
        return new Pair<>(slope.muli(epsilon), null);
    }

    private INDArray gate(INDArray z) {
        return Transforms.sigmoid(z.mul(steepness), false);
    }

    @Override
    public String toString() {
        return "z σ(" + steepness + " z)";
    }
}
