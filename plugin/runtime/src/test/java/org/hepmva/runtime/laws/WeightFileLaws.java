package org.hepmva.runtime.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileException;
import org.hepmva.runtime.WeightFileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every format of weight files promises, whoever wrote it, if it is written as well as read. A format's
 * test extends this class:
 *
 * <pre>{@code
 * class MyFormatLawsTest extends WeightFileLaws {
 *
 *     @Override
 *     protected WeightFileFormat format() {
 *         return new MyFormat();
 *     }
 *
 *     @Override
 *     protected List<WeightFile> weightFiles() {
 *         return List.of(WeightFile.of("BDT", trees));
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WeightFileLaws {

    private static final int EVENTS = 300;
    private static final int HEAD = 4096;
    private static final int DAMAGES = 100;

    @TempDir
    private Path folder;

    /** {@return the format} */
    protected abstract WeightFileFormat format();

    /** {@return what can be written in it; small files, so that the laws are quick} */
    protected abstract List<WeightFile> weightFiles();

    /** {@return whether spectators, working points and provenance are written too} */
    protected boolean keepsEverything() {
        return true;
    }

    private byte[] bytes(WeightFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format().write(file, out);
        return out.toByteArray();
    }

    private static byte[] head(byte[] file) {
        return Arrays.copyOf(file, Math.min(HEAD, file.length));
    }

    private static double[][] numbers(Model model) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] numbers = new double[EVENTS][model.outputs().size()];
        for (int e = 0; e < EVENTS; e++) {
            double[] event = random.doubles(model.inputs().size(), -3, 3).toArray();
            event[0] = e % 20 == 0 ? Double.NaN : event[0];
            model.evaluate(event, numbers[e]);
        }
        return numbers;
    }

    @Test
    protected void theFormatIsFoundWhateverTheThreadsClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader mine = thread.getContextClassLoader();
        for (ClassLoader loader : new ClassLoader[] {mine, ClassLoader.getPlatformClassLoader(), null}) {
            thread.setContextClassLoader(loader);
            try {
                assertEquals(1, WeightFileFormat.all().stream()
                        .filter(found -> found.getClass() == format().getClass()).count());
            } finally {
                thread.setContextClassLoader(mine);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void aModelGivesTheSameNumbersAfterReading(WeightFile written) throws IOException {
        WeightFile read = format().read(new ByteArrayInputStream(bytes(written)));

        assertEquals(written.method(), read.method());
        assertEquals(written.classes(), read.classes());
        assertEquals(Variable.names(written.targets()), Variable.names(read.targets()));
        assertEquals(written.model().inputs(), read.model().inputs());
        assertEquals(written.model().outputs(), read.model().outputs());
        assertEquals(written.model().toString(), read.model().toString());
        assertArrayEquals(numbers(written.model()), numbers(read.model()));
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void whatIsWrittenIsRead(WeightFile written) throws IOException {
        WeightFile read = format().read(new ByteArrayInputStream(bytes(written)));

        if (keepsEverything()) {
            assertEquals(written.model().variables(), read.model().variables());
            assertEquals(written.targets(), read.targets());
            assertEquals(written.spectators(), read.spectators());
            assertEquals(written.workingPoints(), read.workingPoints());
            assertEquals(written.provenance(), read.provenance());
        }
        assertArrayEquals(bytes(read), bytes(format().read(new ByteArrayInputStream(bytes(read)))));
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void equalContentGivesEqualBytes(WeightFile file) throws IOException {
        assertArrayEquals(bytes(file), bytes(file));
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void theNameChoosesTheFormatThatIsWrittenAndTheContentThatIsRead(WeightFile file)
            throws IOException {
        Path named = folder.resolve("file" + format().ending());
        Path renamed = folder.resolve("file.txt");

        file.write(named);
        Files.deleteIfExists(renamed);
        Files.copy(named, renamed);

        assertArrayEquals(bytes(file), Files.readAllBytes(named));
        assertEquals(format().name(), WeightFileFormat.of(renamed).orElseThrow().name());
        assertArrayEquals(numbers(file.model()), numbers(WeightFile.read(renamed).model()));
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void aFileIsKnownByItsBeginningToOneFormatAlone(WeightFile file) throws IOException {
        byte[] head = head(bytes(file));

        assertEquals(List.of(format().name()), WeightFileFormat.all().stream()
                .filter(one -> one.knows(head)).map(WeightFileFormat::name).toList());
        assertEquals(format().ending(), format().ending().toLowerCase(Locale.ROOT));
        assertTrue(format().canWrite());
    }

    @Test
    protected void otherFilesAreNotMistakenForIt() {
        String[] others = {"", "x", "pt,eta\n1,2\n", "root\0\0", "{\"a\": 1}", "<?xml?><a/>"};
        for (String other : others) {
            assertFalse(format().knows(other.getBytes(StandardCharsets.UTF_8)), other);
        }
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void aFileThatEndsTooEarlyIsRefused(WeightFile file) throws IOException {
        byte[] whole = bytes(file);
        SplittableRandom random = new SplittableRandom(9);

        for (int i = 0; i < DAMAGES; i++) {
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length - 1));
            assertThrows(WeightFileException.class, () -> format().read(new ByteArrayInputStream(part)));
        }
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void aDamagedFileIsRefusedInASentenceOrGivesAModelThatWorks(WeightFile file)
            throws IOException {
        byte[] whole = bytes(file);
        SplittableRandom random = new SplittableRandom(10);
        Path damaged = folder.resolve("damaged");

        for (int i = 0; i < DAMAGES; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            Files.write(damaged, bytes);
            try {
                numbers(WeightFile.read(damaged).model());
            } catch (WeightFileException e) {
                assertTrue(e.getMessage().startsWith(damaged + ": "), e.getMessage());
                assertFalse(e.getMessage().endsWith("null"), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    protected void theStreamThatIsReadStaysOpen(WeightFile file) throws IOException {
        List<String> closed = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(bytes(file)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        format().read(in);

        assertEquals(List.of(), closed);
    }
}
