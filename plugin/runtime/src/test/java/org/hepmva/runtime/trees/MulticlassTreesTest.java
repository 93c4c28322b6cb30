package org.hepmva.runtime.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Samples;
import org.junit.jupiter.api.Test;

class MulticlassTreesTest {

    private static final List<String> THREE = List.of("e", "mu", "tau");

    private static MulticlassTreesBuilder builder(Combination combination) {
        return MulticlassTrees.builder(Samples.VARIABLES, THREE, combination);
    }

    private static double[] numbers(Model model, double... x) {
        double[] numbers = new double[model.outputs().size()];
        model.evaluate(x, numbers);
        return numbers;
    }

    private static String refusal(Combination combination, Consumer<MulticlassTreesBuilder> mistake) {
        MulticlassTreesBuilder builder = builder(combination);
        return assertThrows(IllegalArgumentException.class, () -> {
            mistake.accept(builder);
            builder.build();
        }).getMessage();
    }

    @Test
    void treeNumberTAddsToTheScoreOfClassTModuloN() {
        MulticlassTrees trees = Samples.softmaxTrees(21);

        for (double[] x : Samples.events(500, 3, 22)) {
            double[] expected = trees.offsets();
            for (int t = 0; t < trees.trees(); t++) {
                expected[t % 4] += trees.tree(t).weight() * Recomputed.leaf(trees.tree(t), x);
            }
            double sum = 0;
            for (int k = 0; k < 4; k++) {
                expected[k] = Math.exp(expected[k]);
                sum += expected[k];
            }
            for (int k = 0; k < 4; k++) {
                expected[k] /= sum;
            }
            // the greatest score is not subtracted here, and Math.exp is another: a few last bits
            assertArrayEquals(expected, numbers(trees, x), 1e-14);
        }
    }

    @Test
    void eachTreeVotesForTheClassOfItsLeafWithItsWeight() {
        MulticlassTrees trees = Samples.votingTrees(23);

        for (double[] x : Samples.events(500, 3, 24)) {
            double[] expected = new double[4];
            double sum = 0;
            for (int t = 0; t < trees.trees(); t++) {
                expected[(int) Recomputed.leaf(trees.tree(t), x)] += trees.tree(t).weight();
                sum += trees.tree(t).weight();
            }
            for (int k = 0; k < 4; k++) {
                expected[k] /= sum;
            }
            assertArrayEquals(expected, numbers(trees, x));
        }
    }

    @Test
    void hugeScoresOverflowNothing() {
        MulticlassTrees trees = builder(Combination.SOFTMAX).offsets(0, 1e299, -1e299)
                .startTree(1).leaf(5e298).startTree(1).leaf(0).startTree(-1).leaf(2e298).build();

        assertArrayEquals(new double[] {0, 1, 0}, numbers(trees, 0, 0, 0));
    }

    @Test
    void aVoteForAClassThatIsNotThereIsRefused() {
        assertEquals("tree 1: leaf = 3.0 is not the index of one of 3 classes", refusal(Combination.VOTES,
                one -> one.startTree(1).leaf(2).startTree(1).leaf(3)));
        assertEquals("tree 0: leaf = -1.0 is not the index of one of 3 classes", refusal(Combination.VOTES,
                one -> one.startTree(1).leaf(-1)));
        assertEquals("tree 0: leaf = 0.5 is not the index of one of 3 classes", refusal(Combination.VOTES,
                one -> one.startTree(1).leaf(0.5)));
        assertEquals("tree 1 votes with the weight -0.5, which is negative", refusal(Combination.VOTES,
                one -> one.startTree(1).leaf(2).startTree(-0.5).leaf(1)));
        assertEquals("the sum of the weights of the votes, 0.0, is not positive and finite",
                refusal(Combination.VOTES, one -> one.startTree(0).leaf(2)));
        assertEquals("the sum of the weights of the votes, 1.0E300, is not positive and finite",
                refusal(Combination.VOTES, one -> one.startTree(1e300).leaf(2)));
        assertEquals("votes have no offsets, but offsets[2] is 0.5", refusal(Combination.VOTES,
                one -> one.offsets(0, 0, 0.5)));
        assertArrayEquals(new double[] {1, 0, 0}, numbers(builder(Combination.VOTES).offsets(0, 0, 0)
                .startTree(0).leaf(2).startTree(2).leaf(-0.0).build(), 0, 0, 0));
    }

