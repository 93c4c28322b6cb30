package org.hepmva.runtime.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileException;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.network.RegressionNetwork;
import org.junit.jupiter.api.Test;

class TransformedTest {

    private static final List<Variable> THREE = Samples.VARIABLES;

    /** The sum of its two inputs. */
    private static final DenseNetwork SUM = DenseNetwork.of(List.of(Variable.of("u"), Variable.of("v")),
            List.of(new DenseLayer(2, 1, new double[] {1, 1}, new double[1], Activation.LINEAR)));

    /** u = x, v = 10·(y − 1) + 100·z. */
    private static final LinearMap THREE_TO_TWO =
            new LinearMap(new double[] {0, 1, 0}, new double[] {1, 0, 0, 0, 10, 100});

    private static double[] applied(Transformation transformation, double... x) {
        double[] y = new double[transformation.outputs()];
        transformation.apply(x, y);
        return y;
    }

    @Test
    void scalingMovesThenStretches() {
        double[] y = applied(new Scaling(new double[] {1, 0}, new double[] {0.5, 1}), 3, Double.NaN);

        assertEquals(1, y[0]);
        assertTrue(Double.isNaN(y[1]));
    }

    @Test
    void imputationReplacesWhatIsNotFinite() {
        Imputation imputation = new Imputation(new double[] {7, 8, 9, 10});

        assertArrayEquals(new double[] {1, 8, 9, 10},
                applied(imputation, 1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    @Test
    void aLinearMapMovesThenMultiplies() {
        assertArrayEquals(new double[] {2, 320}, applied(THREE_TO_TWO, 2, 3, 3));
        assertEquals(3, THREE_TO_TWO.inputs());
        assertEquals(2, THREE_TO_TWO.outputs());
    }

    @Test
    void theNumberOfVariablesMayChange() {
        Transformed transformed = Transformed.of(THREE, List.of(THREE_TO_TWO), SUM);
        double[] responses = new double[1];

        transformed.responses(Columns.ofDoubles(new double[][] {{2}, {3}, {3}}), 0, 1, responses);

        assertEquals(322, transformed.response(new double[] {2, 3, 3}));
        assertEquals(322, responses[0]);
        assertEquals(THREE, transformed.variables());
        assertEquals(322, transformed.bind(List.of("n", "var3", "var2", "var1"))
                .response(new double[] {3, 3, 1, 1}));
        assertEquals("dense network: 2 inputs, 1 linear, after linear map of 3 variables to 2",
                transformed.toString());
    }

    @Test
    void twoVariablesMayBeTheSameExpression() {
        List<Variable> same = List.of(Variable.of("a := x+y"), Variable.of("b := x + y"));
        DenseNetwork sum = DenseNetwork.of(same, SUM.layers());

        Transformed transformed = Transformed.of(List.of(new Imputation(new double[2])), sum);

        assertEquals(5, transformed.response(new double[] {2, 3}));
        assertEquals(8, transformed.bind(List.of("y", "x")).response(new double[] {1, 3}));
    }

    @Test
    void aChangedNumberOfVariablesSurvivesTheWeightFile() throws IOException {
        Transformation more = new LinearMap(new double[2], new double[] {1, 0, 0, 1, 1, -1});
        Transformed middle = Transformed.of(SUM.variables(), List.of(more, THREE_TO_TWO), SUM);
        Transformed transformed = Transformed.of(THREE, List.of(new Imputation(new double[3]), THREE_TO_TWO),
                middle);
        WeightFile written = WeightFile.of("T", transformed);

        WeightFile read = Samples.read(Samples.text(written));

        assertEquals(Samples.text(written), Samples.text(read));
        for (double[] x : Samples.events(200, 3, 9)) {
            assertEquals(transformed.response(x), read.classifier().response(x));
        }
    }

    @Test
    void stepsThatDoNotFitAreRefused() {
        assertEquals("the linear map of 3 variables to 2 is given 2 values",
                refusal(THREE, List.of(THREE_TO_TWO, THREE_TO_TWO), SUM));
        assertEquals("the imputation of 1 variables is given 3 values",
                refusal(THREE, List.of(new Imputation(new double[1])), SUM));
        assertEquals("the classifier behind the transformations reads 2 values, not 3",
                refusal(THREE, List.of(), SUM));
        assertEquals("a classifier that is bound to a loop's order was given; the one as trained is needed",
                refusal(SUM.variables(), List.of(), SUM.bind(List.of("v", "u"))));
        assertEquals("4 coefficients are not rows of 3", assertThrows(IllegalArgumentException.class,
                () -> new LinearMap(new double[3], new double[4])).getMessage());
        assertEquals("0 coefficients are not rows of 0", assertThrows(IllegalArgumentException.class,
                () -> new LinearMap(new double[0], new double[0])).getMessage());
        assertEquals("2 coefficients are not rows of 0", assertThrows(IllegalArgumentException.class,
                () -> new LinearMap(new double[0], new double[2])).getMessage());
        assertEquals("0 coefficients are not rows of 2", assertThrows(IllegalArgumentException.class,
                () -> new LinearMap(new double[2], new double[0])).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Imputation(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new Scaling(new double[0], new double[0]));
    }

    private static String refusal(List<Variable> variables, List<Transformation> steps, Classifier inner) {
        return assertThrows(IllegalArgumentException.class, () -> Transformed.of(variables, steps, inner))
                .getMessage();
    }

    @Test
    void aTransformationIsItsNumbers() {
        Transformation[] all = {THREE_TO_TWO, new Imputation(new double[] {1}),
            new Scaling(new double[] {1}, new double[] {2})};
        Transformation[] same = {new LinearMap(THREE_TO_TWO.offset(), THREE_TO_TWO.coefficients()),
            new Imputation(new double[] {1}), new Scaling(new double[] {1}, new double[] {2})};
        Transformation[] others = {new LinearMap(new double[3], THREE_TO_TWO.coefficients()),
            new Imputation(new double[] {2}), new Scaling(new double[] {1}, new double[] {3})};

        for (int i = 0; i < all.length; i++) {
            assertEquals(all[i], same[i]);
            assertEquals(all[i].hashCode(), same[i].hashCode());
            assertNotEquals(all[i], others[i]);
            assertNotEquals(all[i], all[(i + 1) % all.length]);
        }
    }

    @Test
    void aRegressorStandsBehindTransformationsToo() throws IOException {
        DenseLayer twice = new DenseLayer(1, 1, new double[] {2}, new double[1], Activation.LINEAR);
        RegressionNetwork inner = RegressionNetwork.of(List.of(Variable.of("sum")), List.of(twice),
                List.of(NetworkTarget.of("E")));
        LinearMap sum = new LinearMap(new double[2], new double[] {1, 1});
        List<Variable> xy = List.of(Variable.of("x"), Variable.of("y"));

        TransformedRegressor regressor = TransformedRegressor.of(xy, List.of(sum), inner);

        assertEquals(7, regressor.estimate(new double[] {3, 0.5}));
        assertEquals(List.of(sum), regressor.transformations());
        assertEquals(inner, regressor.inner());
        assertEquals("regression network: 1 inputs, 1 linear, of E, after linear map of 2 variables to 1",
                regressor.toString());
        assertEquals("the regressor behind the transformations reads 1 values, not 2",
                assertThrows(IllegalArgumentException.class,
                        () -> TransformedRegressor.of(xy, List.of(), inner)).getMessage());
        assertEquals("a regressor that is bound to a loop's order was given; the one as trained is needed",
                assertThrows(IllegalArgumentException.class, () -> TransformedRegressor.of(xy, List.of(sum),
                        inner.bind(List.of("sum")))).getMessage());
        String text = Samples.text(WeightFile.of("R", regressor));
        assertEquals("line 26, model: the model inside is no classifier", assertThrows(
                WeightFileException.class, () -> Samples.read(text.replace("\"transformedRegressor\"",
                        "\"transformed\""))).getMessage());
    }
}
