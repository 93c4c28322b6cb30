package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.ReadFiles;
import org.hepmva.text.Printable;
import org.hepmva.text.WholeFile;

/** What holds for every file that is written, whoever writes it. */
final class Outputs {

    private Outputs() {
    }

    /**
     * Refuses a file that is itself being read, whatever it is called.
     *
     * @param file where to write
     * @param read the files that are read, each with what it is: "the input"
     */
    static void requireNotRead(Path file, Map<Path, String> read) throws IOException {
        Optional<String> meaning = new ReadFiles(read).meaning(file);
        if (meaning.isPresent()) {
            throw new IllegalArgumentException(Printable.of(file.toString()) + ": is " + meaning.get()
                    + ", which would be lost; give the output another name");
        }
    }

    /** {@return files that are all one thing, as {@link #requireNotRead} takes them} */
    static Map<Path, String> named(Collection<Path> files, String what) {
        Map<Path, String> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(file, what));
        return named;
    }

    /**
     * Refuses a file of a friend of an ntuple, of which only the open one knows.
     *
     * @param file  where to write, no file of the ntuple itself
     * @param files of what is read
     */
    static void requireNoFriend(Path file, Collection<Path> files) throws IOException {
        requireNotRead(file, named(files, "a friend of the input"));
    }

    /** Refuses a place where no file can be made. */
    static void requireWritable(Path file) throws IOException {
        if (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file)) {
            WholeFile.open(file).close();
        }
    }
}
