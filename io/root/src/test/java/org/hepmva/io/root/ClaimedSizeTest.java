package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tree says of its size (fTotBytes) does not decide how much of it is read at once. */
class ClaimedSizeTest {

    private static final int ENTRIES = 100_000;

    @TempDir
    private Path folder;

    private Path numbers() throws IOException {
        Path path = folder.resolve("n.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.tree("events", "", List.of(ColumnDescription.of("x", ScalarType.INT))).write(
                    List.of(Column.ofInts("x", IntStream.range(0, ENTRIES).toArray(), ENTRIES)), ENTRIES);
            file.commit();
        }
        return path;
    }

    /** 400 entries of 40 000 bytes. */
    private Path arrays() throws IOException {
        Path path = folder.resolve("a.root");
        ColumnDescription column = ColumnDescription.of("x", ArrayType.varying(ScalarType.INT));
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none());
                TreeWriter tree = file.tree("events", "", List.of(column))) {
            for (int i = 0; i < 400; i++) {
                Column contents = Column.ofInts("x", IntStream.range(0, 10_000).toArray(), 10_000);
                tree.write(List.of(Column.ofArrays("x", new int[] {0, 10_000}, contents, 1)), 1);
            }
            file.commit();
        }
        return path;
    }

    /** 20 000 entries of 4000 bytes, which take 60 times less room in the file. */
    private Path zeros() throws IOException {
        Path path = folder.resolve("z.root");
        ColumnDescription column = ColumnDescription.of("x", ArrayType.varying(ScalarType.INT));
        int atOnce = 1000;
        Column contents = Column.ofInts("x", new int[atOnce * 1000], atOnce * 1000);
        int[] offsets = IntStream.rangeClosed(0, atOnce).map(i -> i * 1000).toArray();
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zlib(1));
                TreeWriter tree = file.tree("events", "", List.of(column))) {
            for (int i = 0; i < 20; i++) {
                tree.write(List.of(Column.ofArrays("x", offsets, contents, atOnce)), atOnce);
            }
            file.commit();
        }
        return path;
    }

    @Test
    @Tag("slow")
    void arraysThatAreFarLongerThanTheFileSaysAreReadInSmallerPieces() throws IOException {
        assertEquals((64 << 20) / 4000, largestChunk(claiming(zeros(), 1, 1)));
    }

    private static Path claiming(Path path, int branch, long bytes) throws IOException {
        long before;
        try (RootFile read = RootFile.open(path)) {
            before = read.object("events").objects("fBranches").get(branch).whole("fTotBytes");
        }
        byte[] file = Files.readAllBytes(path);
        ReplacedRecords records = ReplacedRecords.of(file);
        byte[] tree = records.content(records.keys().get(0));
        ByteBuffer buffer = ByteBuffer.wrap(tree);
        int found = 0;
        for (int at = 0; at + Long.BYTES <= tree.length; at++) {
            if (buffer.getLong(at) == before) {
                buffer.putLong(at, bytes);
                found++;
            }
        }
        assertTrue(found > 0);
        return Files.write(path, ReplacedRecords.with(file, "TTree", "events", tree, tree.length));
    }

    private static int largestChunk(Path path) throws IOException {
        int largest = 0;
        int entries = 0;
        try (Ntuple ntuple = Ntuple.open(path, "");
                Chunks chunks = ntuple.chunks(List.of("x"), EntryRange.all())) {
            while (chunks.advance()) {
                largest = Math.max(largest, chunks.chunk().size());
                entries += chunks.chunk().size();
            }
            assertEquals(ntuple.entries(), entries);
        }
        return largest;
    }

    @Test
    void entriesOfOneLengthAreAsLongAsTheyAre() throws IOException {
        assertEquals(Chunk.MOST_ENTRIES, largestChunk(claiming(numbers(), 0, 1L << 60)));
    }

    @Test
    void arraysAreNoShorterThanWhatIsStoredOfThem() throws IOException {
        assertEquals(8 * (1 << 20) / 40_000, largestChunk(claiming(arrays(), 1, 1)), 2);
    }
}
