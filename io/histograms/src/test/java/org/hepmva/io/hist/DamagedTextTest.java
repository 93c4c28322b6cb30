package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte of a small file of text is changed in turn: a value or a sentence comes out. */
@Tag("slow")
@Timeout(300)
class DamagedTextTest {

    private static final int OBJECTS = DamagedReading.objects().size();

    @TempDir
    private Path folder;

    private byte[] written(String ending) throws IOException {
        Path file = folder.resolve("small" + ending);
        try (HistogramFileWriter writer = HistogramFileWriter.create(file)) {
            for (AnalysisObject object : DamagedReading.objects()) {
                writer.write("dir/" + object.name(), object);
            }
            writer.commit();
        }
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda", ".yoda.gz"})
    void aChangedByteIsAValueOrASentence(String ending) throws IOException {
        byte[] whole = written(ending);
        int harmless = DamagedReading.harmless(whole, 0xFF, 0x40, OBJECTS)
                + DamagedReading.harmless(whole, 0x01, 0x10, OBJECTS);

        assertTrue(harmless < 2 * whole.length, "every change did no harm");
        assertTrue(ending.endsWith(".gz") || harmless > whole.length / 10, harmless + " changes did no harm");
    }

    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda", ".yoda.gz"})
    void aFileThatIsCutOffAnywhereIsASentence(String ending) throws IOException {
        byte[] whole = written(ending);

        assertEquals(OBJECTS, DamagedReading.read(whole));
        DamagedReading.readCutOff(whole, 1);
    }

    /** Digits and signs in the place of others, lines that are missing or come twice. */
    @ParameterizedTest
    @ValueSource(strings = {".aida", ".yoda"})
    void linesThatAreMissingOrDoubledOrWithOtherNumbersAreAValueOrASentence(String ending)
            throws IOException {
        List<String> lines = new String(written(ending), StandardCharsets.UTF_8).lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String other : List.of("", lines.get(i) + "\n" + lines.get(i),
                    lines.get(i).replaceAll("[0-9]+", "-1"), lines.get(i).replaceAll("[0-9]+", "NaN"),
                    lines.get(i).replaceAll("[0-9]+", "99999999999"), lines.get(i).replaceAll("[\\t ]", "\n"),
                    lines.get(i).replaceAll("[0-9.]+", "16777213"), lines.get(i).replace("\"", "'"))) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, other);
                DamagedReading.read(String.join("\n", changed).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
