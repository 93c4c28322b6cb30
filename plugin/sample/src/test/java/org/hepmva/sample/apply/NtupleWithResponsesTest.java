package org.hepmva.sample.apply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.ScalarType;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.UnknownVariableException;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.trees.RegressionTrees;
import org.junit.jupiter.api.Test;

/** Responses as columns of an ntuple. */
class NtupleWithResponsesTest {

    private static final int EVENTS = 70_000;

    /** More than one chunk; x counts from 0, y from 10, w is 1 for every second event. */
    private static final Ntuple EVENTS_IN_MEMORY = Ntuple.ofColumns("events", List.of(
            Column.ofDoubles("x", IntStream.range(0, EVENTS).asDoubleStream().toArray(), EVENTS),
            Column.ofFloats("y", floats(10), EVENTS),
            Column.ofInts("w", IntStream.range(0, EVENTS).map(i -> i % 2).toArray(), EVENTS),
            Column.ofStrings("text", IntStream.range(0, EVENTS).mapToObj(i -> "t").toArray(String[]::new),
                    EVENTS)));

    private static float[] floats(int first) {
        float[] values = new float[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            values[i] = first + i;
        }
        return values;
    }

    /** {@return the weight file of a network whose response is a·first + b·second} */
    private static WeightFile sum(String method, String first, String second, double a, double b) {
        DenseLayer sum = new DenseLayer(2, 1, new double[] {a, b}, new double[] {0}, Activation.LINEAR);
        return WeightFile.of(method,
                DenseNetwork.of(List.of(Variable.of(first), Variable.of(second)), List.of(sum)));
    }

    private static Ntuple with(Ntuple ntuple, WeightFile... weights) throws IOException {
        return NtupleWithResponses.of(ntuple, Stream.of(weights).map(ResponseColumns::of).toList());
    }

    private static double[][] read(Ntuple ntuple, String cut, String... formulas) throws IOException {
        Query query = Query.of(Stream.of(formulas).map(Definition::parse).toList());
        return (cut.isEmpty() ? query : query.withCut(Expression.parse(cut))).read(ntuple,
                ProgressListener.NONE);
    }

    @Test
    void aResponseIsAColumnInCutsAndFormulas() throws IOException {
        Ntuple ntuple = with(EVENTS_IN_MEMORY, sum("S", "x", "y", 1, 1), sum("D", "x", "y", 1, -1));

        double[][] values = read(ntuple, "S > 139990 && D < 0", "x", "2*S", "D");

        assertEquals(List.of("x", "y", "w", "text", "S", "D"), ntuple.names());
        assertArrayEquals(new double[] {69991, 69992, 69993, 69994, 69995, 69996, 69997, 69998, 69999},
                values[0]);
        assertArrayEquals(IntStream.range(0, 9).mapToDouble(i -> 2 * (2 * (69991 + i) + 10)).toArray(),
                values[1]);
        assertArrayEquals(IntStream.range(0, 9).mapToDouble(i -> -10).toArray(), values[2]);
    }

    @Test
    void theValuesAreThoseOfTheEventLoop() throws IOException {
        WeightFile weights = sum("S", "ratio := x/y", "y", 0.3, 0.1);

        double[][] values = read(with(EVENTS_IN_MEMORY, weights), "w", "S", "x", "y");

        assertEquals(EVENTS / 2, values[0].length);
        var bound = weights.classifier().bind(List.of("x", "y"));
        for (int i = 0; i < values[0].length; i++) {
            assertEquals(bound.response(new double[] {values[1][i], values[2][i]}), values[0][i]);
        }
    }

