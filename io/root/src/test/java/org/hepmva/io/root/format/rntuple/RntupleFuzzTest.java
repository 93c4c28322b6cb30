package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
 * Whatever header, footer, lists of pages and pages hold, with the right checksums, an RNTuple is read or
 * refused with a sentence. CONTRIBUTING.md says how to let the fuzzer look for more.
 */
@Tag("fuzz")
class RntupleFuzzTest {

    private static final List<String> NAMES = List.of("ways", "bare", "small");

    /** Which file it is, and what its envelopes and pages hold, one behind the other. */
    static Stream<byte[]> described() throws IOException {
        Stream.Builder<byte[]> seeds = Stream.builder();
        for (int i = 0; i < NAMES.size(); i++) {
            byte[] bytes = Files.readAllBytes(Resealed.fixture(NAMES.get(i)));
            List<Integer> places = places(Resealed.of(bytes));
            byte[] seed = new byte[1 + places.size()];
            seed[0] = (byte) i;
            for (int k = 1; k < seed.length; k++) {
                seed[k] = bytes[places.get(k - 1)];
            }
            seeds.add(seed);
        }
        return seeds.build();
    }

    private static List<Integer> places(Resealed resealed) {
        List<Integer> places = new ArrayList<>(resealed.described());
        for (PlacedPage page : resealed.pages()) {
            for (int i = 0; i < page.size(); i++) {
                places.add((int) page.position() + i);
            }
        }
        return places;
    }

    @MethodSource("described")
    @FuzzTest(maxDuration = "15m") // behind the source of its seeds
    void aDescriptionIsReadOrRefusedWithASentence(byte[] input) throws IOException {
        if (input.length > 0) {
            String name = NAMES.get((input[0] & 0xFF) % NAMES.size());
            Resealed resealed = Resealed.of(Files.readAllBytes(Resealed.fixture(name)));
            List<Integer> places = places(resealed);
            for (int i = 0; i < Math.min(places.size(), input.length - 1); i++) {
                resealed.bytes()[places.get(i)] = input[i + 1];
            }
            read(resealed.reseal());
        }
    }

    private static void read(byte[] bytes) throws IOException {
        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes)); Ntuple ntuple = file.ntuple("")) {
            for (String name : ntuple.names()) {
                read(ntuple, name);
            }
        } catch (NtupleException e) {
            assertFalse(e.getMessage().contains("\n"));
        }
    }

    /** One column that cannot be read keeps nobody from the others. */
    private static void read(Ntuple ntuple, String name) throws IOException {
        try (Chunks chunks = ntuple.chunks(List.of(name), new EntryRange(0, 10_000))) {
            while (chunks.advance()) {
                Column column = chunks.chunk().column(0);
                column.text(column.size() - 1);
            }
        } catch (NtupleException e) {
            assertFalse(e.getMessage().contains("\n"));
        }
    }
}
