package org.hepmva.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public classes of packages, by the sources that lie in a jar or a folder for {@link SourceReader}.
 * Jython would have to search every jar for them, so it is told. Stateless.
 */
final class PublicClasses {

    private static final String ENDING = ".java";

    private PublicClasses() {
    }

    /**
     * {@return the simple names of the public classes of each package, in alphabetical order}
     *
     * @param home     a jar of hepmva, or the folder of its classes
     * @param packages one that has no sources there has no classes
     */
    static Map<String, List<String>> of(Path home, List<String> packages) throws IOException {
        if (Files.isDirectory(home)) {
            return below(home, packages);
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return below(jar.getPath("/"), packages);
        }
    }

    private static Map<String, List<String>> below(Path root, List<String> packages) throws IOException {
        Map<String, List<String>> classes = new TreeMap<>();
        for (String name : packages) {
            Path folder = root.resolve(SourceReader.folder(name));
            classes.put(name, Files.isDirectory(folder) ? publicClasses(folder) : List.of());
        }
        return classes;
    }

    private static List<String> publicClasses(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path source : sources) {
                if (SourceReader.isPublic(Files.readString(source))) {
                    names.add(source.getFileName().toString().replace(ENDING, ""));
                }
            }
        }
        return names.stream().sorted().toList();
    }
}
