package org.hepmva.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the command line and what it said.
 *
 * @param code the exit code
 * @param out  standard output
 * @param err  standard error
 */
record Run(int code, String out, String err) {

    private static final long MOST_SECONDS = 120;

    /** {@return what a command says, run in this Java machine} */
    static synchronized Run hepmva(Object... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Hepmva.run(texts(arguments).toArray(String[]::new));
            return new Run(code, said.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** {@return what a Jython script says, run in this Java machine} */
    static Run script(Path folder, String text, Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of("jython",
                Files.writeString(folder.resolve("script.py"), text)));
        all.addAll(List.of(arguments));
        return hepmva(all.toArray());
    }

    /** {@return a command line that runs the program in a Java machine of its own} */
    static List<String> program(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Hepmva.class.getName()));
        command.addAll(texts(arguments));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@return what a program says that is started in a folder and gets no input} */
    static Run program(Path folder, List<String> command) throws IOException, InterruptedException {
        return program(folder, command, "");
    }

    /** {@return what a program says that is started in a folder and reads some input} */
    static Run program(Path folder, List<String> command, String input)
            throws IOException, InterruptedException {
        Path out = folder.resolve(".out");
        Path err = folder.resolve(".err");
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after " + MOST_SECONDS + " s: " + command);
        }
        Run run = new Run(process.exitValue(), java.nio.file.Files.readString(out),
                java.nio.file.Files.readString(err));
        java.nio.file.Files.delete(out);
        java.nio.file.Files.delete(err);
        return run;
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(Object::toString).toList();
    }
}
