package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * z σ(2u) with u = √(2/π)(z + 0.044715 z³), which is ½z(1 + tanh u), the usual approximation of
 * z·Φ(z).
 *
 * <p>ND4J 1.0.0-M2.1 has two GELUs, and neither is this one: the default is z σ(1.702 z), and the
 * "precise" one raises 0.044715 to the third power as well (0.8314 at z = 1 instead of 0.8412).
 */
final class TanhGelu extends BaseActivationFunction {

    private static final long serialVersionUID = 1;

    private static final double SCALE = 2 * Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    @Override
    public INDArray getActivation(INDArray z, boolean training) {
        return z.muli(gate(z));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
        assertShape(z, epsilon);
        INDArray gate = gate(z);
        INDArray growth = z.mul(z).muli(3 * CUBIC).addi(1).muli(SCALE);
        INDArray slope = growth.muli(z).muli(gate.rsub(1)).addi(1).muli(gate);
        return new Pair<>(slope.muli(epsilon), null);
    }

    private static INDArray gate(INDArray z) {
        return Transforms.sigmoid(z.mul(z).muli(CUBIC).addi(1).muli(SCALE).muli(z), false);
    }

    @Override
    public String toString() {
        return "gelu (tanh)";
    }
}
