package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyString;
import org.python.core.PySystemState;
import org.python.util.PythonInterpreter;
import org.python.util.jython;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hepmva jython [SCRIPT [ARGS]]}. */
@Command(name = "jython",
        header = "Start a Jython session, or run a script, with the module 'hepmva' imported.",
        description = "Jython speaks Python 2.7. In the session, help(hepmva) tells what there is.",
        footer = {"", "Example:  hepmva jython examples/jython/book_histograms.py"})
final class JythonCommand implements Callable<Integer> {

    private static final String GREETING = "import hepmva; print 'hepmva " + Versions.HEPMVA
            + " on Jython: the module hepmva is imported; help(hepmva) tells what there is, Ctrl-D ends'";

    @Parameters(paramLabel = "SCRIPT", arity = "0..*", description = "A script, and what it finds in "
            + "sys.argv.")
    private List<String> script = List.of();

    @Override
    public Integer call() throws IOException {
        // without it Jython writes a cache of packages beside its jar
        System.setProperty("python.cachedir.skip", "true");
        System.setProperty("python.console.encoding", "UTF-8");
        if (script.isEmpty()) {
            jython.main(new String[] {"-i", "-c", GREETING});
            return 0;
        }
        return run(Path.of(script.get(0)));
    }

    private int run(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such script");
        }
        PySystemState.initialize(System.getProperties(), new Properties());
        PySystemState state = new PySystemState();
        state.argv.clear();
        script.forEach(argument -> state.argv.append(new PyString(argument)));
        state.path.insert(0, new PyString(file.toAbsolutePath().getParent().toString()));
        try (PythonInterpreter interpreter = new PythonInterpreter(null, state)) {
            interpreter.setOut(System.out);
            interpreter.setErr(System.err);
            interpreter.exec("import hepmva");
            interpreter.execfile(file.toString());
            return 0;
        } catch (PyException e) {
            return ended(e);
        }
    }

    /** A script that ends with sys.exit(n) is no error; anything else shows Python's own traceback. */
    private static int ended(PyException e) {
        if (e.match(Py.SystemExit)) {
            return e.value.__findattr__("code") instanceof org.python.core.PyInteger code
                    ? code.getValue() : 0;
        }
        e.printStackTrace();
        return 1;
    }
}
