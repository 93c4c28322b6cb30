package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good file of 130 entries, one with a basket of 15 entries of sD2 spoiled, and one that is cut off. */
class SkipDamagedTest {

    @TempDir
    private Path folder;

    private Path good;
    private Path damaged;
    private Path cut;

    @BeforeEach
    void write() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("../../io/root/src/test/resources/root/embedded.root"));
        good = Files.write(folder.resolve("good.root"), bytes);
        cut = Files.write(folder.resolve("cut.root"), Arrays.copyOf(bytes, 200));
        byte[] basket = "\7TBasket\3sD2".getBytes(StandardCharsets.ISO_8859_1);
        int found = 0;
        while (!Arrays.equals(bytes, found, found + basket.length, basket, 0, basket.length)) {
            found++;
        }
        Arrays.fill(bytes, found - 34, found - 30, (byte) 0);
        damaged = Files.write(folder.resolve("damaged.root"), bytes);
    }

    @Test
    void damageIsAnErrorUnlessItIsToBeLeftOut() {
        Run fails = Run.hepmva("dump", good, damaged, "--columns", "sD2");
        Run skips = Run.hepmva("dump", good, damaged, cut, good, "--columns", "sD2", "--skip-damaged");

        assertEquals(1, fails.code());
        assertTrue(fails.err().startsWith("hepmva: " + damaged + ": tree 'events', branch 'sD2', basket 0"),
                fails.err());
        assertEquals(0, skips.code());
        assertEquals(1 + 3 * 130 - 15, skips.out().lines().count());
        List<String> said = skips.err().lines().toList();
        assertEquals(List.of("left out, since it is damaged: " + cut + ": byte 210 lies outside the file,"
                + " which has 200 bytes",
                good + ":events: is 2 times in the chain, and so is each entry",
                "15 entries are lost, since the data are damaged in 1 place"), said.subList(0, 3));
        assertTrue(said.get(3).startsWith("entries 130 to 144 are left out: " + damaged + ": tree 'events'"),
                said::toString);
    }

    @Test
    @Tag("slow")
    void aSessionLeavesItOutToo() throws IOException, InterruptedException {
        String script = "print len(hepmva.open('%s', skipDamaged=True).values('sD2')[0]),"
                + " len(hepmva.chain('%s', '%s', skipDamaged=True).values('sD2')[0])";
        Run session = Run.program(folder,
                Run.program("jython", "-c", String.format(script, damaged, good, damaged)));

        assertEquals("115 245\n", session.out(), session.err());
    }

    @Test
    void aTreeKeepsItsName() {
        Path output = folder.resolve("out.root");

        Run skips = Run.hepmva("dump", good, damaged, "--columns", "sD2", "--skip-damaged", "-o", output);

        assertEquals(0, skips.code(), skips.err());
        assertTrue(Run.hepmva("inspect", output).out().contains(output + ":events: 245 entries"));
    }
}