    @Test
    void behindACutOnlyThePassingEventsAreAskedFor() throws IOException {
        List<Integer> asked = new ArrayList<>();
        Ntuple counting = Ntuple.ofColumns("events", List.of(
                Column.ofDoubles("x", new double[] {0, 1, 2, 3}, 4),
                Column.ofDoubles("y", new double[] {5, 6, 7, 8}, 4)));
        Ntuple first = with(counting, sum("S", "x", "y", 1, 1));

        try (Chunks chunks = first.chunks(List.of("S", "x"), EntryRange.all())) {
            chunks.advance();
            Column response = chunks.chunk().column("S");
            assertEquals("S: 4 DOUBLE values, not computed yet", response.toString());
            assertEquals(11, response.keeping(new int[] {3}, 1).value(0));
            assertEquals("S: 4 DOUBLE values, not computed yet", response.toString());
            assertEquals(List.of("S", "x"), chunks.chunk().names());
        }
        assertArrayEquals(new double[] {11}, read(first, "x == 3", "S")[0]);
    }

    @Test
    void aResponseMayBeAVariableOfAnother() throws IOException {
        Ntuple first = with(EVENTS_IN_MEMORY, sum("S", "x", "y", 1, 1));
        Ntuple second = with(first, sum("T", "S", "x", 1, 1));

        assertArrayEquals(new double[] {13}, read(second, "Entry$ == 1", "T")[0]);
    }

    @Test
    void itHasAnotherNameIfOneIsGiven() throws IOException {
        WeightFile weights = sum("S", "x", "y", 1, 1);
        Ntuple ntuple = NtupleWithResponses.of(EVENTS_IN_MEMORY,
                List.of(ResponseColumns.of(weights), ResponseColumns.of(weights).named("again")));

        assertArrayEquals(new double[] {12, 12}, Stream.of(read(ntuple, "Entry$ == 1", "S", "again"))
                .mapToDouble(column -> column[0]).toArray());
        assertEquals(ScalarType.DOUBLE, ntuple.column("again").orElseThrow().type());
    }

    private static String refused(Ntuple ntuple, ResponseColumns... responses) {
        return assertThrows(IllegalArgumentException.class,
                () -> NtupleWithResponses.of(ntuple, List.of(responses))).getMessage();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        ResponseColumns sum = ResponseColumns.of(sum("S", "x", "y", 1, 1));

        assertEquals("events: has a column 'w' already; give the response another name than 'w'",
                refused(EVENTS_IN_MEMORY, sum.named("w")));
        assertEquals("two responses would be called 'S'; give one of them another name than 'S'",
                refused(EVENTS_IN_MEMORY, sum, sum));
        assertEquals("the name of the response is blank",
                assertThrows(IllegalArgumentException.class, () -> sum.named(" ")).getMessage());
    }

    @Test
    void aVariableThatIsNotThereOrIsTextIsRefusedAtOnce() {
        assertEquals("events: column 'text' is text, but the weight file needs it as a number",
                refused(EVENTS_IN_MEMORY, ResponseColumns.of(sum("S", "x", "text", 1, 1))));
        assertEquals("""
                variable 'z' is not provided
                  needed, in training order: x, z
                  provided, nearest first:   x, y, w, text""", assertThrows(UnknownVariableException.class,
                () -> with(EVENTS_IN_MEMORY, sum("S", "x", "z", 1, 1))).getMessage());
    }

    @Test
    void ofTwoClassesNoneIsMostLikely() {
        ResponseColumns sum = ResponseColumns.of(sum("S", "x", "y", 1, 1));

        assertEquals("'S': has no most likely class, as it is of two classes with one response; cut on that",
                assertThrows(IllegalArgumentException.class, sum::withMostLikely).getMessage());
    }

