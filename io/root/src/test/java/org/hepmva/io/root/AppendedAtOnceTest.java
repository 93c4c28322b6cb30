package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several add to one file at once: it is whole, and the last to commit wins. */
class AppendedAtOnceTest {

    private static final int THREADS = 3;
    private static final int TIMES = 60;

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void createFile() throws IOException {
        path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            put(file, "first");
            file.commit();
        }
    }

    private static void put(RootFileWriter file, String name) throws IOException {
        file.write(name, RootObject.builder("TObjString", 1).text("fString", "this is " + name).build());
    }

    /** {@return the names of the objects, each of which is read} */
    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (RootFile file = RootFile.open(path)) {
            for (RootKey key : file.keys()) {
                assertEquals("this is " + key.path(), file.object(key.path()).text("fString"));
                names.add(key.path());
            }
        }
        return names;
    }

    @Test
    void whoCommitsLastHasWhatWasThereWhenItOpenedAndItsOwn() throws IOException {
        try (RootFileWriter slow = RootFileWriter.append(path, Compression.none())) {
            try (RootFileWriter quick = RootFileWriter.append(path, Compression.none())) {
                put(quick, "quick");
                quick.commit();
            }
            assertEquals(List.of("first", "quick"), names());
            put(slow, "slow");
            slow.commit();
        }

        assertEquals(List.of("first", "slow"), names());
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void theFileIsWholeWheneverTheOthersCommit() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> works = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String name = "x".repeat(1 + 100 * i);
                works.add(() -> append(name));
            }
            for (Future<Boolean> each : threads.invokeAll(works)) {
                assertTrue(each.get());
            }
        } finally {
            threads.shutdownNow();
        }

        List<String> names = names();
        assertTrue(names.contains("first"));
        assertTrue(names.stream().anyMatch(name -> name.endsWith("x" + (TIMES - 1))), names::toString);
    }

    private boolean append(String name) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            try (RootFileWriter file = RootFileWriter.append(path, Compression.none())) {
                put(file, name + i);
                file.commit();
            }
        }
        return true;
    }
}
