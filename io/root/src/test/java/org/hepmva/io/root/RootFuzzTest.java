package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a ROOT file is read or refused with a sentence of one line that names it. What the
 * fuzzer found is in src/test/resources, in the folder of this class and method; CONTRIBUTING.md says how to
 * let it look for more.
 */
@Tag("fuzz")
class RootFuzzTest {

    private static final int MOST_COLUMNS = 1000;

    @TempDir
    static Path folder;

    /** Files that lead deep into the reader. */
    static Stream<byte[]> small() throws IOException {
        List<String> names = List.of("tiny.root", "codec-zlib.root", "codec-lz4.root", "codec-lzma.root",
                "codec-zstd.root", "cycles.root", "embedded.root", "names.root", "obstacles.root",
                "rntuple.root", "userinfo.root", "branch-cycle.root", "twice.root", "root400.root",
                "double.root");
        Stream.Builder<byte[]> seeds = Stream.builder();
        for (String name : names) {
            seeds.add(Fixtures.bytes(name));
        }
        return seeds.build();
    }

    @MethodSource("small")
    @FuzzTest(maxDuration = "15m") // behind the sources of its seeds
    void aFileIsReadOrRefusedWithASentence(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("fuzz.root"), bytes);
        try (RootFile root = RootFile.open(file)) {
            root.keys().forEach(RootKey::pathAndCycle);
            for (TableDescription table : root.tables()) {
                assertSentence(table.problem(), file);
            }
            for (RootKey key : root.keys()) {
                if (key.isTree()) {
                    read(root, key, file);
                }
            }
        } catch (NtupleException e) {
            assertSentence(e.getMessage(), file);
        }
    }

    private static void read(RootFile root, RootKey key, Path file) throws IOException {
        try (Ntuple ntuple = root.ntuple(key.pathAndCycle())) {
            ntuple.remarks().forEach(String::length);
            ntuple.unreadable().forEach(column -> ntuple.unreadable(column.name()));
            List<String> names = ntuple.names().subList(0, Math.min(MOST_COLUMNS, ntuple.names().size()));
            try (Chunks chunks = ntuple.chunks(names, new EntryRange(0, 100_000))) {
                while (chunks.advance()) {
                    for (Column column : chunks.chunk().columns()) {
                        column.text(column.size() - 1);
                    }
                }
            }
        } catch (NtupleException e) {
            assertSentence(e.getMessage(), file);
        }
    }

    private static void assertSentence(String sentence, Path file) {
        assertTrue(sentence.isEmpty() || sentence.startsWith(file + ": ") && sentence.lines().count() == 1,
                sentence);
    }
}
