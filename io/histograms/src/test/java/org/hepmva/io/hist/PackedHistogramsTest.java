package org.hepmva.io.hist;

import static org.hepmva.io.hist.AidaSample.HEAD;
import static org.hepmva.io.hist.AidaSample.HISTOGRAM;
import static org.hepmva.io.hist.AidaSample.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of histograms that gzip or zip has compressed. */
class PackedHistogramsTest {

    @TempDir
    private Path folder;

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        return gzip.toByteArray();
    }

    /** {@return an archive of a directory and a file in it} */
    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("plots/"));
            out.putNextEntry(new ZipEntry("plots/x"));
            out.write(plain);
        }
        return zip.toByteArray();
    }

    /** {@return the beginning of an archive} */
    private static byte[] archive(int flags, int method) {
        byte[] archive = new byte[64];
        byte[] begin = {'P', 'K', 3, 4, 20, 0, (byte) flags, 0, (byte) method};
        System.arraycopy(begin, 0, archive, 0, begin.length);
        archive[26] = 1;
        return archive;
    }

    private static ByteSource source(byte[] bytes) {
        return ByteSource.of("x.aida", bytes);
    }

    @Test
    void compressedFilesAreTheSame() throws IOException {
        byte[] plain = (HEAD + "<aida>" + HISTOGRAM + "</aida>").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("x.aida"));
            out.write(plain);
        }
        Path path = folder.resolve("x.aida");
        Files.write(path, gzip.toByteArray());

        for (HistogramFile each : List.of(file(gzip.toByteArray()), file(zip.toByteArray()),
                HistogramFile.open(path))) {
            try (each) {
                assertEquals(1.5, each.histogram("muons/pt").sumW(1));
            }
        }
    }

    @Test
    void archivesThatAreDamagedOrEmptyAreASentence() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write((HEAD + "<aida/>").getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2);
        byte[] header = {'P', 'K', 3, 4, 20, 0};

        for (byte[] bytes : List.of(cut, header, new byte[] {0x1f, (byte) 0x8b, 8})) {
            assertEquals("x.aida: the compressed data are cut off or damaged",
                    assertThrows(MalformedFileException.class, () -> file(bytes)).getMessage());
        }
        for (byte[] bytes : List.of(new byte[0], new byte[] {0x1f, 0, 0, 0}, new byte[] {'P', 'K', 5, 6},
                new byte[] {'P', 'K', 3, 5}, new byte[] {0x1f, (byte) 0x8b}, new byte[] {'P', 'x', 3, 4})) {
            assertEquals("x.aida: this is no file of histograms; they are read from files of AIDA, ROOT, "
                    + "YODA", assertThrows(UnsupportedFormatException.class, () -> file(bytes)).getMessage());
        }
    }

    @Tag("slow")
    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write((HEAD + "<aida>").getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= 256; i++) {
                out.write(zeros);
            }
        }

        assertEquals("x.aida: unpacked it has more than 268435456 bytes, which is too much for memory; unpack"
                + " it into a file first",
                assertThrows(UnsupportedFormatException.class, () -> file(gzip.toByteArray())).getMessage());
    }

    @Test
    void whatIsCompressedIsRecognisedByWhatIsInIt() throws IOException {
        byte[] aida = (HEAD + "<aida/>").getBytes(StandardCharsets.UTF_8);
        byte[] root = Files.readAllBytes(HistogramFileTest.FILE);
        byte[] other = "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(aida, gzip(aida), zip(aida), zip(root))) {
            assertTrue(HistogramFile.recognises(source(bytes)));
            assertTrue(HistogramFile.hasObjectsOnly(source(bytes)));
        }
        for (byte[] bytes : List.of(root, gzip(root))) {
            assertTrue(HistogramFile.recognises(source(bytes)));
            assertFalse(HistogramFile.hasObjectsOnly(source(bytes)));
        }
        for (byte[] bytes : List.of(other, gzip(other), zip(other), new byte[0], gzip(new byte[0]))) {
            assertFalse(HistogramFile.recognises(source(bytes)));
            assertFalse(HistogramFile.hasObjectsOnly(source(bytes)));
        }
    }

    @Test
    void aDirectoryOfAnArchiveIsPassedOver() throws IOException {
        byte[] packed = zip(Files.readAllBytes(HistogramFileTest.FILE));
        try (HistogramFile file = HistogramFile.open(source(packed))) {
            assertEquals("ROOT", file.format());
            assertEquals(200, file.histogram("h1d").entries());
        }
    }

    @Test
    void archivesThatCannotBeUnpackedSayWhatToDo() {
        assertEquals("x.aida: the archive is encrypted; unpack it with its password first",
                assertThrows(UnsupportedFormatException.class,
                        () -> HistogramFile.open(source(archive(1, 8)))).getMessage());
        assertEquals("x.aida: the archive is compressed by the method 93 of zip, where 0 and 8 can be read; "
                + "unpack it first", assertThrows(UnsupportedFormatException.class,
                        () -> HistogramFile.recognises(source(archive(0, 93)))).getMessage());
        assertEquals("a\\u001b.aida: the compressed data are cut off or damaged",
                assertThrows(MalformedFileException.class, () -> HistogramFile.open(
                        ByteSource.of("a\u001b.aida", new byte[] {0x1f, (byte) 0x8b, 8}))).getMessage());
    }

    /** It is read here and there, which needs no memory for all of it. */
    @Tag("slow")
    @Test
    void aLargeRootFileThatIsCompressedIsRead() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(Files.readAllBytes(HistogramFileTest.FILE));
            for (int i = 0; i <= 256; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        Path path = folder.resolve("large.root.gz");
        Files.write(path, gzip.toByteArray());

        try (HistogramFile file = HistogramFile.open(path)) {
            assertEquals(200, file.histogram("h1d").entries());
        }
    }
}
