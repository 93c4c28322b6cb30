package org.hepmva.runtime;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hepmva.runtime.math.Exponential;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseNetwork;

/**
 * Measures the functions of the event loop against StrictMath, and responses to single events and columns:
 *
 * <pre>
 *   java -cp … org.hepmva.runtime.Timing exp        or tanh, sigmoid, network: each in a Java of its own
 * </pre>
 *
 * <p>The best of many rounds, so that other work of the machine hardly counts.
 */
final class Timing {

    private static final int VALUES = 4096;
    private static final int ROUNDS = 60;
    private static final int TIMES = 200;

    private Timing() { }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        switch (arguments[0]) {
            case "exp" -> compare("e^x", Exponential::exp, StrictMath::exp);
            case "tanh" -> compare("tanh", Exponential::tanh, StrictMath::tanh);
            case "sigmoid" -> compare("sigmoid", Exponential::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)));
            default -> responses();
        }
    }

    private static void compare(String name, DoubleUnaryOperator ours, DoubleUnaryOperator strict) {
        double[] x = new SplittableRandom(1).doubles(VALUES, -5, 5).toArray();
        double[] y = new double[VALUES];
        double ourBest = Double.POSITIVE_INFINITY;
        double strictBest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            ourBest = Math.min(ourBest, nanoseconds(ours, x, y));
            strictBest = Math.min(strictBest, nanoseconds(strict, x, y));
        }
        System.out.printf("%s: %.1f ns, StrictMath %.1f ns%n", name, ourBest, strictBest);
    }

    private static double nanoseconds(DoubleUnaryOperator function, double[] x, double[] y) {
        long begin = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            for (int i = 0; i < VALUES; i++) {
                y[i] = function.applyAsDouble(x[i]);
            }
        }
        return (System.nanoTime() - begin) / (double) (TIMES * VALUES);
    }

    private static void responses() {
        SplittableRandom random = new SplittableRandom(2);
        List<Variable> variables = IntStream.range(0, 8).mapToObj(i -> Variable.of("v" + i)).toList();
        DenseNetwork network = DenseNetwork.of(variables, List.of(
                Samples.layer(8, 20, Activation.TANH, random), Samples.layer(20, 20, Activation.TANH, random),
                Samples.layer(20, 1, Activation.SIGMOID, random)));
        double[][] events = new double[VALUES][8];
        for (double[] event : events) {
            System.arraycopy(random.doubles(8, -2, 2).toArray(), 0, event, 0, 8);
        }
        float[][] columns = new float[8][VALUES];
        for (int i = 0; i < 8; i++) {
            for (int e = 0; e < VALUES; e++) {
                columns[i][e] = (float) events[e][i];
            }
        }
        double single = Double.POSITIVE_INFINITY;
        double batch = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (double[] event : events) {
                sum += network.response(event);
            }
            single = Math.min(single, (System.nanoTime() - begin) / (double) VALUES);
            begin = System.nanoTime();
            sum += network.responses(columns)[0];
            batch = Math.min(batch, (System.nanoTime() - begin) / (double) VALUES);
        }
        System.out.printf("%s: %.0f ns an event, %.0f ns in columns (%s)%n", network, single, batch, sum);
    }
}
