package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.root.RootFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever header, footer and lists of pages say, with the right checksums, an RNTuple is read or refused
 * with a sentence. CONTRIBUTING.md says how to let the fuzzer look for more.
 */
@Tag("fuzz")
class RntupleFuzzTest {

    /** What the envelopes of two files hold, one behind the other. */
    static Stream<byte[]> described() throws IOException {
        return Stream.of(description("ways"), description("bare"));
    }

    private static byte[] description(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(Resealed.fixture(name));
        List<Integer> places = Resealed.of(bytes).described();
        byte[] description = new byte[places.size()];
        for (int i = 0; i < description.length; i++) {
            description[i] = bytes[places.get(i)];
        }
        return description;
    }

    @MethodSource("described")
    @FuzzTest(maxDuration = "15m") // behind the source of its seeds
    void aDescriptionIsReadOrRefusedWithASentence(byte[] description) throws IOException {
        for (String name : List.of("ways", "bare")) {
            Resealed resealed = Resealed.of(Files.readAllBytes(Resealed.fixture(name)));
            List<Integer> places = resealed.described();
            for (int i = 0; i < Math.min(places.size(), description.length); i++) {
                resealed.bytes()[places.get(i)] = description[i];
            }
            read(resealed.reseal());
        }
    }

    private static void read(byte[] bytes) throws IOException {
        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes)); Ntuple ntuple = file.ntuple("");
                Chunks chunks = ntuple.chunks(ntuple.names(), new EntryRange(0, 10_000))) {
            while (chunks.advance()) {
                for (Column column : chunks.chunk().columns()) {
                    column.text(column.size() - 1);
                }
            }
        } catch (NtupleException e) {
            assertFalse(e.getMessage().contains("\n"));
        }
    }
}
