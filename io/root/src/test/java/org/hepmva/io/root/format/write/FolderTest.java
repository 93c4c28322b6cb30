package org.hepmva.io.root.format.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hepmva.io.root.BoundedTime;
import org.junit.jupiter.api.Test;

class FolderTest {

    private static final int MANY = 300_000;

    private final Folder folder = new Folder("", "TFile", "f", "",
            new DirectoryHead(0, 0, 0, 0, FileHead.BEGIN, 0, 0, new UUID(0, 0)));

    private static Folder.Entry entry(String name, int cycle) {
        byte[] head = (name + ";" + cycle + " ").getBytes(StandardCharsets.UTF_8);
        return new Folder.Entry("TObjString", name, cycle, 0, head);
    }

    @Test
    void ofOneNameTheNewestComesFirstWhateverLiesBetween() {
        folder.addAsRead(entry("a", 2));
        folder.addAsRead(entry("b", 1));
        folder.addAsRead(entry("a", 1));

        folder.add(entry("c", 1));
        folder.add(entry("a", 3));

        assertEquals(4, folder.nextCycle("a"));
        assertEquals(1, folder.nextCycle("d"));
        String keys = new String(folder.encodeKeys(), StandardCharsets.UTF_8);
        assertEquals("\0\0\0\5a;3 a;2 a;1 b;1 c;1 ", keys);
    }

    /** If each looked at all before it, this would take an hour. */
    @Test
    @BoundedTime(seconds = 30)
    void oneOfVeryManyIsFoundWithoutLookingAtTheOthers() {
        for (int i = 0; i < MANY; i++) {
            String name = "o" + i;
            folder.add(entry(name, folder.nextCycle(name)));
        }

        assertEquals("o" + (MANY - 1), folder.find("o" + (MANY - 1)).orElseThrow().name());
    }
}
