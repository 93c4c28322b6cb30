package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.ByteSource;
import org.hepmva.io.NtupleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who opens a source closes it, with what comes of it or because nothing does. */
class HistogramSourceTest {

    @TempDir
    private Path folder;

    private static List<HistogramFormat> formats() {
        return HistogramFormat.installed();
    }

    private static void assertIsClosed(ByteSource source) {
        assertTrue(source.size() > 0);
        assertThrows(IOException.class, () -> source.read(0, 1));
    }

    /** {@return a file of one histogram} */
    private byte[] written(HistogramFormat format) throws IOException {
        Path path = folder.resolve("x" + format.endings().get(0));
        try (HistogramOutput output = format.create(path)) {
            output.write("h", HistogramObject.of("h", Histogram.book("h", new RegularAxis("x", 1, 0, 1))));
            output.commit();
        }
        return Files.readAllBytes(path);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormatClosesItsSourceWithWhatIsInIt(HistogramFormat format) throws IOException {
        ByteSource source = ByteSource.of("x", written(format));
        HistogramContents contents = format.open(source);

        assertEquals(1, contents.entries().size());
        assertEquals(1, source.read(0, 1).length);
        contents.close();
        assertIsClosed(source);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormatClosesASourceThatItCannotOpen(HistogramFormat format) throws IOException {
        byte[] whole = written(format);
        for (String damaged : List.of(new String(whole, 0, 60, StandardCharsets.ISO_8859_1), "root",
                "<aida><x", "BEGIN YODA_X /a\n", "\n?")) {
            ByteSource source = ByteSource.of("x", damaged.getBytes(StandardCharsets.ISO_8859_1));

            assertThrows(NtupleException.class, () -> format.open(source), damaged);
            assertIsClosed(source);
        }
    }

    @Test
    void aFileThatCannotBeOpenedClosesItsSourceAndALookAtItDoesNot() throws IOException {
        for (String text : List.of("x,y\n1,2\n", "<aida><x", "PK\3\4", "\u001f\u008b12")) {
            ByteSource source = ByteSource.of("x", text.getBytes(StandardCharsets.ISO_8859_1));
            try {
                HistogramFile.recognises(source);
            } catch (NtupleException e) {
                assertEquals("x: the compressed data are cut off or damaged", e.getMessage());
            }
            assertEquals(1, source.read(0, 1).length);

            assertThrows(NtupleException.class, () -> HistogramFile.open(source), text);
            assertIsClosed(source);
        }
    }
}
