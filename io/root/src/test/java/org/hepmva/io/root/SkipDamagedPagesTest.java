package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RNTuples in which a byte is wrong, which the checksum of its page tells. */
class SkipDamagedPagesTest {

    @TempDir
    private Path folder;

    private static List<String> texts(Ntuple ntuple, String column) throws IOException {
        return Fixtures.texts(ntuple, column);
    }

    @Test
    @Tag("slow")
    void eachEntryIsRightOrCountedAsLostWhicheverByteIsWrong() throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file("").resolve("../rntuple/codec-zlib.root"));
        Path file = Files.write(folder.resolve("f.root"), whole);
        String column;
        List<String> right;
        try (Ntuple ntuple = Ntuple.open(file, "")) {
            column = ntuple.names().get(0);
            right = texts(ntuple, column);
        }
        int partly = 0;
        for (int at = 0; at < whole.length; at += 3) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x10;
            Files.write(file, bytes);
            List<String> files = List.of(file.toString());
            try (Ntuple ntuple = Ntuple.openAll(files, ProgressListener.NONE, OnDamage.SKIP)) {
                partly += lost(ntuple, column, right) > 0 ? 1 : 0;
            } catch (NtupleException e) {
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
            }
        }
        assertTrue(partly > 5, partly + " times something was lost");
    }

    private static long lost(Ntuple ntuple, String column, List<String> right) throws IOException {
        List<Long> read = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(List.of(column), EntryRange.all())) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                for (int i = 0; i < chunk.size(); i++) {
                    int entry = (int) chunk.first() + i;
                    assertEquals(right.get(entry), chunk.column(0).text(i), "entry " + entry);
                    read.add(chunk.first() + i);
                }
            }
            assertEquals(right.size(), read.size() + chunks.lost());
            assertEquals(read.stream().sorted().distinct().toList(), read);
            return chunks.lost();
        }
    }
}
