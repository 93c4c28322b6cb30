package org.hepmva.hist.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one font of all pictures, DejaVu Sans, taken from a jar so that a text is equally wide on
 * every machine.
 */
final class Typeface {

    /** For viewers of SVG, which draw with their own fonts. */
    static final String FAMILY = "DejaVu Sans, Bitstream Vera Sans, Verdana, Arial, sans-serif";

    private static final String FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    /**
     * At the size of the font's own grid each advance is a whole number, free of hinting and
     * rounding.
     */
    private static final int GRID = 2048;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font ON_GRID = read().deriveFont((float) GRID);

    private Typeface() {
    }

    static Font of(double size) {
        return ON_GRID.deriveFont((float) size);
    }

    /** {@return the advance of a text, in units of the font's size} */
    static double width(String text) {
        return text.isEmpty() ? 0 : ON_GRID.getStringBounds(text, EXACT).getWidth() / GRID;
    }

    private static Font read() {
        try (InputStream stream = Typeface.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the font " + FILE
                        + " is not on the class path; it is in net.sf.jasperreports:jasperreports-fonts");
            }
            return made(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FILE + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + FILE + " is damaged", e);
        }
    }

    /**
     * Java copies the bytes to a temporary file and maps it; where that fails (as it once did on a machine
     * whose memory was used up by native libraries), a file of our own is a second way.
     */
    static Font made(byte[] bytes) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            Path copy = Files.createTempFile("hepmva", ".ttf");
            copy.toFile().deleteOnExit(); // not before: Java reads glyphs from it as they are drawn
            Files.write(copy, bytes);
            return Font.createFont(Font.TRUETYPE_FONT, copy.toFile());
        }
    }
}
