package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.testing.Corpus;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every value of every text file of the corpus, and of files made to be difficult, as pandas reads it with
 * {@code float_precision="round_trip"}: numbers to the last bit, text to the last character.
 */
@Tag("peer")
class PandasPeerTest {

    private static final Set<String> MISSING = Set.of("", "NA", "nan", "NaN", "null", "N/A", "None");

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> everyTextFileReadsAsInPandas() throws IOException, InterruptedException {
        List<String> said = Peer.run("io/csv/src/test/peers/pandas_csv.py", folder, corpusFiles()).stream()
                .filter(line -> line.startsWith("pandas ") || line.contains("\t")).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < said.size() - 1; i++) {
            String[] parts = said.get(i + 1).split("\t");
            Path dump = folder.resolve(i + ".dump");
            tests.add(DynamicTest.dynamicTest(parts[0], () -> {
                assumeTrue(parts[1].equals("ok"), "pandas: " + parts[1]);
                compare(parts[0], dump);
            }));
        }
        return tests;
    }

    /** Without the corpus the difficult files remain. */
    private static List<Path> corpusFiles() throws IOException {
        return Corpus.isHere() ? Corpus.files(".*\\.(csv|csv\\.gz|data|tsv)") : List.of();
    }

    private static void compare(String location, Path dump) throws IOException {
        try (Ntuple ntuple = Ntuple.open(location);
                InputStream file = Files.newInputStream(dump);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            assertEquals(in.readInt(), ntuple.columns().size(), "columns");
            assertEquals(in.readInt(), ntuple.entries(), "entries");
            for (int i = 0; i < ntuple.columns().size(); i++) {
                String name = in.readUTF();
                assertTrue(name.isEmpty() || name.strip().equals(ntuple.names().get(i)), name);
                compare(ntuple, ntuple.names().get(i), in);
            }
        }
    }

    private static void compare(Ntuple ntuple, String name, DataInputStream in) throws IOException {
        String kind = in.readUTF();
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                for (int i = 0; i < chunk.size(); i++) {
                    String where = "column " + name + ", entry " + (chunk.first() + i);
                    compare(chunk.column(0), i, kind, in, where);
                }
            }
        }
    }

    private static void compare(Column column, int i, String kind, DataInputStream in, String where)
            throws IOException {
        switch (kind) {
            case "d" -> assertEquals(bits(in.readDouble()), bits(column.value(i)), where);
            case "i" -> assertEquals(in.readLong(), column.whole(i), where);
            case "b" -> assertEquals(in.readByte(), column.whole(i), where);
            default -> {
                int length = in.readInt();
                if (length < 0) {
                    assertTrue(MISSING.contains(column.text(i)), where);
                } else {
                    String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                    assertEquals(text, column.text(i), where);
                }
            }
        }
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }
}
