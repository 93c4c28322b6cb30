package org.hepmva.runtime.folds;

import static org.hepmva.runtime.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.UnknownVariableException;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.network.NetworkTarget;
import org.hepmva.runtime.network.RegressionNetwork;
import org.hepmva.runtime.transform.Scaling;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.transform.TransformedRegressor;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.hepmva.text.ShortestDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of folds, each of which says its number whatever the event. */
class FoldedModelsTest {

    private static final List<Variable> XY = List.of(Variable.of("x").withRange(0, 1), Variable.of("y"));

    /** The response of fold f is f/8, which AdaBoost gives without rounding. */
    private static Classifier saying(int fold) {
        return BoostedTrees.builder(XY, BoostedTrees.Kind.ADABOOST).startTree(1).leaf(fold / 8.0).build();
    }

    private static FoldedClassifier folded(String expression) {
        return FoldedClassifier.of(IntStream.range(0, 5).mapToObj(FoldedModelsTest::saying).toList(),
                new FoldRule(expression, 3, 5));
    }

    private static int fold(double response) {
        return (int) (8 * response);
    }

    static final FoldedClassifier BY_EVENT = folded("event");

    @ParameterizedTest
    @ValueSource(doubles = {0x1p53, -0x1p53, 9.1e18, -0x1p63, 0x1p64})
    void anEventNumberThatADoubleMayHaveRoundedIsRefusedAndNotAnsweredByTheWrongModel(double id) {
        String refused = "'event' = " + ShortestDecimal.of(id) + " is not within ±2⁵³, where a double holds"
                + " every whole number, so the fold of the event is not known: ask model(fold(id)), with the"
                + " number as a long";
        Classifier bound = BY_EVENT.bind(List.of("y", "event", "x"));
        Classifier computed = folded("event + 3").bind(List.of("event", "x", "y"));

        assertEquals(refused, refusal(() -> BY_EVENT.response(new double[] {0.25, 1, id})));
        assertEquals(refused, refusal(() -> bound.response(new double[] {1, id, 0.25})));
        assertEquals(refused, refusal(() -> bound.evaluate(new double[] {1, id, 0.25}, new double[1])));
        assertEquals(refused, refusal(() -> computed.response(new double[] {id, 0.25, 1})));
    }

    @Test
    void numbersThatNoWholeNumberWasRoundedToAreAnswered() {
        for (long id : new long[] {(1L << 53) - 1, 1 - (1L << 53)}) {
            assertEquals(new FoldRule("event", 3, 5).fold(id),
                    fold(BY_EVENT.response(new double[] {0.25, 1, id})));
        }
        assertEquals(new FoldRule("event", 3, 5).fold(Double.doubleToLongBits(1e300)),
                fold(BY_EVENT.response(new double[] {0.25, 1, 1e300})));
    }

    @Test
    void anEventIsAnsweredByTheModelOfItsFold() {
        for (int id = -50; id < 50; id++) {
            int expected = new FoldRule("event", 3, 5).fold(id);

            assertEquals(expected, fold(BY_EVENT.response(new double[] {0.25, 1, id})));
            assertEquals(expected, BY_EVENT.fold(id));
            assertEquals(BY_EVENT.model(expected).response(new double[] {0.25, 1}),
                    BY_EVENT.bind(List.of("event", "y", "x")).response(new double[] {id, 1, 0.25}));
        }
        assertEquals(List.of("x", "y", "event"), BY_EVENT.inputs());
        assertEquals(5, BY_EVENT.folds());
        assertEquals(Optional.of(new FoldRule("event", 3, 5)), BY_EVENT.rule());
    }

    @Test
    void anEventWithoutNumberHasNoAnswer() {
        assertEquals(Double.NaN, BY_EVENT.response(new double[] {0, 0, Double.NaN}));
        assertEquals(Double.NaN, folded("event + 1").response(new double[] {0, 0, Double.NaN}));
        double[] responses = new double[3];
        BY_EVENT.responses(Columns.ofDoubles(new double[][] {{0, 0, 0}, {0, 0, 0}, {7, Double.NaN, 8}}), 0, 3,
                responses);
        assertArrayEquals(new double[] {BY_EVENT.fold(7) / 8.0, Double.NaN, BY_EVENT.fold(8) / 8.0},
                responses);
    }

