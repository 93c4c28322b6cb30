package org.example.hepmva;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinyFileTest {

    @TempDir
    Path folder;

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("f"), text);
        return assertThrows(NtupleException.class, () -> Ntuple.open(file.toString())).getMessage()
                .replace(file.toString(), "FILE");
    }

    @Test
    void halfAnEntryIsRefusedInWords() throws IOException {
        assertEquals("FILE: 7 bytes of values are no whole number of entries of 16 bytes",
                refusal("TINY x y\n1234567"));
    }

    @Test
    void aLineWithoutAnEndIsRefusedInWords() throws IOException {
        assertEquals("FILE: the first line does not end", refusal("TINY x y"));
    }
}
