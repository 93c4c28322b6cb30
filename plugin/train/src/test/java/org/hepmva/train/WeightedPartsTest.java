package org.hepmva.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.NegativeWeights;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.sample.WeightNormalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightedPartsTest {

    private static final TrainingWeights AS_THEY_ARE = TrainingWeights.defaults()
            .withNormalisation(WeightNormalisation.NONE).withNegative(NegativeWeights.USE);

    @TempDir
    private Path folder;

    private Sample read(String trainingWeight) throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(file, "x,signal,w\n1,1,2\n2,1,0\n3,0,-1\n4,0,5\n");
        return SampleReader.of(List.of(Variable.of("x")), List.of()).withTrainingWeight(trainingWeight).read(
                ClassSource.signal(file.toString()).withCut("signal == 1").withWeight("w"),
                ClassSource.background(file.toString()).withCut("signal == 0").withWeight("w"),
                ProgressListener.NONE);
    }

    private static WeightedParts parts(Sample sample) {
        return WeightedParts.of(sample, sample, AS_THEY_ARE);
    }

    /** Σ|w| = 8 of three events: each weight is 3/8 of what it was. */
    @Test
    void anEventOfWeightZeroIsNotLearnedFrom() throws IOException {
        WeightedParts parts = parts(read(""));

        assertArrayEquals(new float[] {1, 3, 4}, parts.training().values(0));
        assertArrayEquals(new double[] {2 * 3 / 8.0, -3 / 8.0, 5 * 3 / 8.0}, parts.trainingWeights(), 1e-15);
        assertEquals(3, parts.validation().size());
    }

    @Test
    void theWeightToLearnWithDecidesWhichEventsAreThere() throws IOException {
        WeightedParts all = parts(read("1"));
        WeightedParts some = parts(read("x != 4"));

        assertArrayEquals(new float[] {1, 2, 3, 4}, all.training().values(0));
        assertArrayEquals(new double[] {1, 1, 1, 1}, all.trainingWeights());
        assertArrayEquals(new float[] {1, 2, 3}, some.training().values(0));
        assertEquals(3, some.validation().size());
    }
}
