package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;

/** Reads all that a file of any bytes holds: values, or sentences of one line that name the file, in time. */
final class FuzzedFile {

    static final String NAME = "fuzz.root";

    private static final int MOST_COLUMNS = 1000;
    private static final long MOST_SECONDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FuzzedFile() {
    }

    static void read(byte[] bytes) throws IOException {
        read(bytes, "");
    }

    /** Reads of the objects only that of a name, or all if it is empty. */
    static void read(byte[] bytes, String object) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        try (RootFile root = RootFile.open(ByteSource.of(NAME, bytes))) {
            if (object.isEmpty()) {
                for (TableDescription table : root.tables()) {
                    assertSentence(table.problem());
                }
            }
            for (RootKey key : root.keys()) {
                if (object.isEmpty() || key.path().equals(object)) {
                    read(root, key);
                }
            }
        } catch (NtupleException e) {
            assertSentence(e.getMessage());
        }
        long seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000_000;
        assertTrue(seconds < MOST_SECONDS, "it took " + seconds + " s");
    }

    private static void read(RootFile root, RootKey key) throws IOException {
        if (key.isTable()) {
            table(root, key);
        }
        object(root, key);
    }

    private static void object(RootFile root, RootKey key) throws IOException {
        try {
            root.object(key.pathAndCycle()).toString();
        } catch (NtupleException e) {
            assertSentence(e.getMessage());
        }
    }

    private static void table(RootFile root, RootKey key) throws IOException {
        try (Ntuple ntuple = root.ntuple(key.pathAndCycle())) {
            ntuple.remarks().forEach(String::length);
            ntuple.unreadable().forEach(column -> ntuple.unreadable(column.name()));
            ntuple.names().stream().limit(MOST_COLUMNS).forEach(ntuple::column);
            read(ntuple);
        } catch (NtupleException e) {
            assertSentence(e.getMessage());
        }
    }

    /** One column that cannot be read keeps nobody from the others. */
    private static void read(Ntuple ntuple) throws IOException {
        for (String name : ntuple.names().stream().limit(MOST_COLUMNS).toList()) {
            try (Chunks chunks = ntuple.chunks(List.of(name), new EntryRange(0, 100_000))) {
                while (chunks.advance()) {
                    Column column = chunks.chunk().column(0);
                    column.text(column.size() - 1);
                }
            } catch (NtupleException e) {
                assertSentence(e.getMessage());
            }
        }
    }

    private static void assertSentence(String sentence) {
        assertTrue(sentence.isEmpty() || sentence.startsWith(NAME + ":") && sentence.lines().count() == 1,
                sentence);
    }
}
