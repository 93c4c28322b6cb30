package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicClassesTest {

    private static final Map<String, String> SOURCES = Map.of(
            "b/Record", "package b;\n\n/** Of class Nobody. */\npublic record Record(int i) { }\n",
            "b/Inner", "package b;\n\nfinal class Inner {\n    public static final class Deeper { }\n}\n",
            "b/Closed", "package b;\n\n@Deprecated\npublic sealed interface Closed permits Open { }\n",
            "b/c/Below", "package b.c;\n\npublic enum Below { ONE }\n");

    @TempDir
    private Path folder;

    static List<String> packagesOfASession() throws IOException {
        try (InputStream list = Hepmva.class.getResourceAsStream("/hepmva/packages.py")) {
            return Pattern.compile("'(org[.a-z]+)',").matcher(new String(list.readAllBytes(),
                    StandardCharsets.UTF_8)).results().map((MatchResult found) -> found.group(1)).toList();
        }
    }

    @Test
    void theyAreFoundInAFolderOfClasses() throws IOException {
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            Path file = folder.resolve(SourceReader.folder(source.getKey()) + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }

        assertFound(folder);
    }

    @Test
    void theyAreFoundInAJarWithoutEntriesForItsFolders() throws IOException {
        Path jar = folder.resolve("a jar with 100%.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> source : SOURCES.entrySet()) {
                out.putNextEntry(new ZipEntry(SourceReader.folder(source.getKey()) + ".java"));
                out.write(source.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertFound(jar);
    }

    private static void assertFound(Path home) throws IOException {
        assertEquals(Map.of("b", List.of("Closed", "Record"), "b.c", List.of("Below"), "d", List.of()),
                PublicClasses.of(home, List.of("b", "b.c", "d")));
    }
}
