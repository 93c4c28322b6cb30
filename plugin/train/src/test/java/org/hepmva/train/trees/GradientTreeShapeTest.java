package org.hepmva.train.trees;

import static org.hepmva.train.trees.Gradient.PLAIN;
import static org.hepmva.train.trees.Gradient.SMALL;
import static org.hepmva.train.trees.Gradient.responses;
import static org.hepmva.train.trees.Gradient.score;
import static org.hepmva.train.trees.Gradient.train;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Test;

class GradientTreeShapeTest {

    /** A tree may see none of very few events; it then says nothing. */
    @Test
    void veryFewEventsMayAllBeLeftOutOfATree() {
        Sample sample = Samples.of(new float[] {1}, new float[] {3});
        GradientSettings settings = PLAIN.withTrees(20).withL2(0)
                .with(SamplingSettings.SUBSAMPLE, 0.2);

        Trained trained = train(settings, sample);

        assertTrue(Double.isFinite(score(trained, 1)), () -> "score " + score(trained, 1));
    }

    @Test
    void noLeafHasFewerEventsThanAsked() {
        Sample sample = Samples.of(new float[] {1, 2, 3, 4, 5}, new float[] {6});

        Trained trained = train(PLAIN.withTree(PLAIN.tree().withMinEvents(LeafMinimum.of(2))), sample);

        assertEquals(score(trained, 5), score(trained, 6));
        assertTrue(score(trained, 4) > score(trained, 6));
    }

    @Test
    void theLimitOfLeavesKeepsTheBestCuts() {
        Sample sample = Samples.of(new float[] {1, 1, 1, 3, 3}, new float[] {2, 2, 4, 4, 4, 4, 4});
        TreeSettings tree = PLAIN.tree().withMaxLeaves(2).withMaxDepth(10);

        Trained trained = train(PLAIN.withTree(tree), sample);

        assertEquals(score(trained, 1), score(trained, 3));
        assertTrue(score(trained, 3) > score(trained, 4));
    }

    @Test
    void aLimitThatIsNeverReachedChangesNothing() {
        Sample sample = Samples.gaussian(2000, 3, 8);
        TreeSettings tree = SMALL.tree().withMaxDepth(4);

        double[] free = responses(train(SMALL.withTree(tree), sample), sample);
        double[] limited = responses(train(SMALL.withTree(tree.withMaxLeaves(15)), sample), sample);

        assertArrayEquals(free, responses(train(SMALL.withTree(tree.withMaxLeaves(16)), sample), sample));
        assertTrue(limited.length == free.length);
    }

    /** At the start p = ½, so the hessian of each of the twelve events is ¼: a leaf of 1.25 has five. */
    @Test
    void aLeafHasTheHessianThatItMustHave() {
        Sample sample = Samples.of(new float[] {1, 2, 3, 9, 10, 11}, new float[] {4, 5, 6, 7, 8, 12});
        GradientSettings stump = PLAIN.withTree(PLAIN.tree().withMaxDepth(1));

        assertEquals(List.of(3, 9), leaves(stump.with(GradientSettings.MIN_LEAF_HESSIAN, 0.75), sample));
        assertEquals(List.of(5, 7), leaves(stump.with(GradientSettings.MIN_LEAF_HESSIAN, 1.25), sample));
        assertEquals(List.of(12), leaves(stump.with(GradientSettings.MIN_LEAF_HESSIAN, 1.6), sample));
    }

    /** The numbers of events in the leaves of the only tree, sorted. */
    private static List<Integer> leaves(GradientSettings settings, Sample sample) {
        Map<Double, Integer> events = new HashMap<>();
        for (double response : responses(train(settings, sample), sample)) {
            events.merge(response, 1, Integer::sum);
        }
        return events.values().stream().sorted().toList();
    }
}