    @Test
    void wholeNumbersOfColumnsAreExactTo64Bits() {
        long[] ids = IntStream.range(0, 600).mapToLong(i -> (1L << 62) + i).toArray();
        Columns columns = Columns.ofFloats(new float[2][600]).and(ids);
        double[] responses = new double[600];

        BY_EVENT.responses(columns, 0, 600, responses);

        for (int i = 0; i < 600; i++) {
            assertEquals(BY_EVENT.fold(ids[i]), fold(responses[i]));
        }
        assertTrue(IntStream.range(0, 600).anyMatch(i -> BY_EVENT.fold(ids[i]) != BY_EVENT.fold(1L << 62)),
                "a double would be the same in all of them");
    }

    @Test
    void aRuleIsEvaluatedExactlyOnWholeNumbers() {
        FoldedClassifier compound = folded("run*10000000000 + event");
        long run = 380_000_001;
        long[] events = {3, 9_999_999_999L};
        double[] responses = new double[2];
        Columns columns = Columns.ofDoubles(new double[2][2]).and(new long[] {run, run}, events);

        compound.responses(columns, 0, 2, responses);

        assertEquals(List.of("x", "y", "run", "event"), compound.inputs());
        for (int i = 0; i < 2; i++) {
            int expected = compound.fold(run * 10_000_000_000L + events[i]);
            assertEquals(expected, fold(responses[i]));
            assertEquals(expected, fold(compound.response(new double[] {0, 0, run, events[i]})));
        }
    }

    /** Columns whose last is of 64 bits without sign. */
    private record Unsigned(Columns columns) implements Columns {

        @Override
        public int count() {
            return columns.count();
        }

        @Override
        public int events() {
            return columns.events();
        }

        @Override
        public void read(int column, int first, int length, float[] target) {
            columns.read(column, first, length, target);
        }

        @Override
        public void readExact(int column, int first, int length, double[] target) {
            columns.readExact(column, first, length, target);
        }

        @Override
        public boolean isWhole(int column) {
            return columns.isWhole(column);
        }

        @Override
        public boolean isUnsigned(int column) {
            return column == 2;
        }

        @Override
        public void readWhole(int column, int first, int length, long[] target) {
            columns.readWhole(column, first, length, target);
        }
    }

    @Test
    void numbersWithoutSignHaveTheirOwnBits() {
        long[] ids = {-1, -2, Long.MIN_VALUE, 5};
        Columns columns = new Unsigned(Columns.ofFloats(new float[2][4]).and(ids));
        FoldedClassifier halved = folded("event >= 2^63");
        double[] plain = new double[4];
        double[] compared = new double[4];

        BY_EVENT.responses(columns, 0, 4, plain);
        halved.responses(columns, 0, 4, compared);

        for (int i = 0; i < 4; i++) {
            assertEquals(BY_EVENT.fold(ids[i]), fold(plain[i]));
            assertEquals(halved.fold(ids[i] < 0 ? 1 : 0), fold(compared[i]));
        }
    }

    @Test
    void aVariableThatTheRuleMentionsIsTheFloatOfTraining() {
        FoldedClassifier byVariable = folded("x*1000 + event");
        double x = 0.1;
        double value = (float) x * 1000.0 + 4;
        int expected = byVariable.fold(Double.doubleToLongBits(value));
        double[] responses = new double[1];

        byVariable.bind(List.of("event", "y", "x")).responses(
                Columns.ofDoubles(new double[][] {{4}, {0}, {x}}), 0, 1, responses);

        assertEquals(List.of("x", "y", "event"), byVariable.inputs());
        assertEquals(expected, fold(byVariable.response(new double[] {x, 0, 4})));
        assertEquals(expected, fold(responses[0]));
        assertEquals(expected, fold(byVariable.bind(List.of("event", "y", "x"))
                .response(new double[] {4, 0, x})));
        assertEquals(List.of("x", "y"), folded("x + y").inputs());
    }

    @Test
    void aNameThatTheLoopLacksIsAskedForInASentence() {
        UnknownVariableException e = assertThrows(UnknownVariableException.class,
                () -> folded("run*1000 + event").bind(List.of("x", "y", "run", "evt")));

        assertEquals("event", e.variable());
        assertEquals("""
                'event' is not provided, by which run*1000 + event tells the fold of an event
                  needed besides the variables: run, event
                  provided, nearest first:      evt, run, x, y
                  without it: mean() gives the mean of the 5 models""", e.getMessage());
        assertEquals("'event' is provided twice, as value 1 and as value 3",
                assertThrows(IllegalArgumentException.class,
                        () -> BY_EVENT.bind(List.of("x", "event", "y", "event"))).getMessage());
    }

