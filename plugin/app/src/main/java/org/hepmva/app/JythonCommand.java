package org.hepmva.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code hepmva jython [SCRIPT [ARGS]]}. */
@Command(name = "jython",
        header = "Start a Jython session, or run a script, with the module 'hepmva' imported.",
        description = "Jython speaks Python 2.7. In the session, help(hepmva) tells what there is.",
        footer = {"", "Example:  hepmva jython examples/jython/book_histograms.py"})
final class JythonCommand implements Callable<Integer> {

    @Option(names = "-c", paramLabel = "CODE", arity = "1", preprocessor = Rest.class,
            description = "Run this code; what follows it is in sys.argv.")
    private List<String> code = List.of();

    @Parameters(paramLabel = "SCRIPT", arity = "0..*",
            description = "A script, and what it finds in sys.argv; - for standard input.")
    private List<String> script = List.of();

    @Override
    public Integer call() throws IOException {
        if (code.isEmpty() && script.isEmpty()) {
            // no method reference: it would need Jython's classes here, outside of the try
            return run(() -> Jython.session());
        }
        List<String> words = code.isEmpty() ? script : code;
        Script text = code.isEmpty() ? Script.named(words.get(0)) : Script.of(words.get(0));
        return run(() -> Jython.run(text, words.subList(1, words.size())));
    }

    private static int run(Session session) throws IOException {
        try {
            return session.exitCode();
        } catch (NoClassDefFoundError e) {
            throw new IOException("Jython is not on the class path: put a jython-standalone jar there,"
                    + " or start the session from Jython and 'import hepmva'", e);
        }
    }

    /** What needs Jython's classes. */
    @FunctionalInterface
    private interface Session {
        int exitCode() throws IOException;
    }

    /** Takes the code and all that follows it, which is the code's own, whatever it looks like. */
    static final class Rest implements IParameterPreprocessor {

        @Override
        public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option,
                Map<String, Object> info) {
            if (words.isEmpty()) {
                throw new ParameterException(command.commandLine(), "Missing required parameter for option"
                        + " '-c' (CODE)");
            }
            List<String> rest = new ArrayList<>();
            while (!words.isEmpty()) {
                rest.add(words.pop());
            }
            option.setValue(rest);
            return true;
        }
    }
}