    @Test
    void treesOfASoftmaxComeInRounds() {
        assertEquals("4 trees are no rounds of one for each of 3 classes", refusal(Combination.SOFTMAX,
                one -> one.startTree(1).leaf(0).startTree(1).leaf(0).startTree(1).leaf(0)
                        .startTree(1).leaf(0)));
        assertEquals("offsets has 2 values, not 3", refusal(Combination.SOFTMAX, one -> one.offsets(1, 2)));
        assertEquals("offsets[1] = NaN is not a finite number", refusal(Combination.SOFTMAX,
                one -> one.offsets(1, Double.NaN, 2)));
        assertEquals("the leaves and offsets add up to 1.0E300, which is too much", refusal(
                Combination.SOFTMAX, one -> one.offsets(0, -1e300, 0)
                        .startTree(1).leaf(0).startTree(1).leaf(0).startTree(1).leaf(0)));
        assertEquals("the leaves and offsets add up to Infinity, which is too much", refusal(
                Combination.SOFTMAX, one -> one.startTree(1e308).leaf(-2e300).startTree(1).leaf(0)
                        .startTree(1).leaf(0)));
    }

    @Test
    void mistakesOfATrainerAreRefusedInWords() {
        assertEquals("a forest needs at least one tree", refusal(Combination.SOFTMAX, one -> { }));
        assertEquals("no tree is begun: startTree comes first", refusal(Combination.SOFTMAX,
                one -> one.leaf(1)));
        assertEquals("tree 0 is complete: startTree begins the next", refusal(Combination.SOFTMAX,
                one -> one.startTree(1).leaf(1).leaf(1)));
        assertEquals("tree 0: variable 3 is not in [0, 3)", refusal(Combination.SOFTMAX,
                one -> one.startTree(1).split(3, 1, true)));
        assertEquals("tree 1: variable 3 is not in [0, 3)", refusal(Combination.SOFTMAX,
                one -> one.startTree(1).leaf(0).add(new DecisionTree(1, new int[] {3}, new float[1],
                        new boolean[1], new int[] {-1}, new int[] {-2}, new double[2]))));
        assertEquals("tree 0 is not complete: 1 of its branches end without a leaf",
                refusal(Combination.SOFTMAX, one -> one.startTree(1).split(0, 1, true).leaf(1)));
    }

    @Test
    void thereAreThreeClassesOrMoreOfDifferentNames() {
        assertEquals("one number per class is given for three classes or more, not for 2;"
                + " two have one response",
                refusedClasses("a", "b"));
        assertEquals("two classes are named 'b'", refusedClasses("a", "b", "b "));
        assertEquals("the name of class 1 is blank", refusedClasses("a", " ", "b"));
        assertEquals("the name of class 2 is blank", refusedClasses("a", "b", null));
        assertEquals(List.of("a", "b", "c d"), MulticlassTrees.builder(Samples.VARIABLES,
                List.of("a ", "b", " c d"), Combination.VOTES).startTree(1).leaf(0).build().outputs());
    }

    private static String refusedClasses(String... names) {
        return assertThrows(IllegalArgumentException.class, () -> MulticlassTrees.builder(Samples.VARIABLES,
                Arrays.asList(names), Combination.SOFTMAX)).getMessage();
    }

    @Test
    void theFirstRoundsAreAForestToo() {
        MulticlassTrees softmax = Samples.softmaxTrees(25);
        MulticlassTrees votes = Samples.votingTrees(26);

        MulticlassTrees two = softmax.firstRounds(2);

        assertEquals(5, softmax.rounds());
        assertEquals(8, two.trees());
        assertEquals(softmax.tree(7), two.tree(7));
        assertArrayEquals(softmax.offsets(), two.offsets());
        assertEquals(21, votes.rounds());
        assertEquals(3, votes.firstRounds(3).trees());
        assertEquals(5, softmax.firstRounds(5).rounds());
        assertEquals(4, softmax.firstRounds(1).trees());
        assertEquals("n = 6 rounds is not in [1, 5]", assertThrows(IllegalArgumentException.class,
                () -> softmax.firstRounds(6)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> softmax.firstRounds(0));
        assertThrows(IndexOutOfBoundsException.class, () -> two.tree(8));
    }

    @Test
    void aForestOfClassesSaysWhatItIs() {
        assertEquals("20 trees of 4 classes (softmax)", Samples.softmaxTrees(1).toString());
        assertEquals("21 trees of 4 classes (votes)", Samples.votingTrees(1).toString());
        assertEquals("1 tree of 3 classes (votes)",
                builder(Combination.VOTES).startTree(1).leaf(0).build().toString());
        assertEquals(Combination.VOTES, Samples.votingTrees(1).combination());
        assertEquals("BDT response", Samples.votingTrees(1).responseTitle());
        assertEquals(0, Samples.votingTrees(1).responseMin());
        assertEquals(1, Samples.votingTrees(1).responseMax());
    }

    @Test
    void wholeTreesAreAddedOneAfterTheOther() {
        MulticlassTrees trees = Samples.softmaxTrees(27);
        MulticlassTreesBuilder again = MulticlassTrees.builder(Samples.VARIABLES, trees.outputs(),
                Combination.SOFTMAX).add(trees.tree(0)).add(trees.tree(1)).add(trees.tree(2));

        MulticlassTrees built = again.add(trees.tree(3)).build();

        assertEquals(trees.tree(0), built.tree(0));
        assertEquals(trees.tree(3), built.tree(3));
    }
}
