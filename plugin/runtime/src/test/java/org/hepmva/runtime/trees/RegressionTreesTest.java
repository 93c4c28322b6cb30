package org.hepmva.runtime.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import org.hepmva.runtime.Link;
import org.hepmva.runtime.Samples;
import org.junit.jupiter.api.Test;

class RegressionTreesTest {

    private static final List<Link> BOTH = List.of(Link.IDENTITY, Link.EXPONENTIAL);

    private static final RegressionTrees TWO = Samples.regressionTrees(List.of("energy", "hits"), BOTH, 31);

    private static String refusal(Consumer<RegressionTreesBuilder> mistake) {
        RegressionTreesBuilder builder =
                RegressionTrees.builder(Samples.VARIABLES, List.of("energy", "hits"), BOTH);
        return assertThrows(IllegalArgumentException.class, () -> {
            mistake.accept(builder);
            builder.build();
        }).getMessage();
    }

    @Test
    void anEstimateIsTheLinkOfTheSumOfOffsetAndLeaves() {
        for (double[] x : Samples.events(500, 3, 32)) {
            double[] expected = TWO.offsets();
            for (int target = 0; target < 2; target++) {
                for (DecisionTree tree : TWO.trees(target)) {
                    expected[target] += tree.weight() * Recomputed.leaf(tree, x);
                }
            }
            double[] numbers = new double[2];
            TWO.evaluate(x, numbers);

            assertEquals(expected[0], numbers[0]);
            // another exponential: the last bits
            assertEquals(Math.exp(expected[1]), numbers[1], 1e-14 * numbers[1]);
        }
    }

    @Test
    void linksTakeWhatIsNoUsualNumber() {
        for (double s : new double[] {-3, 0, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertEquals(s, Link.IDENTITY.estimate(s));
        }
        assertEquals(1, Link.EXPONENTIAL.estimate(0));
        assertEquals(0, Link.EXPONENTIAL.estimate(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Link.EXPONENTIAL.estimate(710));
        assertEquals(Double.NaN, Link.EXPONENTIAL.estimate(Double.NaN));
    }

    @Test
    void treesAreAddedToTargetsInAnyOrder() {
        RegressionTrees trees = RegressionTrees.builder(Samples.VARIABLES, List.of("energy", "hits"), BOTH)
                .startTree(1, 1).leaf(0.5)
                .startTree(0, 2).split(0, 0, true).leaf(1).leaf(2)
                .add(1, TWO.trees(1).get(0)).offset(0, 10)
                .startTree(0, 1).leaf(0.25).build();
        double[] numbers = new double[2];

        trees.evaluate(new double[] {-1, 0, 0}, numbers);

        assertEquals(10 + 2 + 0.25, numbers[0]);
        assertEquals(TWO.trees(1).get(0), trees.trees(1).get(1));
        assertArrayEquals(new double[] {10, 0}, trees.offsets());
        assertEquals(BOTH, trees.links());
    }

    @Test
    void mistakesOfATrainerAreRefusedByTargetAndTree() {
        assertEquals("target 'energy': a forest needs at least one tree", refusal(one -> { }));
        assertEquals("target 'hits': a forest needs at least one tree",
                refusal(one -> one.startTree(0, 1).leaf(1)));
        assertEquals("no tree is begun: startTree comes first", refusal(one -> one.leaf(1)));
        assertEquals("target 'hits': tree 0 is not complete: 2 of its branches end without a leaf",
                refusal(one -> one.startTree(1, 1).split(0, 1, true).startTree(0, 1)));
        assertEquals("target 'hits': tree 0 is not complete: 1 of its branches end without a leaf",
                refusal(one -> one.startTree(1, 1).split(0, 1, true).leaf(0).add(0, TWO.trees(0).get(0))));
        assertEquals("target 'hits': tree 0: variable 7 is not in [0, 3)",
                refusal(one -> one.startTree(1, 1).split(7, 1, true)));
        assertEquals("weight of target 'hits': tree 0 = NaN is not a finite number",
                refusal(one -> one.startTree(1, Double.NaN)));
        assertEquals("target 2 is not in [0, 2)", refusal(one -> one.startTree(2, 1)));
        assertEquals("target -1 is not in [0, 2)", refusal(one -> one.add(-1, TWO.trees(0).get(0))));
        assertEquals("target 2 is not in [0, 2)", refusal(one -> one.offset(2, 0)));
        assertEquals("target 'hits': offset = Infinity is not a finite number",
                refusal(one -> one.offset(1, Double.POSITIVE_INFINITY)));
        assertEquals("target 'hits': the leaves and offsets add up to 1.0E300, which is too much",
                refusal(one -> one.offset(0, 9e299).offset(1, -5e299).startTree(0, 1).leaf(0)
                        .startTree(1, -2).leaf(2.5e299)));
    }

    /** Not only when all is built: whose tree it is that lacks a leaf is known where the next one begins. */
    @Test
    void aTreeThatIsNotCompleteIsToldWhereTheNextTreeBegins() {
        RegressionTreesBuilder begun = RegressionTrees.builder(Samples.VARIABLES, List.of("E", "t"),
                List.of(Link.IDENTITY, Link.IDENTITY)).startTree(0, 1).split(0, 1, true);
        DecisionTree whole = TWO.trees(0).get(0);
        String expected = "target 'E': tree 0 is not complete: 2 of its branches end without a leaf";

        assertEquals(expected, assertThrows(IllegalArgumentException.class, () -> begun.add(1, whole))
                .getMessage());
        assertEquals(expected, assertThrows(IllegalArgumentException.class, () -> begun.startTree(1, 1))
                .getMessage());
    }

    @Test
    void targetsHaveDifferentNamesAndALinkEach() {
        assertEquals("a regressor needs at least one target", refused(List.of(), List.of()));
        assertEquals("two targets are named 'a'", refused(List.of("a", " a"), BOTH));
        assertEquals("the name of target 1 is blank", refused(List.of("a", " "), BOTH));
        assertEquals("links has 2 values, not 1", refused(List.of("a"), BOTH));
    }

    private static String refused(List<String> targets, List<Link> links) {
        return assertThrows(IllegalArgumentException.class,
                () -> RegressionTrees.builder(Samples.VARIABLES, targets, links)).getMessage();
    }

    @Test
    void theFirstRoundsAreForestsToo() {
        RegressionTrees first = TWO.firstRounds(3);

        assertEquals(11, TWO.rounds());
        assertEquals(3, first.rounds());
        assertEquals(1, TWO.firstRounds(1).rounds());
        assertEquals(TWO.trees(1).subList(0, 3), first.trees(1));
        assertEquals(10, TWO.firstRounds(11).trees(0).size());
        assertEquals("n = 12 rounds is not in [1, 11]", assertThrows(IllegalArgumentException.class,
                () -> TWO.firstRounds(12)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> TWO.firstRounds(0));
    }

    @Test
    void aRegressorSaysWhatItIs() {
        assertEquals("10 regression trees of energy, 11 of hits (exponential)", TWO.toString());
        assertEquals("1 regression tree of E", RegressionTrees.builder(Samples.VARIABLES, List.of("E"),
                List.of(Link.IDENTITY)).startTree(0, 1).leaf(0).build().toString());
    }
}
