package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which files of this machine a table stands. */
class CsvFilesTest {

    private static final byte[] TEXT = "x\n1\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static List<Path> files(ByteSource source) throws IOException {
        try (Ntuple ntuple = Ntuple.open(source, "")) {
            return ntuple.files();
        }
    }

    @Test
    void theFileItIsReadFromPackedOrNot() throws IOException {
        Path plain = Files.write(folder.resolve("x.csv"), TEXT);
        Path packed = folder.resolve("x.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(TEXT);
        }

        assertEquals(List.of(plain), files(ByteSource.of(plain)));
        assertEquals(List.of(packed), files(ByteSource.of(packed)));
        assertEquals(List.of(packed), files(ByteSource.ofGzip(ByteSource.of(packed))));
    }

    @Test
    void noneIfItIsInMemoryWhateverItIsCalled() throws IOException {
        Path other = Files.write(folder.resolve("x.csv"), TEXT);

        for (String name : List.of(other.toString(), "a\0b", "https://host/x.csv", "")) {
            assertEquals(List.of(), files(ByteSource.of(name, TEXT)));
        }
    }
}
