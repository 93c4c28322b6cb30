package org.hepmva.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * z σ(u) with u = k(z + c z³): swish for k = 1 and the coarse GELU for k = 1.702, both with c = 0; for
 * k = 2√(2/π) and c = 0.044715 it is ½z(1 + tanh ½u), the usual approximation of z·Φ(z).
 *
 * <p>The slope of ND4J 1.0.0-M2.1 for swish is NaN where z is below −88, as single-precision e<sup>−z</sup>
 * overflows there; one event far out in a tail then spoils a whole network. Of its two GELUs neither is the
 * usual one: the default is the coarse one, and the "precise" one raises 0.044715 to the third power as well
 * (0.8314 at z = 1 instead of 0.8412).
 */
final class SigmoidGate extends BaseActivationFunction {

    static final SigmoidGate SWISH = new SigmoidGate(1, 0);
    static final SigmoidGate COARSE_GELU = new SigmoidGate(1.702, 0);
    static final SigmoidGate GELU = new SigmoidGate(2 * Math.sqrt(2 / Math.PI), 0.044715);

    private static final long serialVersionUID = 1;

    private final double steepness;
    private final double cubic;

    private SigmoidGate(double steepness, double cubic) {
        this.steepness = steepness;
        this.cubic = cubic;
    }

    @Override
    public INDArray getActivation(INDArray z, boolean training) {
        return z.muli(gate(z));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
        assertShape(z, epsilon);
        INDArray gate = gate(z);
        INDArray growth = z.mul(z).muli(3 * cubic).addi(1).muli(steepness);
        INDArray slope = growth.muli(z).muli(gate.rsub(1)).addi(1).muli(gate);
        return new Pair<>(slope.muli(epsilon), null);
    }

    private INDArray gate(INDArray z) {
        return Transforms.sigmoid(z.mul(z).muli(cubic).addi(1).muli(steepness).muli(z), false);
    }

    @Override
    public String toString() {
        return "z σ(" + steepness + " (z + " + cubic + " z³))";
    }
}
