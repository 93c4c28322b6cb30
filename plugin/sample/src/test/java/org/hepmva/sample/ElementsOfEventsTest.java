package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.Test;

/** Events that are elements of arrays: jets of one collision stay together. */
class ElementsOfEventsTest {

    private static final int ENTRIES = 400;

    /** Entry i has i % 4 jets; jet j of it has pt i + j/8, and is of flavour 5 if i + j is even. */
    private static Ntuple collisions(String name) {
        int[] offsets = new int[ENTRIES + 1];
        for (int i = 0; i < ENTRIES; i++) {
            offsets[i + 1] = offsets[i] + i % 4;
        }
        float[] pt = new float[offsets[ENTRIES]];
        int[] flavour = new int[pt.length];
        for (int i = 0; i < ENTRIES; i++) {
            for (int j = 0; j < i % 4; j++) {
                pt[offsets[i] + j] = i + j / 8f;
                flavour[offsets[i] + j] = (i + j) % 2 == 0 ? 5 : 1;
            }
        }
        return Ntuple.ofColumns(name, List.of(
                Column.ofArrays("pt", offsets, Column.ofFloats("pt", pt, pt.length), ENTRIES),
                Column.ofArrays("flavour", offsets, Column.ofInts("flavour", flavour, pt.length), ENTRIES),
                Column.ofDoubles("met", IntStream.range(0, ENTRIES).mapToDouble(i -> i).toArray(), ENTRIES)));
    }

    private static Sample sample(String signalCut, String backgroundCut, String... variables)
            throws IOException {
        Tables tables = Tables.ofFiles().with("collisions", collisions("collisions"));
        return SampleReader.of(Arrays.stream(variables).map(Variable::of).toList(), List.of())
                .withTables(tables)
                .read(ClassSource.signal("collisions").withCut(signalCut),
                        ClassSource.background("collisions").withCut(backgroundCut), ProgressListener.NONE);
    }

    private static Sample jets() throws IOException {
        return sample("flavour == 5", "flavour != 5", "pt", "met", "Sum$(pt)");
    }

    @Test
    void aVariableOverAnArrayMakesOneEventOfEachElement() throws IOException {
        Sample jets = jets();

        assertEquals(600, jets.size());
        assertEquals(Optional.of("Entry$"), jets.eventId());
        for (int i = 0; i < jets.size(); i++) {
            float met = jets.value(1, i);
            int entry = (int) jets.value(0, i);
            assertEquals(entry, met);
            float sum = 0;
            for (int j = 0; j < entry % 4; j++) {
                sum += entry + j / 8f;
            }
            assertEquals(sum, jets.value(2, i));
        }
        assertTrue(jets.warnings().stream().anyMatch(warning -> warning.sentence().contains(
                "there is one row for each element of")), jets.warnings()::toString);
    }

    @Test
    void noDivisionPutsElementsOfOneEntryIntoTwoParts() throws IOException {
        Sample jets = jets();
        for (Split split : List.of(new RandomSplit(new Fractions(0.5, 0.2), 7),
                new BlockSplit(new Fractions(0.5, 0.2)), new AlternateSplit(new Fractions(0.5, 0.2)),
                new EventIdSplit("Entry$", new Fractions(0.5, 0.2), 7))) {
            Parts parts = split.apply(jets);
            Map<Integer, String> partOf = new HashMap<>();
            together(parts.training(), "training", partOf);
            together(parts.validation(), "validation", partOf);
            together(parts.test(), "test", partOf);

            assertEquals(jets.size(), parts.training().size() + parts.validation().size()
                    + parts.test().size());
            assertEquals(300, partOf.size(), split.describe());
            assertTrue(parts.training().size() > 220 && parts.test().size() > 120, split.describe());
        }
    }

    private static void together(Sample part, String name, Map<Integer, String> partOf) {
        for (int i = 0; i < part.size(); i++) {
            String other = partOf.putIfAbsent((int) part.value(1, i), name);
            assertTrue(other == null || other.equals(name), "entry " + part.value(1, i));
        }
    }

    @Test
    void allElementsOfAnEntryAreInOneFold() throws IOException {
        Sample jets = jets();
        FoldedSample folded = Folds.byEntry(3).apply(jets);
        Map<Integer, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < jets.size(); i++) {
            Integer other = foldOf.putIfAbsent((int) jets.value(1, i), folded.fold(i));
            assertTrue(other == null || other == folded.fold(i));
        }
        assertEquals(300, foldOf.size());
        assertEquals(3, Set.copyOf(foldOf.values()).size());
    }

    @Test
    void oneValueForEachEntryIsAnEventAsEver() throws IOException {
        Sample events = sample("met < 200", "met >= 200", "Sum$(pt)", "Length$(pt)", "Alt$(pt[1], -1)",
                "pt[0]");

        assertEquals(ENTRIES, events.size());
        assertEquals(Optional.empty(), events.eventId());
        assertArrayEquals(new float[] {0, 1, 4.125f, 9.375f}, Arrays.copyOf(events.values(0), 4));
        assertArrayEquals(new float[] {0, 1, 2, 3}, Arrays.copyOf(events.values(1), 4));
        assertArrayEquals(new float[] {-1, -1, 2.125f, 3.125f}, Arrays.copyOf(events.values(2), 4));
        assertArrayEquals(new float[] {Float.NaN, 1, 2, 3}, Arrays.copyOf(events.values(3), 4));
    }
}
