package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a text is read, and has as many rows as it says, or is refused with a sentence
 * of one line that names it. CONTRIBUTING.md says how to let the fuzzer look for more.
 */
@Tag("fuzz")
class CsvFuzzTest {

    static final List<String> SEEDS = List.of(
            "a,b,c\n1,2.5,x\n-3,1e9,\"y, z\"\n", "pt;eta\r\n1,5;2\r\n3,25;4\r\n", "sep=;\na;b\n1;2\n",
            "x y z\n1 2 3\n 4\t5 6\n",
            "#class tools::wcsv::ntuple\n#separator 59\n#column double E\n#column int n\n1;2\n",
            "x/D:y:n[2]/I\n1 2 3 4\n5 6 7 8\n", "x/D,y/F\n1,2\n", "id\n18446744073709551615\n1\n",
            "pt,pt,,7\n1,,true,NaN\n2,inf,false,NA\n", "# a b\n1 2\n3 4\n", ",0,1\n0,1.5,2\n1,2,3\n",
            "************\n*    Row   *         x *\n************\n*        0 *       1.5 *\n*********\n",
            "x\n1.0D+03\n1e400\n123456789012345678901234567890\n", "\ufeffa|b\n1|2\n", "a\tb\n\t2\n");
    @TempDir
    static Path folder;

    /** Texts of every kind. */
    static Stream<byte[]> kinds() {
        return SEEDS.stream().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("kinds")
    @FuzzTest(maxDuration = "15m") // behind the sources of its seeds
    void aTextIsReadOrRefusedWithASentence(byte[] bytes) throws IOException {
        read(folder, bytes);
    }

    /** Reads a text to its end, and judges only how. */
    static void read(Path folder, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("hostile.csv"), bytes);
        try (Ntuple ntuple = Ntuple.open(file.toString())) {
            assertEquals(ntuple.names().size(), new HashSet<>(ntuple.names()).size(), ntuple::toString);
            assertFalse(ntuple.names().contains(""), ntuple::toString);
            long entries = 0;
            try (Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
                while (chunks.advance()) {
                    entries += chunks.chunk().size();
                    for (Column column : chunks.chunk().columns()) {
                        column.text(column.size() - 1);
                    }
                }
            }
            assertEquals(ntuple.entries(), entries);
        } catch (NtupleException e) {
            assertTrue(e.getMessage().startsWith(file + ": "), e::getMessage);
            assertTrue(e.getMessage().codePoints().noneMatch(Character::isISOControl), e::getMessage);
        }
    }
}
