package org.hepmva.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Jython script: a file, standard input, or what is typed behind {@code -c}. */
sealed interface Script {

    /** {@return what {@code sys.argv[0]} says} */
    String name();

    /** {@return what a traceback calls it} */
    String shown();

    /** {@return the folder whose modules it may import, as Python has it: empty for the current one} */
    String folder();

    /** {@return what it says} */
    byte[] text() throws IOException;

    /** {@return whether it has a {@code __file__}} */
    default boolean isFile() {
        return false;
    }

    /** {@return the script that a name on the command line means: {@code -} is standard input} */
    static Script named(String name) throws IOException {
        if (name.equals("-")) {
            return new Typed("-", "<stdin>", new byte[0], true);
        }
        if (!Files.isRegularFile(Path.of(name))) {
            boolean isFolder = Files.isDirectory(Path.of(name));
            throw new IOException(name + (isFolder ? ": is a folder, not a script" : ": no such script"));
        }
        return new InFile(name);
    }

    /** {@return the script that is given as text} */
    static Script of(String code) {
        return new Typed("-c", "<string>", (code + "\n").getBytes(StandardCharsets.UTF_8), false);
    }

    /**
     * A file.
     *
     * @param name as typed
     */
    record InFile(String name) implements Script {

        @Override
        public String shown() {
            return name;
        }

        @Override
        public String folder() {
            return String.valueOf(Path.of(name).toAbsolutePath().getParent());
        }

        @Override
        public byte[] text() throws IOException {
            return Files.readAllBytes(Path.of(name));
        }

        @Override
        public boolean isFile() {
            return true;
        }
    }

    /**
     * What is no file.
     *
     * @param name      {@code -} or {@code -c}
     * @param shown     in a traceback
     * @param code      the text, unless it is read
     * @param isStandard whether it is read from standard input
     */
    record Typed(String name, String shown, byte[] code, boolean isStandard) implements Script {

        @Override
        public String folder() {
            return "";
        }

        @Override
        public byte[] text() throws IOException {
            return isStandard ? System.in.readAllBytes() : code.clone();
        }
    }
}
