package org.hepmva.io.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnknownColumnException;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every ntuple promises, whatever file it comes from: for the tests of a format, also of one outside of
 * hepmva. The tests of the format extend this class and say where its ntuples are; each law is then run on
 * each of them.
 *
 * <pre>{@code
 * class TinyLawsTest extends NtupleLaws {
 *
 *     @TempDir
 *     private static Path folder;
 *
 *     @Override
 *     protected List<String> locations() throws IOException {
 *         Path file = Files.writeString(folder.resolve("events.tiny"), "tiny\n1 2\n");
 *         return List.of(file.toString());
 *     }
 * }
 * }</pre>
 *
 * <p>They come in the artifact {@code org.hepmva:hepmva-ntuple}, type {@code test-jar}, and need JUnit
 * Jupiter. Give an ntuple without entries, one with a single entry, one of several chunks, and one for each
 * type that the format knows; tables of a file with several are written {@code "file:table"}. Values are
 * compared in memory, so some ten thousand entries are enough. What belongs to one format alone (what it
 * recognises, what it says of a broken file) is for tests of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class NtupleLaws {

    /** For subclasses, which JUnit makes one object of. */
    protected NtupleLaws() {
        // no state
    }

    /**
     * {@return locations for {@link #open}, at least one; asked for once for each law, so that the files must
     * have the same content each time}
     *
     * @throws IOException if the files cannot be made
     */
    protected abstract List<String> locations() throws IOException;

    /**
     * {@return the ntuple at a location; override it for ntuples that are made otherwise}
     *
     * @throws IOException if it cannot be opened
     */
    protected Ntuple open(String location) throws IOException {
        return Ntuple.open(location);
    }

    @ParameterizedTest
    @MethodSource("locations")
    void aColumnIsFoundByTheNameItIsListedBy(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            assertEquals(ntuple.columns(), List.copyOf(ntuple.columnsByName().values()));
            assertEquals(ntuple.names(), List.copyOf(ntuple.columnsByName().keySet()));
            for (ColumnDescription column : ntuple.columns()) {
                assertEquals(Optional.of(column), ntuple.column(column.name()));
                assertEquals(Optional.empty(), ntuple.unreadable(column.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void theChunksHoldEveryEntryOnceAndInOrder(String location) throws IOException {
        try (Ntuple ntuple = open(location); Chunks chunks = walk(ntuple)) {
            long next = 0;
            while (chunks.advance()) {
                assertEquals(next, chunks.chunk().first());
                assertTrue(chunks.chunk().size() >= 1 && chunks.chunk().size() <= Chunk.MOST_ENTRIES);
                next += chunks.chunk().size();
            }

            assertEquals(ntuple.entries(), next);
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void everyColumnHasTheNameTheTypeAndTheSizeThatAreDeclared(String location) throws IOException {
        try (Ntuple ntuple = open(location); Chunks chunks = walk(ntuple)) {
            while (chunks.advance()) {
                for (int i = 0; i < ntuple.columns().size(); i++) {
                    Column column = chunks.chunk().column(i);
                    assertEquals(ntuple.columns().get(i).name(), column.name());
                    assertEquals(ntuple.columns().get(i).type(), column.type());
                    assertEquals(chunks.chunk().size(), column.size());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void anyRangeGivesThatPartOfTheWhole(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            List<List<String>> whole = rows(ntuple, ntuple.names(), EntryRange.all());
            for (EntryRange range : ranges(ntuple.entries())) {
                EntryRange within = range.within(ntuple.entries());
                List<List<String>> expected = whole.subList((int) within.first(), (int) within.end());

                assertEquals(expected, rows(ntuple, ntuple.names(), range), "entries " + range);
            }
        }
    }

    private static List<EntryRange> ranges(long entries) {
        List<EntryRange> ranges = new ArrayList<>(List.of(new EntryRange(0, 0), new EntryRange(0, 1),
                new EntryRange(entries, Long.MAX_VALUE), new EntryRange(entries + 10, entries + 20),
                new EntryRange(Math.max(0, entries - 1), entries + 1),
                new EntryRange(entries / 2, entries / 2)));
        Random random = new Random(20261121);
        for (int i = 0; i < 3; i++) {
            long first = (long) (random.nextDouble() * entries);
            ranges.add(new EntryRange(first, first + (long) (random.nextDouble() * entries)));
        }
        return ranges;
    }

    @ParameterizedTest
    @MethodSource("locations")
    void columnsComeInTheOrderAskedForWithTheSameValues(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            List<List<String>> whole = rows(ntuple, ntuple.names(), EntryRange.all());
            List<String> shuffled = new ArrayList<>(ntuple.names());
            Collections.shuffle(shuffled, new Random(1));
            List<String> some = shuffled.subList(0, (shuffled.size() + 1) / 2);

            List<List<String>> rows = rows(ntuple, some, EntryRange.all());

            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < some.size(); i++) {
                    int column = ntuple.names().indexOf(some.get(i));
                    assertEquals(whole.get(row).get(column), rows.get(row).get(i));
                }
            }
            assertEquals(whole.size(), rows.size());
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void noColumnsAtAllStillCountTheEntries(String location) throws IOException {
        try (Ntuple ntuple = open(location); Chunks chunks = ntuple.chunks(List.of(), EntryRange.all())) {
            long entries = 0;
            while (chunks.advance()) {
                entries += chunks.chunk().size();
            }

            assertEquals(ntuple.entries(), entries);
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void readingTwiceGivesTheSame(String location) throws IOException {
        try (Ntuple ntuple = open(location); Ntuple again = open(location)) {
            List<List<String>> first = rows(ntuple, ntuple.names(), EntryRange.all());

            assertEquals(first, rows(ntuple, ntuple.names(), EntryRange.all()));
            assertEquals(first, rows(again, again.names(), EntryRange.all()));
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void twoOpenWalksDoNotDisturbOneAnother(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            List<List<String>> whole = rows(ntuple, ntuple.names(), EntryRange.all());
            EntryRange later = new EntryRange(ntuple.entries() / 3, ntuple.entries());
            List<List<String>> first = new ArrayList<>();
            List<List<String>> second = new ArrayList<>();
            try (Chunks one = walk(ntuple);
                    Chunks two = ntuple.chunks(ntuple.names(), later)) {
                for (boolean more = true; more;) {
                    more = one.advance();
                    boolean moreOfTwo = two.advance();
                    if (more) {
                        add(one.chunk(), first);
                    }
                    if (moreOfTwo) {
                        add(two.chunk(), second);
                    }
                }
            }

            assertEquals(whole, first);
            assertEquals(whole.subList(whole.size() / 3, whole.size()), second);
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void threadsMayEachWalkTheirOwn(String location) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Ntuple ntuple = open(location)) {
            List<List<String>> whole = rows(ntuple, ntuple.names(), EntryRange.all());
            Callable<List<List<String>>> walk = () -> rows(ntuple, ntuple.names(), EntryRange.all());

            for (Future<List<List<String>>> rows : threads.invokeAll(Collections.nCopies(4, walk))) {
                assertEquals(whole, rows.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void aThreadThatIsInterruptedStopsNoOther(String location) throws IOException {
        try (Ntuple ntuple = open(location); Chunks chunks = walk(ntuple)) {
            List<List<String>> whole = rows(ntuple, ntuple.names(), EntryRange.all());
            List<List<String>> rows = new ArrayList<>();
            while (chunks.advance()) {
                add(chunks.chunk(), rows);
                walkInterrupted(ntuple);
            }

            assertEquals(whole, rows);
        }
    }

    private static void walkInterrupted(Ntuple ntuple) throws IOException {
        Thread.currentThread().interrupt();
        try (Chunks chunks = walk(ntuple)) {
            chunks.advance();
        } catch (ClosedByInterruptException e) {
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            Thread.interrupted();
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void copiesOfAColumnHoldItsValues(String location) throws IOException {
        try (Ntuple ntuple = open(location); Chunks chunks = walk(ntuple)) {
            while (chunks.advance()) {
                for (Column column : chunks.chunk().columns()) {
                    if (column.type().isNumber()) {
                        assertCopiesHoldValues(column);
                    } else {
                        assertThrows(IllegalStateException.class, () -> column.value(0));
                    }
                }
            }
        }
    }

    private static void assertCopiesHoldValues(Column column) {
        double[] doubles = new double[column.size() + 1];
        float[] floats = new float[column.size() + 1];

        column.copyTo(doubles, 1);
        column.copyToFloats(floats, 1);

        for (int i = 0; i < column.size(); i++) {
            assertEquals(column.value(i), doubles[i + 1]);
            assertEquals(rounded(column, i), floats[i + 1]);
        }
    }

    /** A whole number is rounded once, and not to a double before. */
    private static float rounded(Column column, int i) {
        if (column.type() == ScalarType.UNSIGNED_LONG) {
            return new BigInteger(column.text(i)).floatValue();
        }
        return column.type().isWhole() ? (float) column.whole(i) : (float) column.value(i);
    }

    @ParameterizedTest
    @MethodSource("locations")
    void anUnknownColumnIsNamedWithThoseThereAre(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            UnknownColumnException e = assertThrows(UnknownColumnException.class,
                    () -> ntuple.chunks(List.of("no such column"), EntryRange.all()));

            assertEquals(UnknownColumnException.of(ntuple.location(), "no such column", ntuple.names())
                    .getMessage(), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void anUnreadableColumnIsRefusedByNameAndTypeOnlyWhenItIsAskedFor(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            for (UnreadableColumn column : ntuple.unreadable()) {
                UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                        () -> ntuple.chunks(List.of(column.name()), EntryRange.all()));

                assertTrue(e.getMessage().contains(column.name()), e.getMessage());
                assertTrue(e.getMessage().contains(column.type()), e.getMessage());
                assertFalse(ntuple.names().contains(column.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void aColumnIsGivenOnlyOnce(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            for (String name : ntuple.names().stream().limit(1).toList()) {
                assertThrows(IllegalArgumentException.class,
                        () -> ntuple.chunks(List.of(name, name), EntryRange.all()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void thereIsNoChunkBeforeTheFirstNorAfterTheLast(String location) throws IOException {
        try (Ntuple ntuple = open(location); Chunks chunks = walk(ntuple)) {
            assertThrows(IllegalStateException.class, chunks::chunk);
            while (chunks.advance()) {
                chunks.chunk();
            }
            assertThrows(IllegalStateException.class, chunks::chunk);
            assertFalse(chunks.advance());
        }
    }

    @ParameterizedTest
    @MethodSource("locations")
    void columnNamesAreUniqueAndNotEmpty(String location) throws IOException {
        try (Ntuple ntuple = open(location)) {
            assertArrayEquals(ntuple.names().stream().distinct().toArray(), ntuple.names().toArray());
            assertFalse(ntuple.names().contains(""));
        }
    }

    private static Chunks walk(Ntuple ntuple) throws IOException {
        return ntuple.chunks(ntuple.names(), EntryRange.all());
    }

    /** {@return every value as text, row by row} */
    public static List<List<String>> rows(Ntuple ntuple, List<String> names, EntryRange range)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(names, range)) {
            while (chunks.advance()) {
                add(chunks.chunk(), rows);
            }
        }
        return rows;
    }

    private static void add(Chunk chunk, List<List<String>> rows) {
        for (int i = 0; i < chunk.size(); i++) {
            List<String> row = new ArrayList<>();
            for (Column column : chunk.columns()) {
                row.add(column.text(i));
            }
            rows.add(row);
        }
    }
}
