package org.hepmva.io.root;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Other people's files, beside the repository; tests that need them skip where they are absent. */
final class Corpus {

    private static final Path FOLDER = Path.of(System.getProperty("hepmva.root", "."))
            .resolve("../shared/corpus").toAbsolutePath().normalize();

    private Corpus() {
    }

    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");
        return file;
    }

    static List<Path> rootFiles() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), () -> FOLDER + " is not here");
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".root")).sorted().toList();
        }
    }

    static String name(Path file) {
        return FOLDER.relativize(file).toString();
    }
}
