package org.hepmva.io.root.format.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final int BEGIN = 100;
    private static final int FIXED = 26;

    @TempDir
    private Path folder;

    /** The head of a record without content; strings are as ROOT writes them. */
    private static void key(ByteBuffer file, String className, String name, String title) {
        int position = file.position();
        int length = FIXED + size(className) + size(name) + size(title);
        file.putInt(length).putShort((short) 4).putInt(0).putInt(0).putShort((short) length)
                .putShort((short) 1).putInt(position).putInt(BEGIN);
        for (String text : List.of(className, name, title)) {
            if (text.length() < 255) {
                file.put((byte) text.length());
            } else {
                file.put((byte) 255).putInt(text.length());
            }
            file.put(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static int size(String text) {
        return text.length() + (text.length() < 255 ? 1 : 5);
    }

    @Test
    void aKeyWithALongTitleDoesNotHideThoseBehindIt() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).position(BEGIN);
        key(bytes, "TNamed", "config", "x".repeat(30_000));
        key(bytes, "TTree", "events", "what was saved");
        Path path = Files.write(folder.resolve("open.root"), bytes.array());

        List<Key> keys;
        try (FileBytes file = FileBytes.of(ByteSource.of(path))) {
            keys = Recovery.scan(file, new FileHeader(62206, BEGIN, 0, 0, 0, 0));
        }

        assertEquals(List.of("config", "events"), keys.stream().map(Key::name).toList());
    }
}
