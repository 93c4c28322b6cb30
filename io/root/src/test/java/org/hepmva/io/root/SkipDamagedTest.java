package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.DamagedEntriesException;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.UnreadableFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains of a good file of 130 entries, of which sD2 is i / 8, and one of which baskets are damaged. */
class SkipDamagedTest {

    private static final byte[] GOOD = read();

    /** Basket 1 of sD2 holds entries 15 to 29, basket 1 of sI0 entries 31 to 61. */
    private static final EntryRange D2 = new EntryRange(15, 30);
    private static final EntryRange I0 = new EntryRange(31, 62);

    @TempDir
    private Path folder;

    private Path good;
    private Path damaged;

    private static byte[] read() {
        try {
            return Fixtures.bytes("embedded.root");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void write() throws IOException {
        byte[] bytes = GOOD.clone();
        spoil(bytes, "sD2", 1);
        spoil(bytes, "sI0", 1);
        good = Files.write(folder.resolve("good.root"), GOOD);
        damaged = Files.write(folder.resolve("damaged.root"), bytes);
    }

    /** Sets the length to 0 that the key of a basket begins with. */
    private static void spoil(byte[] bytes, String branch, int basket) {
        byte[] key = ("\7TBasket\3" + branch).getBytes(StandardCharsets.ISO_8859_1);
        int found = -1;
        for (int i = 0; i < bytes.length - key.length; i++) {
            if (Arrays.equals(bytes, i, i + key.length, key, 0, key.length) && ++found == basket) {
                Arrays.fill(bytes, i - 34, i - 30, (byte) 0); // positions of 64 bits
                return;
            }
        }
        throw new AssertionError("there is no basket " + basket + " of " + branch);
    }

    private static Ntuple skipping(Path... files) throws IOException {
        return Ntuple.openAll(Arrays.stream(files).map(Path::toString).toList(), ProgressListener.NONE,
                OnDamage.SKIP);
    }

    private static List<Double> expected(long first, long end, EntryRange... lost) {
        List<Double> values = new ArrayList<>();
        for (long i = first; i < end; i++) {
            long entry = i;
            if (Arrays.stream(lost).noneMatch(each -> entry >= each.first() && entry < each.end())) {
                values.add(i % 130 / 8.0);
            }
        }
        return values;
    }

    private static List<Double> values(Chunks chunks, String name) throws IOException {
        List<Double> values = new ArrayList<>();
        while (chunks.advance()) {
            Column column = chunks.chunk().column(name);
            for (int i = 0; i < column.size(); i++) {
                values.add(column.value(i));
                assertEquals((chunks.chunk().first() + i) % 130 / 8.0, column.value(i)); // the entry's number
            }
        }
        return values;
    }

    @Test
    void aDamagedBasketIsAnErrorThatKnowsItsEntries() throws IOException {
        try (Ntuple chain = Ntuple.openAll(List.of(good.toString(), damaged.toString()));
                Chunks chunks = chain.chunks(List.of("sD2"), EntryRange.all())) {
            DamagedEntriesException e =
                    assertThrows(DamagedEntriesException.class, () -> values(chunks, "sD2"));

            assertEquals(new EntryRange(130 + 15, 130 + 30), e.entries());
            assertEquals(damaged + ": tree 'events', branch 'sD2', basket 1 at byte ",
                    e.getMessage().replaceFirst("(?<=at byte )\\d+.*", ""));
        }
    }

    @Test
    void theRestOfAChainIsReadAndTheLossCountedAndReported() throws IOException {
        try (Ntuple chain = skipping(good, damaged, good);
                Chunks chunks = chain.chunks(List.of("sD2", "sI0"), EntryRange.all())) {
            List<Double> values = values(chunks, "sD2");

            List<Double> expected = expected(0, 130);
            expected.addAll(expected(0, 130, D2, I0));
            expected.addAll(expected(0, 130));
            assertEquals(expected, values);
            assertEquals(46, chunks.lost());
            assertEquals(390, chain.entries());
            List<String> remarks = chunks.remarks();
            assertEquals(3, remarks.size(), remarks::toString);
            assertEquals("46 entries are lost, since the data are damaged in 2 places", remarks.get(0));
            assertEquals("entries 145 to 159 are left out: " + damaged
                    + ": tree 'events', branch 'sD2', basket 1",
                    remarks.get(1).replaceFirst(" at byte.*", ""));
            assertEquals("entries 161 to 191 are left out: " + damaged
                    + ": tree 'events', branch 'sI0', basket 1",
                    remarks.get(2).replaceFirst(" at byte.*", ""));
        }
    }

    @Test
    void onlyTheColumnsThatAreAskedForCanBeDamaged() throws IOException {
        try (Ntuple ntuple = skipping(damaged);
                Chunks chunks = ntuple.chunks(List.of("sI0"), EntryRange.all())) {
            while (chunks.advance()) {
                chunks.chunk();
            }
            assertEquals(31, chunks.lost());
        }
    }

    @Test
    void ofARangeOnlyWhatIsInItIsLost() throws IOException {
        try (Ntuple ntuple = skipping(damaged);
                Chunks chunks = ntuple.chunks(List.of("sD2"), new EntryRange(20, 50))) {
            assertEquals(expected(30, 50), values(chunks, "sD2"));
            assertEquals(10, chunks.lost());
            assertEquals("entries 20 to 29 are left out: " + damaged,
                    chunks.remarks().get(1).replaceFirst(": tree.*", ""));
        }
    }

    @Test
    void aQueryTellsOfTheLoss() throws IOException {
        try (Ntuple ntuple = skipping(damaged)) {
            List<String> said = Query.of(List.of(Definition.parse("sD2")))
                    .run(ntuple, (columns, count) -> { }, ProgressListener.NONE);

            assertEquals("15 entries are lost, since the data are damaged in 1 place", said.get(0));
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsLeftOutAndNamed() throws IOException {
        Path cut = Files.write(folder.resolve("cut.root"), Arrays.copyOf(GOOD, 200));

        try (Ntuple chain = skipping(good, cut, good)) {
            assertEquals(260, chain.entries());
            assertEquals("left out, since it is damaged: " + cut
                    + ": byte 210 lies outside the file, which has 200 bytes", chain.warnings().get(0));
        }
        assertThrows(MalformedFileException.class, () -> skipping(cut));
        assertThrows(UnreadableFileException.class, () -> skipping(good, folder.resolve("absent.root")));
    }

    @Test
    void whatIsWholeIsReadAsItIs() throws IOException {
        try (Ntuple ntuple = skipping(good);
                Chunks chunks = ntuple.chunks(List.of("sD2"), EntryRange.all())) {
            assertEquals(expected(0, 130), values(chunks, "sD2"));
            assertEquals(0, chunks.lost());
            assertEquals(List.of(), chunks.remarks());
        }
    }
}
