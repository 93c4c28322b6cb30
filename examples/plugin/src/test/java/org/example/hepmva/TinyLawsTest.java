package org.example.hepmva;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.io.TempDir;

/** The format keeps the laws of every ntuple, and is found by the content of the file. */
class TinyLawsTest extends NtupleLaws {

    @TempDir
    static Path folder;

    @Override
    protected List<String> locations() throws IOException {
        return List.of(write("many", 10_000), write("one", 1), write("none", 0));
    }

    private static String write(String name, int entries) throws IOException {
        Path file = folder.resolve(name);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write("TINY x y z\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < entries; i++) {
                out.writeDouble(i);
                out.writeDouble(i % 7 == 0 ? Double.NaN : 1.0 / i);
                out.writeDouble(-i / 8.0);
            }
        }
        return file.toString();
    }
}
