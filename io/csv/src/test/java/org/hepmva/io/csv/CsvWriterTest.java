package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hepmva.io.Chunk;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void numbersAreTheShortestThatReadBackTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Chunk chunk = Chunk.of(0, 2, List.of(Column.ofFloats("f", new float[] {0.1f, Float.NaN}, 2),
                Column.ofDoubles("d", new double[] {0.1f, -1e-300}, 2),
                Column.ofInts("i", new int[] {1, -2}, 2),
                Column.ofLongs("l", new long[] {Long.MAX_VALUE, Long.MIN_VALUE}, 2),
                Column.ofBooleans("b", new boolean[] {true, false}, 2)));
        try (CsvWriter csv = CsvWriter.to(bytes, chunk.names())) {
            csv.rows(chunk);
            csv.commit();
        }

        assertEquals("""
                f,d,i,l,b
                0.1,0.10000000149011612,1,9223372036854775807,true
                NaN,-1e-300,-2,-9223372036854775808,false
                """, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void textIsQuotedWhereItWouldBeReadAsSomethingElse() throws IOException {
        String[] texts = {"plain", "a,b", "say \"no\"", "two\nlines", " blank", "#1", ""};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.to(bytes, List.of("a \"name\""))) {
            csv.rows(List.of(Column.ofStrings("t", texts, texts.length)), texts.length);
            csv.commit();
        }

        assertEquals("""
                "a ""name""\"
                plain
                "a,b"
                "say ""no""\"
                "two
                lines"
                " blank"
                "#1"
                ""
                """, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenReadsBackTheSameToTheLastBit() throws IOException {
        Random random = new Random(5);
        double[][] columns = new double[3][5000];
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian() * Math.exp(i * 0.01);
            }
        }
        Path file = folder.resolve("out.csv.gz");
        try (CsvWriter csv = CsvWriter.create(file, List.of("x", "y", "z"))) {
            csv.rows(columns, 5000);
            csv.row(0.5, Double.POSITIVE_INFINITY, -0.0);
            csv.commit();
        }

        Ntuple ntuple = Ntuple.open(file.toString());
        List<List<String>> rows = NtupleLaws.rows(ntuple, ntuple.names(), EntryRange.all());
        for (int i = 0; i < 5000; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(columns[c][i], Double.parseDouble(rows.get(i).get(c)));
            }
        }
        assertEquals(List.of("0.5", "Infinity", "-0"), rows.get(5000));
    }

    @Test
    void withoutCommitNothingIsLeftAndAnOldFileStays() throws IOException {
        Path old = Files.writeString(folder.resolve("old.csv"), "as it was");
        for (String name : List.of("new.csv", "old.csv")) {
            try (CsvWriter csv = CsvWriter.create(folder.resolve(name), List.of("x"))) {
                csv.rows(new double[1][100_000], 100_000);
            }
        }

        assertEquals(List.of("old.csv"), files());
        assertEquals("as it was", Files.readString(old));
    }

    @Test
    void committedFilesReplaceOldOnesAndOnlyThen() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "as it was");
        try (CsvWriter csv = CsvWriter.create(file, List.of("x"))) {
            csv.row(1);
            assertEquals("as it was", Files.readString(file));
            csv.commit();
        }

        assertEquals("x\n1\n", Files.readString(file));
        assertEquals(List.of("out.csv"), files());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file.getFileName());
        try (CsvWriter csv = CsvWriter.create(link, List.of("x"))) {
            csv.commit();
        }

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x\n", Files.readString(file));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsASentence() {
        Path nowhere = folder.resolve("no/out.csv");

        assertEquals(nowhere + " cannot be written: there is no folder '" + nowhere.getParent() + "'",
                assertThrows(UnwritableFileException.class,
                        () -> CsvWriter.create(nowhere, List.of("x"))).getMessage());
        assertEquals(folder + " cannot be written: it is a folder",
                assertThrows(UnwritableFileException.class,
                        () -> CsvWriter.create(folder, List.of("x"))).getMessage());
    }

    @Test
    void aFullDiskIsASentence() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");

        UnwritableFileException e = assertThrows(UnwritableFileException.class, () -> {
            try (CsvWriter csv = CsvWriter.create(full, List.of("x"))) {
                csv.rows(new double[1][100_000], 100_000);
                csv.commit();
            }
        });

        assertEquals("/dev/full cannot be written: No space left on device", e.getMessage());
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() throws IOException {
        try (CsvWriter csv = CsvWriter.to(new ByteArrayOutputStream(), List.of("x", "y"))) {
            assertEquals("a row of 1 values does not fit a header of 2 names",
                    assertThrows(IllegalArgumentException.class, () -> csv.row(1)).getMessage());
        }
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        CsvWriter csv = CsvWriter.create(folder.resolve("out.csv"), List.of("x"));
        csv.commit();
        csv.commit();
        csv.close();

        assertThrows(IllegalStateException.class, () -> csv.rows(new double[1][100_000], 100_000));
        assertFalse(files().isEmpty());
    }
}
