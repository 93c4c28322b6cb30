package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleFormat;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats are found whatever the class loader of the thread is, and with its help. */
class InstalledFormatsTest {

    @TempDir
    private Path folder;

    private static List<String> names() {
        return NtupleFormat.installed().stream().map(NtupleFormat::name).toList();
    }

    private static <T> T with(ClassLoader loader, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(loader);
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aForeignClassLoaderOfTheThreadHidesNoFormat() throws Exception {
        try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
            assertEquals(List.of("CSV"), with(foreign, InstalledFormatsTest::names));
            assertEquals(List.of("CSV"), with(null, InstalledFormatsTest::names));
        }
    }

    @Test
    void aFormatThatOnlyTheThreadsClassLoaderKnowsIsFoundAndAskedBeforeCsv() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(NtupleFormat.class.getName()), Toy.class.getName() + "\n");
        Path file = Files.writeString(folder.resolve("x.toy"), "toy,1\n");
        try (URLClassLoader users = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                Toy.class.getClassLoader())) {
            assertEquals(List.of("Toy", "CSV"), with(users, InstalledFormatsTest::names));
            assertEquals("Toy", with(users, () -> NtupleFormat.of(ByteSource.of(file)).name()));
        }
        assertEquals(List.of("CSV"), names());
    }

    @Test
    void theFormatOfACompressedFileIsJudgedByItsBeginning() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(NtupleFormat.class.getName()), Toy.class.getName() + "\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] content = new byte[100_000];
            new Random(1).nextBytes(content);
            content[0] = 't';
            out.write(content);
        }
        ByteSource cutOff = ByteSource.of("x.gz", Arrays.copyOf(packed.toByteArray(), 50_000));
        try (URLClassLoader users = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                Toy.class.getClassLoader())) {
            assertEquals("Toy", with(users, () -> NtupleFormat.of(cutOff).name()));
        }
    }

    /** A user's format, which is in no list beside the library. */
    public static final class Toy implements NtupleFormat {

        @Override
        public String name() {
            return "Toy";
        }

        @Override
        public boolean recognises(String name, byte[] head) {
            return head[0] == 't';
        }

        @Override
        public List<TableDescription> tables(ByteSource source) {
            return List.of();
        }

        @Override
        public Ntuple open(ByteSource source, String table, ProgressListener progress) throws IOException {
            throw new IOException("a toy");
        }
    }
}