    @Test
    void withoutRuleTheAnswerIsTheMean() {
        FoldedClassifier mean = BY_EVENT.mean();
        double[] responses = new double[2];
        mean.responses(Columns.ofFloats(new float[2][2]), 0, 2, responses);

        assertEquals((0 + 1 + 2 + 3 + 4) / 8.0 / 5, mean.response(new double[] {7, 8}));
        assertArrayEquals(new double[] {0.25, 0.25}, responses);
        assertEquals(List.of("x", "y"), mean.inputs());
        assertEquals(Optional.empty(), mean.rule());
        assertEquals(BY_EVENT.model(3), mean.model(3));
        assertEquals("the 5 models have no rule that chooses one for an event: their mean is taken",
                assertThrows(IllegalStateException.class, () -> mean.fold(1)).getMessage());
    }

    @Test
    void theMeanOfClassesIsOneNumberForEach() {
        List<MulticlassTrees> votes = IntStream.of(0, 1, 1, 2).mapToObj(leaf -> MulticlassTrees
                .builder(XY, List.of("a", "b", "c"), Combination.VOTES).startTree(1).leaf(leaf).build())
                .toList();
        double[] numbers = new double[3];

        FoldedClassifier.mean(votes).evaluate(new double[2], numbers);

        assertArrayEquals(new double[] {0.25, 0.5, 0.25}, numbers);
        assertEquals(List.of("a", "b", "c"), FoldedClassifier.mean(votes).outputs());
        assertEquals(1, FoldedClassifier.mean(votes).responseMax());
    }

    /** Fold 0 means classes 0 and 1, fold 1 classes 1 and 2, both behind a scaling. */
    @Test
    void aMeanOfClassesBehindTransformationsMayBeTheModelOfAFold() {
        List<Classifier> models = IntStream.range(0, 2).<Classifier>mapToObj(fold -> Transformed.of(
                List.of(new Scaling(new double[2], new double[] {2, 3})), FoldedClassifier.mean(
                        IntStream.of(fold, fold + 1).mapToObj(leaf -> MulticlassTrees.builder(XY,
                                List.of("a", "b", "c"), Combination.VOTES).startTree(1).leaf(leaf).build())
                                .toList()))).toList();
        FoldedClassifier folded = FoldedClassifier.of(models, new FoldRule("event", 1, 2));
        double[][] numbers = new double[3][300];

        folded.evaluate(Columns.ofDoubles(new double[][] {new double[300], new double[300],
            IntStream.range(0, 300).asDoubleStream().toArray()}), 0, 300, numbers);

        for (int id = 0; id < 300; id++) {
            int fold = folded.fold(id);
            double[] one = new double[3];
            folded.evaluate(new double[] {0, 0, id}, one);
            for (int k = 0; k < 3; k++) {
                assertEquals(k == fold || k == fold + 1 ? 0.5 : 0, numbers[k][id]);
                assertEquals(numbers[k][id], one[k]);
            }
        }
    }

    private static DenseLayer layer(Activation activation, double factor) {
        return new DenseLayer(2, 3, new double[] {factor, 1, 0.5, -factor, 2, factor}, new double[3],
                activation);
    }

    @Test
    void networksOfSeveralNumbersAreFoldedEventByEventAndByTheHundred() {
        List<Model> folded = List.of(
                FoldedClassifier.of(List.of(DenseNetwork.of(XY, List.of(layer(Activation.SOFTMAX, 0.3)),
                        List.of("a", "b", "c")), DenseNetwork.of(XY, List.of(layer(Activation.SOFTMAX, -2)),
                        List.of("a", "b", "c"))), new FoldRule("event", 1, 2)),
                FoldedRegressor.of(List.of(network(0.3), network(-2)), new FoldRule("event", 1, 2)));
        double[] ids = IntStream.range(0, 300).asDoubleStream().toArray();
        double[] x = IntStream.range(0, 300).mapToDouble(i -> i / 300.0).toArray();
        for (Model model : folded) {
            double[][] numbers = new double[3][300];
            double[] own = new double[3];

            model.evaluate(Columns.ofDoubles(new double[][] {x, ids, ids}), 0, 300, numbers);

            for (int i = 0; i < 300; i++) {
                Folded<?> models = (Folded<?>) model;
                models.model(models.fold(i)).evaluate(new double[] {x[i], ids[i]}, own);
                assertArrayEquals(own, new double[] {numbers[0][i], numbers[1][i], numbers[2][i]});
            }
        }
    }

    private static RegressionNetwork network(double factor) {
        return RegressionNetwork.of(XY, List.of(layer(Activation.LINEAR, factor)),
                List.of(NetworkTarget.of("E"), NetworkTarget.of("t").withScale(1, 2), NetworkTarget.of("n")));
    }

