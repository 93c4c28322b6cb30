package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.UnknownColumnException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {

    @TempDir
    private Path folder;

    private Ntuple events() throws IOException {
        return ntuple("x,y,n,label\n1,2,9007199254740993,mu\n2,,7,e\n3,4,0,mu\n4,-1,-5,tau\n");
    }

    private Ntuple ntuple(String text) throws IOException {
        return Ntuple.open(Files.writeString(folder.resolve("events.csv"), text).toString());
    }

    private static Query query(String... formulas) {
        List<Definition> definitions = new ArrayList<>();
        for (String formula : formulas) {
            definitions.add(Definition.parse(formula));
        }
        return Query.of(definitions);
    }

    @Test
    void formulasAreComputedForEveryEntry() throws IOException {
        double[][] values = query("x", "sum := x+y", "1").read(events(), ProgressListener.NONE);

        assertArrayEquals(new double[] {1, 2, 3, 4}, values[0]);
        assertArrayEquals(new double[] {3, Double.NaN, 7, 3}, values[1]);
        assertArrayEquals(new double[] {1, 1, 1, 1}, values[2]);
    }

    @Test
    void onlyEntriesPassWhoseCutIsNeitherZeroNorNaN() throws IOException {
        Query query = query("x");

        assertArrayEquals(new double[] {1, 3},
                query.withCut(Expression.parse("y > 0")).read(events(), ProgressListener.NONE)[0]);
        assertArrayEquals(new double[] {1, 3, 4},
                query.withCut(Expression.parse("y*2")).read(events(), ProgressListener.NONE)[0]);
        assertArrayEquals(new double[] {},
                query.withCut(Expression.parse("x > 9")).read(events(), ProgressListener.NONE)[0]);
    }

    @Test
    void aRangeCountsEntriesBeforeTheCut() throws IOException {
        Query query = query("x").withCut(Expression.parse("y > 0")).withRange(new EntryRange(1, 3));

        assertArrayEquals(new double[] {3}, query.read(events(), ProgressListener.NONE)[0]);
    }

    @Test
    void aFormulaWithoutColumnsHasAValueForEveryEntry() throws IOException {
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5},
                query("0.5").read(events(), ProgressListener.NONE)[0]);
    }

    @Test
    void columnsComeAlongAsTheyAreInTheFile() throws IOException {
        List<String> seen = new ArrayList<>();

        query("x").withCut(Expression.parse("x != 2 && n != 0")).run(events(), List.of("label", "n"),
                (carried, columns, count) -> {
                    for (int i = 0; i < count; i++) {
                        seen.add(carried.get(0).text(i) + " " + carried.get(1).text(i) + " " + columns[0][i]);
                    }
                }, ProgressListener.NONE);

        assertEquals(List.of("mu 9007199254740993 1.0", "tau -5 4.0"), seen);
    }

    @Test
    void manyChunksGiveTheSameAsOne() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("x,y\n");
        List<Double> expected = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            int x = random.nextInt(100);
            int y = random.nextInt(100);
            text.append(x).append(',').append(y).append('\n');
            if (x > y) {
                expected.add((double) x - y);
            }
        }

        double[] values = query("x-y").withCut(Expression.parse("x > y"))
                .read(ntuple(text.toString()), ProgressListener.NONE)[0];

        assertArrayEquals(expected.stream().mapToDouble(value -> value).toArray(), values);
    }

    @Test
    void progressGrowsToTheNumberOfEntriesOfTheRange() throws IOException {
        Ntuple ntuple = ntuple("x\n" + "1\n".repeat(40_000));
        List<Long> done = new ArrayList<>();

        query("x").withRange(new EntryRange(100, Long.MAX_VALUE)).withCut(Expression.parse("0"))
                .read(ntuple, (read, total) -> {
                    assertEquals(39_900, total);
                    done.add(read);
                });

        assertEquals(39_900, done.get(done.size() - 1));
        assertEquals(done.stream().sorted().distinct().toList(), done);
    }

    @Test
    void textInAFormulaIsNamed() throws IOException {
        Ntuple events = events();

        assertEquals(events.location() + ": column 'label' is text, not numbers, "
                + "so 'label == 1' has no value",
                assertThrows(UnsupportedFormatException.class,
                        () -> query("x").withCut(Expression.parse("label == 1"))
                                .read(events, ProgressListener.NONE)).getMessage());
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearest() throws IOException {
        Ntuple events = events();

        assertEquals(events.location() + ": no column 'xx'; nearest first: x, y, n, label",
                assertThrows(UnknownColumnException.class,
                        () -> query("2*xx").read(events, ProgressListener.NONE)).getMessage());
    }
}
