package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.hepmva.testing.NewJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sample of 45 MB of columns is read and split in a process of 64 MB. Of the other 19 MB some 4 are the
 * JVM's own and 6 the chunk being read, so that 9 are left for what reading and splitting need besides: 1.2
 * times the columns.
 */
@Tag("slow")
class OneCopyTest {

    private static final int EVENTS = 1_800_000;

    @TempDir
    private Path folder;

    @Test
    void readingAndSplittingNeedLittleMoreThanTheColumns() throws IOException {
        Path file = folder.resolve("events.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("a,b,c,d\n");
            for (int i = 0; i < EVENTS; i++) {
                out.write(i % 2 + "," + i % 7 + "," + i % 10 + "," + i % 3 + "\n");
            }
        }

        assertEquals("training 1080000, validation 270000, test 450000 events",
                NewJava.said(64, Reading.class, file.toString()));
    }

    /** Two variables, a weight, and ids of 64 bits as a spectator: 45 MB of columns again. */
    @Test
    void soDoWeightsIdsAndSeveralFiles() throws IOException {
        for (int half = 0; half < 2; half++) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("part" + half + ".csv"))) {
                out.write("a,b,c,w,id\n");
                for (long i = half * EVENTS / 2; i < (half + 1) * EVENTS / 2; i++) {
                    out.write(i % 2 + "," + i % 7 + "," + i % 10 + "," + (i % 3 + 0.5) + ","
                            + ((1L << 53) + i) + "\n");
                }
            }
        }

        assertEquals("60% of 1800000 events",
                NewJava.said(64, ReadingWithIds.class, folder.resolve("part0.csv").toString(),
                        folder.resolve("part1.csv").toString()));
    }

    /** What the new process does with them. */
    static final class ReadingWithIds {

        private ReadingWithIds() {
        }

        public static void main(String[] arguments) throws IOException {
            Sample sample = SampleReader.of(List.of(Variable.of("b"), Variable.of("c")),
                    List.of(Variable.of("id"))).read(
                    ClassSource.signal(arguments).withCut("a == 0").withWeight("w"),
                    ClassSource.background(arguments).withCut("a == 1").withWeight("1.5*w"),
                    ProgressListener.NONE);
            Parts parts = new EventIdSplit("id", new Fractions(0.6, 0.15), 1).apply(sample);
            System.out.println(Math.round(100.0 * parts.training().size() / EVENTS) + "% of "
                    + (parts.training().size() + parts.validation().size() + parts.test().size())
                    + " events");
        }
    }

    /** What the new process does. */
    static final class Reading {

        private Reading() {
        }

        public static void main(String[] arguments) throws IOException {
            List<Variable> variables = List.of(Variable.of("a"), Variable.of("b"), Variable.of("c"),
                    Variable.of("d"));
            String file = arguments[0];
            Sample sample = SampleReader.of(variables, List.of()).read(
                    ClassSource.signal(file).withCut("a == 0"),
                    ClassSource.background(file).withCut("a == 1"), ProgressListener.NONE);
            System.out.println(new RandomSplit(new Fractions(0.6, 0.15), 1).apply(sample));
        }
    }
}
