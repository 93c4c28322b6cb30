package org.hepmva.hist.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final Reading READ = Reading.ofFile();

    private Typeface() {
    }

    static Font of(double size) {
        return onGrid().deriveFont((float) size);
    }

    /** {@return the advance of a text, in units of the font's size} */
    static double width(String text) {
        return text.isEmpty() ? 0 : onGrid().getStringBounds(text, EXACT).getWidth() / GRID;
    }

    private static Font onGrid() {
        if (READ.failure() != null) {
            throw new UncheckedIOException("no text can be drawn: " + READ.failure(), READ.failure());
        }
        return READ.font();
    }

    /** The font, or why there is none; an exception of a static initialiser would say that only once. */
    private record Reading(Font font, IOException failure) {

        static Reading ofFile() {
            try (InputStream stream = Typeface.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IOException(FILE + " is not on the class path;"
                            + " it is in net.sf.jasperreports:jasperreports-fonts");
                }
                return new Reading(made(stream.readAllBytes()).deriveFont((float) GRID), null);
            } catch (IOException e) {
                return new Reading(null, e);
            } catch (FontFormatException | InternalError | LinkageError e) {
                return new Reading(null, new IOException("Java cannot make a font of " + FILE + ": " + e, e));
            }
        }
    }

    /**
     * {@return the font in a file's bytes, made in other ways where the usual one fails}
     *
     * <p>Java copies the bytes to a temporary file of its own, and says no more than "problem" for whatever
     * goes wrong then; a copy of ours also tells what. Mostly it is a machine without fontconfig, where Java
     * makes no font unless it is told that there are no others.
     */
    static Font made(byte[] bytes) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            return made(temporary(".ttf", bytes).toFile());
        }
    }

    /** Without fontconfig Java 17 throws an InternalError here, Java 25 a bare RuntimeException. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private static Font made(File file) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (InternalError | RuntimeException e) {
            byte[] noOthers = "version=1\nsequence.allfonts=default\n".getBytes(StandardCharsets.US_ASCII);
            System.setProperty("sun.awt.fontconfig", temporary(".properties", noOthers).toString());
        }
        return Font.createFont(Font.TRUETYPE_FONT, file);
    }

    /** Deleted only when Java ends: glyphs are read as they are drawn. */
    private static Path temporary(String ending, byte[] content) throws IOException {
        Path file = Files.createTempFile("hepmva", ending);
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }
}