    private static Regressor estimating(double value) {
        return RegressionTrees.builder(XY, List.of("E"), List.of(Link.IDENTITY)).startTree(0, 1).leaf(value)
                .build();
    }

    @Test
    void regressorsAreFoldedToo() {
        FoldedRegressor folded = FoldedRegressor.of(List.of(estimating(10), estimating(20)),
                new FoldRule("event", 1, 2));

        for (int id = 0; id < 20; id++) {
            assertEquals(10 + 10 * folded.fold(id), folded.estimate(new double[] {0, 0, id}));
        }
        assertEquals(15, folded.mean().estimate(new double[2]));
        assertEquals(20, folded.model(1).estimate(new double[2]));
        assertEquals(2, folded.folds());
        assertTrue(folded.rule().isPresent());
        assertEquals("mean of 2 models, each 1 regression tree of E", folded.mean().toString());
    }

    @Test
    void modelsThatDoNotFitAreRefused() {
        Classifier other = BoostedTrees.builder(List.of(Variable.of("x"), Variable.of("z")),
                BoostedTrees.Kind.ADABOOST).startTree(1).leaf(0).build();
        Classifier missing = BoostedTrees.builder(List.of(XY.get(0), XY.get(1).withMissing(-999)),
                BoostedTrees.Kind.ADABOOST).startTree(1).leaf(0).build();
        Classifier one = saying(1);
        FoldRule two = new FoldRule("event", 1, 2);

        assertEquals("folds have at least two models, not 1",
                refusal(() -> FoldedClassifier.mean(List.of(one))));
        assertEquals("the rule tells 2 folds apart, but there are 3 models",
                refusal(() -> FoldedClassifier.of(List.of(one, one, one), two)));
        assertEquals("model 1 reads other variables (x, z) than model 0 (x, y)",
                refusal(() -> FoldedClassifier.of(List.of(one, other), two)));
        assertEquals("model 1 reads other variables (x, y) than model 0 (x, y)",
                refusal(() -> FoldedClassifier.of(List.of(one, missing), two)));
        assertEquals("model 1 is bound to a loop's order; the one as trained is needed",
                refusal(() -> FoldedClassifier.of(List.of(one, one.bind(List.of("x", "y"))), two)));
        assertEquals("model 1 is itself one of folds",
                refusal(() -> FoldedClassifier.of(List.of(one, BY_EVENT.mean()), two)));
        assertEquals("model 1 gives [e, μ, τ lepton, jet], but model 0 [response]",
                refusal(() -> FoldedClassifier.mean(List.of(one, Samples.softmaxTrees(1)))));
        assertEquals("a classifier of folds that a rule chooses stands behind no transformations;"
                + " each of its models may", refusal(() -> Transformed.of(List.of(), folded("x"))));
        assertEquals("a regressor of folds that a rule chooses stands behind no transformations;"
                + " each of its models may", refusal(() -> TransformedRegressor.of(List.of(),
                FoldedRegressor.of(List.of(estimating(1), estimating(2)), two))));
    }

    @Test
    void aMeanMayStandBehindTransformations() {
        Scaling scaling = new Scaling(new double[2], new double[] {2, 3});

        assertEquals(0.25, Transformed.of(List.of(scaling), BY_EVENT.mean()).response(new double[2]));
    }

    @Test
    void theRangeOfAVariableIsThatOfAllFolds() {
        List<Classifier> models = List.of(ranging(0, 5), ranging(-1, 4));

        assertEquals(XY.get(0).withRange(-1, 5), FoldedClassifier.mean(models).variables().get(0));
    }

    private static Classifier ranging(double min, double max) {
        return BoostedTrees.builder(List.of(Variable.of("x").withRange(min, max)), BoostedTrees.Kind.ADABOOST)
                .startTree(1).leaf(0).build();
    }

    @Test
    void modelsOfFoldsSayWhatTheyAre() {
        assertEquals("5 folds by 'event', seed 3, each 1 boosted trees (adaboost), response from -1 to 1",
                BY_EVENT.toString());
        assertEquals("mean of 2 models, the first 20 boosted trees (gradient), response from -1 to 1",
                FoldedClassifier.mean(List.of(Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 20, 2, 1),
                        Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 10, 2, 1))).toString());
        assertEquals("BDT response", BY_EVENT.responseTitle());
        assertEquals(-1, BY_EVENT.responseMin());
        assertEquals(1, BY_EVENT.responseMax());
    }
}
