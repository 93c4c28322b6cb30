package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jars that {@code ./hepmva} puts on the class path have no class twice. Runs when they are built. */
class ClassPathJarTest {

    private static final Path LIB = Path.of(System.getProperty("hepmva.build", "target")).resolve("lib");

    /** Two jars of Deeplearning4j's and Jython's that nobody can change. */
    private static final Set<String> OTHERS = Set.of("com/google/thirdparty/publicsuffix/");

    @Test
    void noClassIsThereTwice() throws IOException {
        Map<String, Set<String>> jarsOfClass = new TreeMap<>();
        List<Path> jars;
        try (Stream<Path> files = Files.list(LIB)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }

        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream().map(entry -> entry.getName()).filter(ClassPathJarTest::counts).forEach(name ->
                        jarsOfClass.computeIfAbsent(name, none -> new TreeSet<>())
                                .add(jar.getFileName().toString()));
            }
        }

        assertTrue(jarsOfClass.containsKey("org/hepmva/runtime/Classifier.class"), () -> "jars: " + jars);
        jarsOfClass.values().removeIf(in -> in.size() == 1);
        assertEquals(Map.of(), jarsOfClass);
    }

    private static boolean counts(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class") && !name.startsWith("META-INF/")
                && OTHERS.stream().noneMatch(name::startsWith);
    }
}