    /** Two models that respond 0 and 1; ids that no double tells apart. */
    @Test
    void modelsOfFoldsReadTheirRuleFromTheSameColumnsExactly() throws IOException {
        Column x = Column.ofDoubles("x", new double[] {1, 2, 3, 4, 5, 6}, 6);
        long[] ids = {-1, -2, -3, Long.MAX_VALUE, Long.MAX_VALUE - 1, (1L << 53) + 1};
        FoldedClassifier folded = FoldedClassifier.of(List.of(constant(0), constant(1)),
                new FoldRule("event", 1, 2));
        double[] expected = LongStream.of(ids).mapToDouble(folded::fold).toArray();

        for (Column event : List.of(Column.ofLongs("event", ids, 6),
                Column.ofUnsignedLongs("event", ids, 6))) {
            Ntuple ntuple = Ntuple.ofColumns("events", List.of(x, event));
            assertEquals(List.of("x", "event"), NeededColumns.of(folded, ntuple));
            assertArrayEquals(expected, read(with(ntuple, WeightFile.of("F", folded)), "", "F")[0]);
        }
        assertTrue(DoubleStream.of(expected).distinct().count() == 2, "both models are asked");
        assertEquals("event", assertThrows(UnknownVariableException.class,
                () -> NeededColumns.of(folded, Ntuple.ofColumns("events", List.of(x)))).variable());
        assertEquals(List.of("x"), NeededColumns.of(folded.mean(), Ntuple.ofColumns("events", List.of(x))));
    }

    private static DenseNetwork constant(double response) {
        return DenseNetwork.of(List.of(Variable.of("x")), List.of(new DenseLayer(1, 1, new double[1],
                new double[] {response}, Activation.LINEAR)));
    }

    /** {@return the weight file of three classes; event x is most like class x, and like none if x is NaN} */
    private static WeightFile threeClasses() {
        DenseLayer layer = new DenseLayer(1, 3, new double[] {-4, 0, 4}, new double[] {2, 0, -6},
                Activation.SOFTMAX);
        return WeightFile.of("M", DenseNetwork.of(List.of(Variable.of("x")), List.of(layer),
                List.of("top", "W", "QCD")));
    }

    private static final Ntuple FOUR = Ntuple.ofColumns("four", List.of(
            Column.ofDoubles("x", new double[] {0, 1, 2, Double.NaN}, 4)));

    @Test
    void ofMoreClassesEachIsAColumnAndTheMostLikelyOneIfWanted() throws IOException {
        Ntuple ntuple = NtupleWithResponses.of(FOUR,
                List.of(ResponseColumns.of(threeClasses()).withMostLikely()));

        assertEquals(List.of("x", "M_top", "M_W", "M_QCD", "M_class"), ntuple.names());
        assertEquals(ScalarType.STRING, ntuple.column("M_class").orElseThrow().type());
        double[][] values = read(ntuple, "x >= 0", "M_top", "M_W", "M_QCD", "M_top + M_W + M_QCD");
        assertArrayEquals(new double[] {1, 1, 1}, values[3], 1e-15);
        for (int i = 0; i < 3; i++) {
            double[] numbers = new double[3];
            threeClasses().model().evaluate(new double[] {i}, numbers);
            assertArrayEquals(numbers, new double[] {values[0][i], values[1][i], values[2][i]});
        }
        assertArrayEquals(new double[] {2}, read(ntuple, "M_class == 'QCD'", "x")[0]);
        assertArrayEquals(new double[] {3}, read(ntuple, "M_class == ''", "Entry$")[0]);
    }

    @Test
    void estimatesAreCalledAfterTheirTargets() throws IOException {
        RegressionTrees trees = RegressionTrees.builder(List.of(Variable.of("x")), List.of("energy", "angle"),
                List.of(Link.IDENTITY, Link.EXPONENTIAL)).offset(0, 2)
                .startTree(0, 1).leaf(0.5).startTree(1, 1).leaf(0).build();
        Ntuple ntuple = NtupleWithResponses.of(FOUR,
                List.of(ResponseColumns.of(WeightFile.of("R", trees)).named("reco")));

        assertEquals(List.of("x", "reco_energy", "reco_angle"), ntuple.names());
        double[][] values = read(ntuple, "x == 1", "reco_energy", "reco_angle");
        assertArrayEquals(new double[] {2.5, 1}, new double[] {values[0][0], values[1][0]});
        assertEquals("'R': has no most likely class, as it is no classifier",
                assertThrows(IllegalArgumentException.class,
                        () -> ResponseColumns.of(WeightFile.of("R", trees)).withMostLikely()).getMessage());
    }
}
