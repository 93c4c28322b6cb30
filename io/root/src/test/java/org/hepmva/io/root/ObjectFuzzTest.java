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
 * Whatever an object and the descriptions of the classes hold, the object is read or refused with a
 * sentence. CONTRIBUTING.md says how to let the fuzzer look for more.
 *
 * <pre>
 *   input   which object:1  length of the descriptions:2, 0 for those of the file  descriptions  record
 * </pre>
 */
@Tag("fuzz")
class ObjectFuzzTest {

    private static final int HEAD = 3;

    /** The objects of members.root as they are, with the descriptions of the file and their own. */
    static Stream<byte[]> objects() throws IOException {
        ReplacedRecords file = ReplacedRecords.of(Fixtures.bytes("members.root"));
        Stream.Builder<byte[]> seeds = Stream.builder();
        List<Key> keys = file.keys();
        for (int i = 0; i < keys.size(); i++) {
            seeds.add(seed(i, new byte[0], file.content(keys.get(i))));
            if (List.of("all", "clones").contains(keys.get(i).name())) {
                seeds.add(seed(i, file.infos(), file.content(keys.get(i))));
            }
        }
        return seeds.build();
    }

    private static byte[] seed(int number, byte[] infos, byte[] record) throws IOException {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.write(ByteBuffer.allocate(HEAD).put((byte) number).putShort((short) infos.length).array());
        seed.write(infos);
        seed.write(record);
        return seed.toByteArray();
    }

    @MethodSource("objects")
    @FuzzTest(maxDuration = "15m") // behind the source of its seeds
    void anObjectIsReadOrRefusedWithASentence(byte[] input) throws IOException {
        if (input.length < HEAD) {
            return;
        }
        byte[] whole = Fixtures.bytes("members.root");
        ReplacedRecords file = ReplacedRecords.of(whole);
        List<Key> keys = file.keys();
        Key object = keys.get((input[0] & 0xFF) % keys.size());
        int end = Math.min(input.length, HEAD + (ByteBuffer.wrap(input).getShort(1) & 0xFFFF));
        if (end > HEAD) {
            whole = file.withInfos(Arrays.copyOfRange(input, HEAD, end));
        }
        byte[] record = Arrays.copyOfRange(input, end, input.length);
        FuzzedFile.read(ReplacedRecords.with(whole, object.className(), object.name(), record,
                record.length), object.name());
    }
}
