package org.hepmva.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Other people's files, beside the repository; tests that need them skip where they are absent. */
public final class Corpus {

    private static final Path FOLDER = Path.of(System.getProperty("hepmva.root", "."))
            .resolve("../shared/corpus").toAbsolutePath().normalize();

    private Corpus() {
    }

    /** {@return a file, if it is here} */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");
        return file;
    }

    /** {@return every file whose name matches a regular expression, sorted} */
    public static List<Path> files(String name) throws IOException {
        assumeTrue(isHere(), () -> FOLDER + " is not here");
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().matches(name)).sorted().toList();
        }
    }

    /** {@return every ROOT file, sorted} */
    public static List<Path> rootFiles() throws IOException {
        return files(".*\\.root");
    }

    /** {@return whether there is a corpus beside the repository} */
    public static boolean isHere() {
        return Files.isDirectory(FOLDER);
    }

    /** {@return the name of a file as seen from the corpus} */
    public static String name(Path file) {
        return FOLDER.relativize(file).toString();
    }
}
