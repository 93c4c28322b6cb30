package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./hepmva}, as far as it gets without a build. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of(System.getProperty("hepmva.root", "../.."), "hepmva");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(Path.of("/usr/bin/env")),
                "there is no shell");
    }

    private Run launched(String... variables) throws IOException, InterruptedException {
        Path clone = Files.createDirectories(folder.resolve("clone"));
        Path launcher = clone.resolve("hepmva");
        if (Files.notExists(launcher)) {
            Files.copy(LAUNCHER, launcher);
        }
        List<String> command = new ArrayList<>(List.of("/usr/bin/env"));
        command.addAll(List.of(variables));
        command.addAll(List.of("/bin/sh", launcher.toString(), "--version"));
        return Run.program(folder, command);
    }

    @Test
    void aJavaHomeThatPointsToNothingIsNamed() throws IOException, InterruptedException {
        Run run = launched("JAVA_HOME=/nowhere/jdk");

        assertEquals(new Run(1, "", "hepmva: JAVA_HOME is /nowhere/jdk, and there is no program bin/java:"
                + " set it to a JDK, version 17 or newer, or unset it\n"), run);
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assumeTrue(bin.resolve("java").toFile().setExecutable(true));

        assertEquals(new Run(1, "", "hepmva: Java 11 is too old: version 17 or newer is needed (" + bin
                + "/java); set JAVA_HOME to another JDK\n"), launched("JAVA_HOME=" + folder.resolve("old")));
    }

    /** Also if another Java on the PATH can compile: Maven takes that of JAVA_HOME. */
    @Test
    void aJavaHomeWithoutACompilerIsNamed() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("runtime/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"17.0.2\"' >&2\n");
        Path path = Files.createDirectories(folder.resolve("path"));
        Files.writeString(path.resolve("mvn"), "#!/bin/sh\n");
        Files.writeString(path.resolve("javac"), "#!/bin/sh\n");
        assumeTrue(bin.resolve("java").toFile().setExecutable(true)
                && path.resolve("mvn").toFile().setExecutable(true)
                && path.resolve("javac").toFile().setExecutable(true));

        assertEquals(new Run(1, "", "hepmva: this Java cannot compile: install the JDK, not only the runtime"
                + " (for example the package openjdk-17-jdk)\n"),
                launched("JAVA_HOME=" + bin.getParent(), "PATH=" + path + ":" + System.getenv("PATH")));
    }

    @Test
    void anUnbuiltCloneThatCannotBeWrittenSaysSo() throws IOException, InterruptedException {
        launched("JAVA_HOME=/nowhere");
        Path clone = folder.resolve("clone");
        assumeTrue(clone.toFile().setWritable(false) && !Files.isWritable(clone),
                "this user may write everywhere");
        try {
            assertEquals(new Run(1, "", "hepmva: hepmva has to be built once, and " + clone.toRealPath()
                    + " cannot be written: copy it to where you may write and start ./hepmva there\n"),
                    launched("JAVA_HOME=" + System.getProperty("java.home")));
        } finally {
            clone.toFile().setWritable(true);
        }
    }
}
