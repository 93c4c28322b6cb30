package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an output is among the files that are read. */
class ReadFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), name);
    }

    @Test
    void aFileIsOneOfThemUnderAnyNameLinkOrSpelling() throws IOException {
        Path input = file("in.csv");
        Path link = Files.createSymbolicLink(folder.resolve("link"), input.getFileName());
        Path hard = Files.createLink(folder.resolve("hard"), input);
        ReadFiles files = new ReadFiles(Map.of(input, "an input"));

        for (Path name : new Path[] {input, link, hard, folder.resolve("./in.csv")}) {
            assertEquals(Optional.of("an input"), files.meaning(name), name.toString());
        }
        assertEquals(Optional.of("a link"), new ReadFiles(Map.of(link, "a link")).meaning(input));
    }

    @Test
    void othersAndWhatIsNotThereAreNone() throws IOException {
        ReadFiles files = new ReadFiles(Map.of(file("in.csv"), "an input",
                folder.resolve("gone"), "an input that is gone"));

        assertEquals(Optional.empty(), files.meaning(file("other")));
        assertEquals(Optional.empty(), files.meaning(folder.resolve("gone")));
        assertEquals(Optional.empty(), files.meaning(folder.resolve("new")));
    }
}
