package org.hepmva.evaluate;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.hepmva.runtime.Model;
import org.hepmva.sample.Sample;

/**
 * The answers of several models, each to its own events.
 *
 * @param models  read the variables of the sample, in their order
 * @param modelOf the number of the model for each event of the part
 * @param events  of the part
 */
record FoldedAnswers(List<Model> models, IntUnaryOperator modelOf, Sample events) implements Answers {

    @Override
    public double[][] all() {
        double[][] answers = new double[models.get(0).outputs().size()][events.size()];
        for (int m = 0; m < models.size(); m++) {
            int model = m;
            int[] own = IntStream.range(0, events.size()).filter(i -> modelOf.applyAsInt(i) == model)
                    .toArray();
            put(events.select(own).outputs(models.get(m)), own, answers);
        }
        return answers;
    }

    @Override
    public double[][] of(float[][] values, int[] numbers) {
        double[][] answers = new double[models.get(0).outputs().size()][numbers.length];
        for (int m = 0; m < models.size(); m++) {
            int model = m;
            int[] own = IntStream.range(0, numbers.length)
                    .filter(i -> modelOf.applyAsInt(numbers[i]) == model).toArray();
            float[][] ownValues = new float[values.length][own.length];
            for (int v = 0; v < values.length; v++) {
                for (int i = 0; i < own.length; i++) {
                    ownValues[v][i] = values[v][own[i]];
                }
            }
            put(new ModelAnswers(models.get(m), events).of(ownValues, own), own, answers);
        }
        return answers;
    }

    private static void put(double[][] own, int[] places, double[][] answers) {
        for (int output = 0; output < own.length; output++) {
            for (int i = 0; i < places.length; i++) {
                answers[output][places[i]] = own[output][i];
            }
        }
    }
}
