package org.hepmva.io.root;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.root.format.bytes.Key;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the record of a tree and its baskets hold (branches, leaves, entries of every kind), the tree is
 * read or refused with a sentence. CONTRIBUTING.md says how to let the fuzzer look for more.
 *
 * <pre>
 *   input   which tree:1  length of its record:2  record  baskets, with their keys
 * </pre>
 */
@Tag("fuzz")
class TreeFuzzTest {

    private static final int HEAD = 3;

    /** The trees of fuzz.root as they are; see src/test/peers/fuzz_fixtures.py. */
    static Stream<byte[]> trees() throws IOException {
        ReplacedRecords file = ReplacedRecords.of(Fixtures.bytes("fuzz.root"));
        Stream.Builder<byte[]> seeds = Stream.builder();
        List<Key> keys = file.keys();
        for (int i = 0; i < keys.size(); i++) {
            byte[] record = file.content(keys.get(i));
            ByteArrayOutputStream seed = new ByteArrayOutputStream();
            seed.write(ByteBuffer.allocate(HEAD).put((byte) i).putShort((short) record.length).array());
            seed.write(record);
            for (Key basket : file.baskets(keys.get(i).name())) {
                seed.write(Fixtures.bytes("fuzz.root"), (int) basket.seek(), basket.recordLength());
            }
            seeds.add(seed.toByteArray());
        }
        return seeds.build();
    }

    @MethodSource("trees")
    @FuzzTest(maxDuration = "15m") // behind the source of its seeds
    void aTreeIsReadOrRefusedWithASentence(byte[] input) throws IOException {
        if (input.length < HEAD) {
            return;
        }
        byte[] whole = Fixtures.bytes("fuzz.root");
        ReplacedRecords file = ReplacedRecords.of(whole);
        List<Key> keys = file.keys();
        Key tree = keys.get((input[0] & 0xFF) % keys.size());
        int end = Math.min(input.length, HEAD + (ByteBuffer.wrap(input).getShort(1) & 0xFFFF));
        int from = end;
        for (Key basket : file.baskets(tree.name())) {
            int length = Math.min(basket.recordLength(), input.length - from);
            System.arraycopy(input, from, whole, (int) basket.seek(), length);
            from += length;
        }
        byte[] record = Arrays.copyOfRange(input, HEAD, end);
        FuzzedFile.read(ReplacedRecords.with(whole, "TTree", tree.name(), record, record.length),
                tree.name());
    }
}
