package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Locations;
import org.hepmva.io.Ntuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory is bounded by the chunk, not by the file: read in a new process of 64 MB. */
@Tag("slow")
class BoundedMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void twoThousandRootFilesInAChain() throws IOException, InterruptedException {
        int files = 2000;
        for (int i = 0; i < files; i++) {
            Files.copy(Path.of("src/test/resources/root/uproot.root"), folder.resolve(i + ".root"));
        }

        assertEquals(files * 240 + " entries, first column adds up to " + files * 2 * 119 * 120 / 16,
                read(folder.resolve("*.root")));
    }

    private static String read(Path files) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes =
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(java, "-Xmx64m", "-cp", classes,
                Reading.class.getName(), files.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** What the new process does. */
    static final class Reading {

        private Reading() {
        }

        public static void main(String[] arguments) throws IOException {
            List<String> locations = Locations.resolve(Path.of("."), arguments[0]);
            try (Ntuple ntuple = Ntuple.openAll(locations);
                    Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
                double sum = 0;
                while (chunks.advance()) {
                    Column first = chunks.chunk().column(0);
                    for (int i = 0; i < first.size(); i++) {
                        sum += first.value(i);
                    }
                }
                System.out.println(ntuple.entries() + " entries, first column adds up to " + (long) sum);
            }
        }
    }
}
