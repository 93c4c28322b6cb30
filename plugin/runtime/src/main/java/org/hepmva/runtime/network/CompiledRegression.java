package org.hepmva.runtime.network;

import java.util.List;
import org.hepmva.runtime.compiled.Compiled;

/** A network that estimates targets as it is computed. Immutable. */
final class CompiledRegression implements Compiled {

    private final CompiledNetwork network;
    private final NetworkTarget[] targets;

    CompiledRegression(int variables, List<DenseLayer> layers, List<NetworkTarget> targets) {
        this.network = new CompiledNetwork(variables, layers, targets.size());
        this.targets = targets.toArray(NetworkTarget[]::new);
    }

    @Override
    public int variables() {
        return network.variables();
    }

    @Override
    public int outputs() {
        return targets.length;
    }

    @Override
    public double response(double[] x) {
        return targets[0].estimate(network.response(x));
    }

    @Override
    public void evaluate(double[] x, double[] target) {
        network.evaluate(x, target);
        for (int i = 0; i < targets.length; i++) {
            target[i] = targets[i].estimate(target[i]);
        }
    }

    @Override
    public void evaluate(float[][] x, int count, double[][] target, int at) {
        network.evaluate(x, count, target, at);
        for (int i = 0; i < targets.length; i++) {
            for (int event = at; event < at + count; event++) {
                target[i][event] = targets[i].estimate(target[i][event]);
            }
        }
    }
}
