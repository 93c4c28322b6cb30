package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of users: a training method and a file format that hepmva does not have. */
class PluginsTest {

    private static final String TRAINER = """
            package mine;
            import org.hepmva.train.*;
            public final class Stump implements TrainerProvider {
                public String type() { return "stump"; }
                public String description() { return "one cut, by the user"; }
                public SettingList settings() { return SettingList.builder().build(); }
                public Trainer trainer(String method, SettingValues values) {
                    return Trainers.trainer("trees", method, Settings.of(java.util.Map.of(
                            "trees", java.util.List.of("1"), "maxDepth", java.util.List.of("1"),
                            "minEvents", java.util.List.of("20"))));
                }
            }
            """;
    private static final String FORMAT = """
            package mine;
            import java.nio.file.*;
            import java.util.List;
            import org.hepmva.io.*;
            public final class Twice implements NtupleFormat {
                public String name() { return "twice"; }
                public boolean recognises(String name, byte[] head) { return head[0] == '%'; }
                public List<TableDescription> tables(ByteSource source) throws java.io.IOException {
                    return Ntuple.tables(rows(source));
                }
                public Ntuple open(ByteSource source, String table, ProgressListener progress)
                        throws java.io.IOException {
                    return Ntuple.open(rows(source), table);
                }
                private static ByteSource rows(ByteSource source) throws java.io.IOException {
                    return ByteSource.of(source.name(), source.read(1, (int) source.size() - 1));
                }
            }
            """;

    @TempDir
    private Path folder;

    /** A jar with compiled classes, and services that name them. */
    static Path jar(Path folder, String name, List<String> sources, String... services) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "this Java has no compiler");
        Path classes = Files.createDirectories(folder.resolve("classes-" + name));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        for (String source : sources) {
            String type = source.replaceAll("(?s).*public final class (\\w+).*", "$1");
            arguments.add(Files.writeString(classes.resolve(type + ".java"), source).toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (!sources.isEmpty()) {
            assertEquals(0, compiler.run(null, said, said, arguments.toArray(String[]::new)),
                    said.toString());
        }
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
             JarOutputStream out = new JarOutputStream(file)) {
            for (String service : services) {
                out.putNextEntry(new JarEntry("META-INF/services/" + service.split("=")[0]));
                out.write(service.split("=")[1].getBytes(StandardCharsets.UTF_8));
            }
            try (Stream<Path> all = Files.walk(classes)) {
                for (Path each : all.filter(path -> path.toString().endsWith(".class")).toList()) {
                    out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                    out.write(Files.readAllBytes(each));
                }
            }
        }
        return jar;
    }

    /** A folder with a jar that adds a method 'stump' and a file format. */
    static Path plugins(Path folder) throws IOException {
        return jar(folder, "mine.jar", List.of(TRAINER, FORMAT),
                "org.hepmva.train.TrainerProvider=mine.Stump",
                "org.hepmva.io.NtupleFormat=mine.Twice # a comment").getParent();
    }

    @Test
    void aMethodAndAFormatOfAJarAreFoundBeforeAndBehindTheCommand() throws IOException {
        Path plugins = plugins(folder);
        Path data = Files.writeString(folder.resolve("data.twice"), "%a,b\n1,2\n");

        Run methods = Run.hepmva("methods", "--plugins", plugins);
        Run dump = Run.hepmva("--plugins", plugins.resolve("mine.jar"), "dump", data);

        assertTrue(methods.out().contains("  stump       one cut, by the user\n"), methods.out());
        assertEquals(new Run(0, "a,b\n1,2\n", ""), dump);
        assertTrue(!Run.hepmva("methods").out().contains("stump"));
    }

    @Test
    @Tag("slow")
    void aMethodOfAJarTrainsFromTheCommandLineAndFromASession() throws IOException, InterruptedException {
        Path plugins = plugins(folder);
        Events.csv(folder);
        Path analysis = Files.writeString(folder.resolve("a.yaml"), Events.analysis()
                .replace("type: trees, trees: 10, minEvents: 20", "type: stump"));

        Run train = Run.hepmva("train", analysis, "--plugins", plugins);
        List<String> session = new ArrayList<>(List.of("/usr/bin/env", "HEPMVA_PLUGINS=" + plugins));
        session.addAll(Run.program("jython", "-c", "print list(hepmva.methods()), hepmva.stump('S')['type'],"
                + " 'stump' in hepmva.__all__, hepmva.stump.__doc__"));
        Run jython = Run.program(folder, session);

        assertEquals(0, train.code(), train.err());
        assertTrue(Files.exists(folder.resolve("results/BDT.hepmva.json")));
        assertTrue(jython.out().contains("u'stump'"), jython.out() + jython.err());
        assertTrue(jython.out().contains("] stump True A method to train: "), jython.out() + jython.err());
    }

    @Test
    void whatCannotBeLoadedIsNamed() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken")).resolve("b.jar");
        Files.writeString(broken, "PK no");
        Path absent = jar(folder, "absent.jar", List.of(), "org.hepmva.train.TrainerProvider=mine.Gone");
        Path other = jar(folder, "other.jar", List.of("package mine; public final class Other { }"),
                "org.hepmva.train.TrainerProvider=mine.Other");
        Path failing = jar(folder, "failing.jar", List.of(TRAINER.replace("public String type()",
                "public Stump() { throw new IllegalStateException(\"no licence\"); } public String type()")),
                "org.hepmva.train.TrainerProvider=mine.Stump");

        assertRefused(broken.getParent(), broken + ": is not a jar that can be read: ");
        assertRefused(absent, absent
                + ": the plugin mine.Gone cannot be loaded: there is no class mine.Gone\n");
        assertRefused(other, other
                + ": the plugin mine.Other cannot be loaded: it is no TrainerProvider\n");
        assertRefused(failing, failing + ": the plugin mine.Stump cannot be loaded:"
                + " java.lang.IllegalStateException: no licence\n");
        assertRefused(folder.resolve("nowhere"), folder + "/nowhere: no such folder or jar with plugins\n");
        assertRefused(Files.createDirectory(folder.resolve("empty")), folder + "/empty: holds no jar\n");
    }

    private static void assertRefused(Path plugins, String sentence) {
        Run run = Run.hepmva("methods", "--plugins", plugins);

        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("hepmva: " + sentence), run.err());
    }
}
