package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that are decoded by several threads at once are those that are decoded one at a time. */
class SideBySideTest {

    private static final int COLUMNS = 12;
    private static final int ENTRIES = 60_001;

    @TempDir
    private Path folder;

    private static List<ColumnDescription> descriptions() {
        List<ColumnDescription> all = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            all.add(ColumnDescription.of("f" + i, ScalarType.FLOAT));
        }
        all.add(ColumnDescription.of("whole", ScalarType.INT));
        all.add(ColumnDescription.of("hits", ArrayType.varying(ScalarType.DOUBLE)));
        return all;
    }

    /** Numbers that do not compress well, so that every byte of a page matters. */
    private static float value(int column, int entry) {
        return Float.intBitsToFloat(0x3F80_0000 | (entry * 31 + column) * 0x9E3779B1 >>> 9);
    }

    private static List<Column> columns() {
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            float[] values = new float[ENTRIES];
            for (int k = 0; k < ENTRIES; k++) {
                values[k] = value(i, k);
            }
            all.add(Column.ofFloats("f" + i, values, ENTRIES));
        }
        all.add(Column.ofInts("whole", IntStream.range(0, ENTRIES).map(k -> -k).toArray(), ENTRIES));
        int[] offsets = new int[ENTRIES + 1];
        Arrays.setAll(offsets, k -> k / 3 * 2);
        double[] hits = IntStream.range(0, offsets[ENTRIES]).mapToDouble(k -> k / 7.0).toArray();
        all.add(Column.ofArrays("hits", offsets, Column.ofDoubles("hits", hits, hits.length), ENTRIES));
        return all;
    }

    private Path written(String kind) throws IOException {
        Path path = folder.resolve(kind + ".root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(1))) {
            if (kind.equals("tree")) {
                try (TreeWriter tree = file.tree("events", "", descriptions())) {
                    tree.write(columns(), ENTRIES);
                }
            } else {
                try (RntupleWriter rntuple = file.rntuple("events", "", descriptions())) {
                    rntuple.write(columns(), ENTRIES);
                }
            }
            file.commit();
        }
        return path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "rntuple"})
    void allColumnsAtOnceAreWhatWasWritten(String kind) throws IOException {
        List<Column> right = columns();
        List<String> names = descriptions().stream().map(ColumnDescription::name).toList();
        int done = 0;
        try (Ntuple ntuple = Ntuple.open(written(kind), "");
                Chunks chunks = ntuple.chunks(names, EntryRange.all())) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                for (int i = 0; i < chunk.size(); i += 7) {
                    int entry = done + i;
                    for (int c = 0; c <= COLUMNS; c++) {
                        assertEquals(right.get(c).value(entry), chunk.column(c).value(i), "entry " + entry);
                    }
                    assertEquals(hits(right.get(COLUMNS + 1), entry), hits(chunk.column(COLUMNS + 1), i));
                }
                done += chunk.size();
            }
        }
        assertEquals(ENTRIES, done);
    }

    private static List<Double> hits(Column column, int entry) {
        ArrayColumn arrays = column.arrays();
        return IntStream.range(arrays.offsets()[entry], arrays.offsets()[entry + 1])
                .mapToObj(arrays.contents()::value).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "rntuple"})
    void damageIsToldAsIfColumnsWereReadInTurn(String kind) throws IOException {
        Path file = damaged(written(kind));
        List<String> names = descriptions().stream().map(ColumnDescription::name).toList();
        List<String> alone = names.stream().map(name -> told(file, List.of(name))).flatMap(Optional::stream)
                .toList();

        assertEquals(2, alone.size());
        assertEquals(Optional.of(alone.get(0)), told(file, names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "rntuple"})
    void whatIsDamagedIsCountedAndTheRestIsRight(String kind) throws IOException {
        String file = damaged(written(kind)).toString();
        List<String> names = descriptions().stream().map(ColumnDescription::name).toList();
        int read = 0;
        try (Ntuple ntuple = Ntuple.openAll(List.of(file), ProgressListener.NONE, OnDamage.SKIP);
                Chunks chunks = ntuple.chunks(names, EntryRange.all())) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                for (int i = 0; i < chunk.size(); i++) {
                    assertEquals(value(0, (int) chunk.first() + i), (float) chunk.column(0).value(i));
                }
                read += chunk.size();
            }
            assertTrue(chunks.lost() > 0);
            assertEquals(ENTRIES, read + chunks.lost());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "rntuple"})
    void aWalkThatIsClosedHalfWayLetsGoOfTheFile(String kind) throws IOException {
        Path file = written(kind);
        try (Ntuple ntuple = Ntuple.open(file, "")) {
            Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all());
            assertTrue(chunks.advance());
            chunks.close();

            assertThrows(IllegalStateException.class, chunks::chunk);
            assertEquals(false, chunks.advance());
        }
        Files.delete(file);
    }

    /** In two columns, which lie behind one another in the file. */
    private static Path damaged(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 0x10;
        bytes[bytes.length / 2] ^= 0x10;
        return Files.write(file, bytes);
    }

    private static Optional<String> told(Path file, List<String> names) {
        try (Ntuple ntuple = Ntuple.open(file, "");
                Chunks chunks = ntuple.chunks(names, EntryRange.all())) {
            while (chunks.advance()) {
                assertTrue(chunks.chunk().size() > 0);
            }
            return Optional.empty();
        } catch (NtupleException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
