package org.hepmva.io.root;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a ROOT file (its header, directories, keys, and what they lead to) is read or
 * refused with a sentence of one line that names it. What the fuzzer found is in src/test/resources, in the
 * folder of this class and method; CONTRIBUTING.md says how to let it look for more.
 */
@Tag("fuzz")
class RootFuzzTest {

    /** Files that lead deep into the reader. */
    static Stream<byte[]> small() throws IOException {
        List<String> names = List.of("tiny.root", "codec-zlib.root", "codec-lz4.root", "codec-lzma.root",
                "codec-zstd.root", "cycles.root", "embedded.root", "names.root", "obstacles.root",
                "rntuple.root", "userinfo.root", "branch-cycle.root", "twice.root", "root400.root",
                "double.root", "friends.root");
        Stream.Builder<byte[]> seeds = Stream.builder();
        for (String name : names) {
            seeds.add(Fixtures.bytes(name));
        }
        return seeds.build();
    }

    @MethodSource("small")
    @FuzzTest(maxDuration = "15m") // behind the sources of its seeds
    void aFileIsReadOrRefusedWithASentence(byte[] bytes) throws IOException {
        FuzzedFile.read(bytes);
    }
}
