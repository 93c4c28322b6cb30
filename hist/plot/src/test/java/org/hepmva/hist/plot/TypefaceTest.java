package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypefaceTest {

    @TempDir
    Path folder;

    /** Draws a plot in a Java of its own. */
    static final class Drawing {

        private Drawing() {
        }

        public static void main(String[] file) throws IOException {
            Pictures.write(Gallery.response(), Path.of(file[0]));
        }
    }

    private String saidWhileDrawing(Path file, String option) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), option, "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Drawing.class.getName(), file.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Java finds no fonts with this setting, as in a container without fontconfig. */
    @Test
    void picturesAreTheSameWhereTheSystemHasNoFonts() throws IOException {
        Path here = folder.resolve("here.png");
        Path there = folder.resolve("there.png");
        Pictures.write(Gallery.response(), here);

        String said = saidWhileDrawing(there, "-Dsun.awt.fontconfig=" + folder.resolve("none"));

        assertEquals("", said);
        assertEquals(-1, Files.mismatch(here, there));
    }

    @Test
    void aFolderOfTemporaryFilesThatIsMissingIsNamed() throws IOException {
        Path missing = folder.resolve("missing");

        String said = saidWhileDrawing(folder.resolve("a.png"), "-Djava.io.tmpdir=" + missing);

        assertTrue(said.contains(": no text can be drawn: java.nio.file.NoSuchFileException: " + missing),
                said);
    }

    @Test
    void aDamagedFontIsRefused() {
        assertThrows(FontFormatException.class, () -> Typeface.made(new byte[100]));
    }

    @Test
    void widthsAreThoseOfTheFontItself() {
        assertEquals(0, Typeface.width(""));
        // the advance of M in DejaVuSans.ttf is 1767 of 2048
        assertEquals(1767 / 2048.0, Typeface.width("M"));
        assertEquals(2 * Typeface.width("M"), Typeface.width("MM"));
    }
}
