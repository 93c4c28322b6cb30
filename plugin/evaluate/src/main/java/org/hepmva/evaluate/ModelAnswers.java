package org.hepmva.evaluate;

import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Model;
import org.hepmva.sample.Sample;

/**
 * The answers of one model to all events of a part.
 *
 * @param model  reads the variables of the sample, in their order
 * @param events of the part
 */
record ModelAnswers(Model model, Sample events) implements Answers {

    @Override
    public double[][] all() {
        return events.outputs(model);
    }

    @Override
    public double[][] of(float[][] values, int[] numbers) {
        double[][] answers = new double[model.outputs().size()][numbers.length];
        model.evaluate(Columns.ofFloats(values), 0, numbers.length, answers);
        return answers;
    }
}
