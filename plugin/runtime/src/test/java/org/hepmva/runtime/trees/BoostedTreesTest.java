package org.hepmva.runtime.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.trees.BoostedTrees.Builder;
import org.hepmva.runtime.trees.BoostedTrees.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoostedTreesTest {

    private static final BoostedTrees SMALL = Samples.smallTrees(Kind.GRADIENT);

    private static String refusal(Consumer<Builder> mistake) {
        Builder builder = BoostedTrees.builder(Samples.VARIABLES, Kind.GRADIENT);
        return assertThrows(IllegalArgumentException.class, () -> mistake.accept(builder)).getMessage();
    }

    @Test
    void leavesAreSummedWithTheWeightsOfTheirTrees() {
        assertEquals(-0.5 + 0.0625, SMALL.rawScore(new double[] {2, 0, 0}));
        assertEquals(0.25 + 0.0625, SMALL.rawScore(new double[] {3, 0, 0}));
        assertEquals(1 + 0.0625, SMALL.rawScore(new double[] {3, 1, 0}));
    }

    @Test
    void aValueOnTheCutGoesRight() {
        assertEquals(0.25 + 0.0625, SMALL.rawScore(new double[] {2.5, 0, 0}));
        assertEquals(1 + 0.0625, SMALL.rawScore(new double[] {2.5, 0.25, 0}));
        assertEquals(-0.5 + 0.0625, SMALL.rawScore(new double[] {Math.nextDown(2.5f), 0, 0}));
    }

    @Test
    void valuesAreRoundedToFloatBeforeTheyMeetACut() {
        assertEquals(0.25 + 0.0625, SMALL.rawScore(new double[] {Math.nextDown(2.5), 0, 0}));
    }

    @Test
    void nanGoesWhereTheNodeSays() {
        assertEquals(-0.5 + 0.0625, SMALL.rawScore(new double[] {Double.NaN, 0, 0}));
        assertEquals(1 + 0.0625, SMALL.rawScore(new double[] {3, Double.NaN, 0}));
    }

    @Test
    void infinitiesAreBeyondEveryCut() {
        assertEquals(-0.5 + 0.0625, SMALL.rawScore(new double[] {Double.NEGATIVE_INFINITY, 0, 0}));
        assertEquals(1 + 0.0625, SMALL.rawScore(new double[] {1e300, Double.POSITIVE_INFINITY, 0}));
    }

    @Test
    void gradientBoostingRespondsAsInTmva() {
        double[] x = {3, 1, 0};
        double f = 1.0625;

        assertEquals(2 / (1 + StrictMath.exp(-2 * f)) - 1, SMALL.response(x));
        assertEquals(1 / (1 + StrictMath.exp(-2 * f)), SMALL.probability(x));
        assertEquals(0.0, BoostedTrees.builder(Samples.VARIABLES, Kind.GRADIENT).startTree(1).leaf(0).build()
                .response(x));
    }

    @Test
    void adaBoostRespondsWithTheMeanOfTheVotes() {
        BoostedTrees trees = Samples.smallTrees(Kind.ADABOOST);
        double[] x = {3, 1, 0};

        assertEquals(1.0625 / 1.5, trees.response(x));
        assertEquals(1.0625 / 1.5, trees.rawScore(x));
        assertEquals(1 / (1 + StrictMath.exp(-1.0625)), trees.probability(x));
    }

    @Test
    void theOffsetIsPartOfTheSum() {
        BoostedTrees trees =
                BoostedTrees.builder(Samples.VARIABLES,
                        Kind.GRADIENT).offset(0.75).startTree(1).leaf(0.25).build();

        assertEquals(1, trees.rawScore(new double[3]));
        assertEquals(0.75, trees.offset());
    }

    @Test
    void theFirstTreesAreAForestToo() {
        BoostedTrees first = SMALL.firstTrees(1);

        assertEquals(1, first.trees());
        assertEquals(-0.5, first.rawScore(new double[] {2, 0, 0}));
        assertEquals(2, SMALL.firstTrees(2).trees());
        assertEquals("n = 3 trees is not in [1, 2]",
                assertThrows(IllegalArgumentException.class, () -> SMALL.firstTrees(3)).getMessage());
    }

    @Test
    void aTreeCanBeTakenOutAndPutIntoAnotherForest() {
        BoostedTrees random = Samples.randomTrees(Kind.GRADIENT, 30, 5, 7);
        Builder builder = BoostedTrees.builder(Samples.VARIABLES, Kind.GRADIENT).offset(random.offset());
        for (int i = 0; i < random.trees(); i++) {
            builder.add(random.tree(i));
        }

        BoostedTrees copy = builder.build();

        for (double[] x : Samples.events(200, 3, 8)) {
            assertEquals(random.rawScore(x), copy.rawScore(x));
        }
        assertEquals(random.tree(29), copy.tree(29));
    }

    @Test
    void theLayoutOfATreeIsThatOfItsJavadoc() {
        DecisionTree tree = SMALL.tree(0);

        assertArrayEquals(new int[] {0, 1}, tree.variable());
        assertArrayEquals(new float[] {2.5f, 0.25f}, tree.cut());
        assertArrayEquals(new boolean[] {true, false}, tree.missingGoesLeft());
        assertArrayEquals(new int[] {-1, -2}, tree.left());
        assertArrayEquals(new int[] {1, -3}, tree.right());
        assertArrayEquals(new double[] {-0.5, 0.25, 1}, tree.leaf());
        assertEquals(2, tree.depth());
        assertEquals(0, SMALL.tree(1).depth());
    }

    @Test
    void aLargeTreeGrowsBeyondTheFirstArrays() {
        BoostedTrees deep = Samples.randomTrees(Kind.GRADIENT, 1, 12, 11);

        assertEquals(deep.tree(0).nodes() + 1, deep.tree(0).leaf().length);
    }

    @Test
    void mistakesOfATrainerAreRefusedInWords() {
        assertEquals("a forest needs at least one tree", refusal(Builder::build));
        assertEquals("tree 0 is not complete: 2 of its branches end without a leaf",
                refusal(b -> b.startTree(1).split(0, 1, true).build()));
        assertEquals("tree 0 is not complete: 1 of its branches end without a leaf",
                refusal(b -> b.startTree(1).split(0, 1, true).leaf(1).startTree(1)));
        assertEquals("tree 0 is complete: startTree begins the next", refusal(b ->
                b.startTree(1).leaf(1).leaf(2)));
        assertEquals("no tree is begun: startTree comes first", refusal(b -> b.leaf(1)));
        assertEquals("no tree is begun: startTree comes first", refusal(b -> b.split(0, 1, true)));
        assertEquals("tree 0 is complete: startTree begins the next", refusal(b ->
                b.startTree(1).leaf(1).split(0, 1, true)));
        assertEquals("tree 0 is not complete: 1 of its branches end without a leaf",
                refusal(b -> b.startTree(1).split(0, 1, true).leaf(1).add(SMALL.tree(0))));
        assertEquals("tree 0: variable 3 is not in [0, 3)", refusal(b -> b.startTree(1).split(3, 1, true)));
        assertEquals("tree 0: cut = NaN is not a finite number",
                refusal(b -> b.startTree(1).split(0, Float.NaN, true)));
        assertEquals("tree 0: leaf = Infinity is not a finite number",
                refusal(b -> b.startTree(1).leaf(Double.POSITIVE_INFINITY)));
        assertEquals("weight of tree 0 = NaN is not a finite number", refusal(b -> b.startTree(Double.NaN)));
    }

    @Test
    void adaBoostNeedsWeightsWithAPositiveSumAndNoOffset() {
        Builder builder = BoostedTrees.builder(Samples.VARIABLES, Kind.ADABOOST).startTree(-1).leaf(1);

        assertEquals("the sum of the weights of AdaBoost's trees, -1.0, is not positive and finite",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
        assertEquals("the sum of the weights of AdaBoost's trees, 0.0, is not positive and finite",
                assertThrows(IllegalArgumentException.class, () -> BoostedTrees.builder(Samples.VARIABLES,
                        Kind.ADABOOST).startTree(0).leaf(1).build()).getMessage());
        assertEquals("the sum of the weights of AdaBoost's trees, 1.0E300, is not positive and finite",
                assertThrows(IllegalArgumentException.class, () -> BoostedTrees.builder(Samples.VARIABLES,
                        Kind.ADABOOST).startTree(1e300).leaf(0).build()).getMessage());
        assertEquals("AdaBoost has no offset, but it is 0.5",
                assertThrows(IllegalArgumentException.class, () -> builder.offset(0.5)).getMessage());
    }

    @Test
    void variablesHaveDifferentNames() {
        List<Variable> twice = List.of(Variable.of("x"), Variable.of("x"));

        assertEquals("two variables are named 'x'", assertThrows(IllegalArgumentException.class,
                () -> BoostedTrees.builder(twice, Kind.GRADIENT)).getMessage());
        assertEquals("a model needs at least one variable", assertThrows(IllegalArgumentException.class,
                () -> BoostedTrees.builder(List.of(), Kind.GRADIENT)).getMessage());
    }

    @Test
    void aTreeWhoseChildrenAreNoTreeIsRefused() {
        assertEquals("left[0] = 2 is neither a node in [1, 2) nor a leaf in [-3, -1]",
                treeRefusal(new int[] {2, -1}, new int[] {-2, -3}));
        assertEquals("right[1] = -4 is neither a node in [1, 2) nor a leaf in [-3, -1]",
                treeRefusal(new int[] {1, -1}, new int[] {-2, -4}));
        assertEquals("left[1] = 0 is neither a node in [1, 2) nor a leaf in [-3, -1]",
                treeRefusal(new int[] {1, 0}, new int[] {-2, -3}));
        assertEquals("right[0] = -1 is the child of another node already",
                treeRefusal(new int[] {-1, -2}, new int[] {-1, -3}));
        assertEquals("1 of 2 nodes cannot be reached from the root: they form a cycle",
                treeRefusal(new int[] {-1, 1}, new int[] {-2, -3}));
        assertEquals("right has 1 values, not 2", treeRefusal(new int[] {1, -1}, new int[] {-2}));
    }

    private static String treeRefusal(int[] left, int[] right) {
        return assertThrows(IllegalArgumentException.class, () -> new DecisionTree(1, new int[] {0, 1},
                new float[] {1, 2}, new boolean[2], left, right, new double[3])).getMessage();
    }

    @Test
    void aChildOneBeyondTheNodesIsRefused() {
        assertEquals("left[0] = 1 is neither a node in [1, 1) nor a leaf in [-2, -1]",
                assertThrows(IllegalArgumentException.class, () -> new DecisionTree(1, new int[1],
                        new float[1], new boolean[1], new int[] {1}, new int[] {-2}, new double[2]))
                        .getMessage());
    }

    /** Forty cuts, each on the left of the one before: forty-one branches are open. */
    @Test
    void aTreeMayBeAsDeepAsItHasCuts() {
        BoostedTrees.Builder builder = BoostedTrees.builder(Samples.VARIABLES, Kind.GRADIENT).startTree(1);
        for (int i = 0; i < 40; i++) {
            builder.split(0, 40 - i, true);
        }
        for (int i = 0; i <= 40; i++) {
            builder.leaf(i);
        }
        BoostedTrees chain = builder.build();

        assertEquals(40, chain.tree(0).depth());
        for (int i = 0; i <= 40; i++) {
            // below all cuts stands leaf 0, above the cut at i leaf i
            assertEquals(i, chain.rawScore(new double[] {i + 0.5, 0, 0}));
        }
    }

    @Test
    void aTreeIsItsNodesAndLeaves() {
        DecisionTree tree = SMALL.tree(0);
        BoostedTrees other = BoostedTrees.builder(Samples.VARIABLES, Kind.GRADIENT)
                .startTree(2).split(0, 2.5f, true).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(1)
                .startTree(1).split(1, 2.5f, true).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(1)
                .startTree(1).split(0, 3, true).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(1)
                .startTree(1).split(0, 2.5f, false).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(1)
                .startTree(1).split(0, 2.5f, true).split(1, 0.25f, false).leaf(-0.5).leaf(0.25).leaf(1)
                .startTree(1).split(0, 2.5f, true).leaf(-0.5).split(1, 0.25f, false).leaf(0.25).leaf(2)
                .build();

        assertEquals(tree, Samples.smallTrees(Kind.ADABOOST).tree(0));
        assertEquals(tree.hashCode(), Samples.smallTrees(Kind.ADABOOST).tree(0).hashCode());
        for (int i = 0; i < other.trees(); i++) {
            assertNotEquals(tree, other.tree(i));
        }
        assertEquals("decision tree of 2 cuts and 3 leaves", tree.toString());
        assertEquals("variable[0] = -1 is negative", assertThrows(IllegalArgumentException.class,
                () -> new DecisionTree(1, new int[] {-1}, new float[1], new boolean[1], new int[] {-1},
                        new int[] {-2}, new double[2])).getMessage());
    }

    @Test
    void aForestSaysWhatItIs() {
        assertEquals("2 boosted trees (gradient), response from -1 to 1", SMALL.toString());
        assertEquals("2 boosted trees (adaboost), response from -1 to 1",
                Samples.smallTrees(Kind.ADABOOST).toString());
        assertEquals("an event of 2 values is given, but 3 (sum, var3, n) are read",
                assertThrows(IllegalArgumentException.class, () -> SMALL.rawScore(new double[2]))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> SMALL.probability(new double[4]));
    }

    /** Infinity less infinity would be NaN, as of an event that is not whole. */
    @ParameterizedTest
    @EnumSource
    void leavesWhoseSumCouldOverflowAreRefused(Kind kind) {
        Builder builder = BoostedTrees.builder(Samples.VARIABLES, kind)
                .startTree(1).leaf(1e308).startTree(1).leaf(1e308).startTree(1).leaf(-1e308);

        assertEquals("the leaves and offsets add up to Infinity, which is too much",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }
}
