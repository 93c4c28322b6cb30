package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hepmva jython [SCRIPT [ARGS]]}. */
@Command(name = "jython",
        header = "Start a Jython session, or run a script, with the module 'hepmva' imported.",
        description = "Jython speaks Python 2.7. In the session, help(hepmva) tells what there is.",
        footer = {"", "Example:  hepmva jython examples/jython/book_histograms.py"})
final class JythonCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCRIPT", arity = "0..*",
            description = "A script, and what it finds in sys.argv.")
    private List<String> script = List.of();

    @Override
    public Integer call() throws IOException {
        if (!script.isEmpty() && !Files.isRegularFile(Path.of(script.get(0)))) {
            throw new IOException(script.get(0) + ": no such script");
        }
        try {
            return script.isEmpty() ? Jython.session() : Jython.run(script);
        } catch (NoClassDefFoundError e) {
            throw new IOException("Jython is not on the class path: put a jython-standalone jar there,"
                    + " or start"
                    + " the session from Jython and 'import hepmva'", e);
        }
    }
}
