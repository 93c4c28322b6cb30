package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.hepmva.text.WholeFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTest {

    @TempDir
    Path folder;

    private byte[] written(Plot plot, String name) throws IOException {
        Pictures.write(plot, folder.resolve(name));
        return Files.readAllBytes(folder.resolve(name));
    }

    private String text(Plot plot, String name) throws IOException {
        return new String(written(plot, name), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, %PDF-1.", "a.svg, <?xml", "a.png, \u0089PNG", "a.ps, %!PS-Adobe-3.0 EPSF",
        "a.eps, %!PS", "a.PNG, \u0089PNG"})
    void theEndingOfTheNameChoosesTheFormat(String name, String magic) throws IOException {
        String text = text(Gallery.roc(), name);

        assertTrue(text.startsWith(magic), text.substring(0, 20));
        assertTrue(text.length() > 2000);
    }

    @Test
    void aMetafileSaysThatItIsOne() throws IOException {
        assertEquals(" EMF", text(Gallery.roc(), "a.emf").substring(40, 44));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theSamePlotGivesTheSameBytes(PictureFormat format) throws IOException {
        byte[] first = written(Gallery.response(), "a." + format.ending());
        byte[] second = written(Gallery.response(), "b." + format.ending());

        assertArrayEquals(first, second);
    }

    @Test
    void aPngHasTwoPixelsPerPointAndAWhiteGround() throws IOException {
        Pictures.write(Gallery.roc(), folder.resolve("a.png"));

        BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
        assertEquals(1000, image.getWidth());
        assertEquals(800, image.getHeight());
        assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
    }

    @Test
    void aPdfPageIsAsLargeAsThePicture() throws IOException {
        String pdf = text(Gallery.roc().withSize(320, 240), "a.pdf");

        assertTrue(Pattern.compile("/MediaBox \\[[0.]+ [0.]+ 320[.0]* 240[.0]*]").matcher(pdf).find());
    }

    @Test
    void aPdfHasOnePagePerPlotAllAsLargeAsTheLargest() throws IOException {
        Path file = folder.resolve("all.pdf");

        Pictures.writePages(List.of(Gallery.roc(), Gallery.responseWithRatio(), Gallery.loss()), file);

        String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals(3, Pattern.compile("/Type /Page\\b").matcher(pdf).results().count());
        assertTrue(Pattern.compile("/MediaBox \\[[0.]+ [0.]+ 500[.0]* 533[.0]*]").matcher(pdf).find());
    }

    private String pdfTitle(String title) throws IOException {
        Matcher found = Pattern.compile("(?s)/Title \\(((\\\\.|[^\\\\)])*)\\)").matcher(
                text(Gallery.roc().withTitle(title), "a.pdf"));
        assertTrue(found.find());
        String text = found.group(1).replaceAll("(?s)\\\\(.)", "$1");
        boolean isWide = text.startsWith("\u00FE\u00FF");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return isWide ? new String(bytes, StandardCharsets.UTF_16) : text;
    }

    @Test
    void aPdfIsTitledWithoutMarkupInAnyAlphabet() throws IOException {
        assertEquals("Response (BDT) of tt", pdfTitle("Response (BDT) of tt"));
        assertEquals("εS (μμ é) x2 \\", pdfTitle("ε_{S} (#mu\\mu é) x^{2} \\"));
        assertEquals("", pdfTitle("Vojtěch Černý \u010D"));
        assertEquals("", pdfTitle(""));
    }

    @Test
    void thePostScriptBoxIsThePicture() throws IOException {
        assertTrue(text(Gallery.roc(), "a.ps").contains("%%BoundingBox: 0 0 500 400"));
    }

    @Test
    void nothingTransparentIsWrittenToPostScript() throws IOException {
        String tintMixedWithWhite = ".709804 .800000 .890196 RG";

        assertTrue(text(Gallery.response(), "a.ps").contains(tintMixedWithWhite));
    }

    @Test
    void anotherEndingIsRefusedInWords() {
        Exception refusal = assertThrows(IllegalArgumentException.class,
                () -> Pictures.write(Gallery.roc(), Path.of("roc.jpg")));

        assertEquals("roc.jpg: a picture's name ends in one of pdf, svg, png, ps, emf", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> PictureFormat.of(Path.of("pdf")));
        assertThrows(IllegalArgumentException.class, () -> PictureFormat.of(Path.of("/")));
    }

    @Test
    void pagesNeedAPdfAndAPlot() {
        Exception noPages = assertThrows(IllegalArgumentException.class,
                () -> Pictures.writePages(List.of(), Path.of("a.pdf")));
        Exception noPdf = assertThrows(IllegalArgumentException.class,
                () -> Pictures.writePages(List.of(Gallery.roc()), Path.of("a.svg")));

        assertEquals("a.pdf: 0 pages; at least 1 is needed", noPages.getMessage());
        assertEquals("a.svg: only .pdf has pages", noPdf.getMessage());
    }

    private static String failure(Path file) {
        return assertThrows(IOException.class, () -> Pictures.write(Gallery.roc(), file)).getMessage();
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("missing/roc.svg");

        assertEquals(file + " cannot be written: there is no folder '" + folder.resolve("missing") + "'",
                failure(file));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x").resolve("roc.svg");

        assertEquals(file + " cannot be written: '" + folder.resolve("plain") + "' is a file",
                failure(file));
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("a.svg"));

        assertEquals(occupied + " cannot be written: it is a folder", failure(occupied));
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root writes anywhere");
        Path file = closed.resolve("roc.svg");

        assertEquals(file + " cannot be written: permission denied in folder '" + closed + "'",
                failure(file));
    }

    @Test
    void aFolderThatTakesNoFilesIsNamed() {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "no /proc on this system");

        assertEquals("/proc/roc.svg cannot be written: no file can be made in folder '/proc'",
                failure(Path.of("/proc/roc.svg")));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(Files.createDirectory(folder.resolve("web")).resolve("x"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("roc.svg"), target);

        Pictures.write(Gallery.roc(), link);

        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(target).startsWith("<?xml"));
    }

    @Test
    void aTemporaryFileOfAnotherSessionIsLeftAlone() throws IOException {
        Path other = Files.writeString(folder.resolve(".roc.svg.part"), "half");

        Pictures.write(Gallery.roc(), folder.resolve("roc.svg"));

        assertEquals("half", Files.readString(other));
    }

    @Test
    @Tag("slow")
    void sessionsThatWriteTheSameFileDoNotDisturbEachOther() throws IOException {
        Path file = folder.resolve("roc.svg");
        byte[] bytes = "<svg/>".getBytes(StandardCharsets.UTF_8);

        IntStream.range(0, 2000).parallel().forEach(i ->
                assertDoesNotThrow(() -> WholeFile.write(file, out -> out.write(bytes))));

        assertArrayEquals(bytes, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("a.svg/inside"));

        assertThrows(IOException.class, () -> Pictures.write(Gallery.roc(), occupied.getParent()));

        try (var files = Files.list(folder)) {
            assertEquals(List.of(occupied.getParent()), files.toList());
        }
    }

    @Test
    void greekIsInEveryFormat() throws IOException {
        Plot greek = Plot.titled("").withXTitle("ε_{S}");
        Plot none = Plot.titled("").withXTitle("");

        for (PictureFormat format : PictureFormat.values()) {
            byte[] with = written(greek, "greek." + format.ending());
            byte[] without = written(none, "none." + format.ending());
            assertFalse(Arrays.equals(with, without), format.name());
        }
        assertTrue(Files.readString(folder.resolve("greek.svg")).contains(">ε<"));
        assertFalse(text(greek, "greek.ps").contains("(?)"));
    }
}
