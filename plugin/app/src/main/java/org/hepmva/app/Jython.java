package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.hepmva.app.analysis.Versions;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PySystemState;
import org.python.util.PythonInterpreter;
import org.python.util.jython;

/** Sessions and scripts with the module {@code hepmva} imported. Alone in needing Jython's classes. */
final class Jython {

    private static final String GREETING = "import hepmva; print 'hepmva " + Versions.HEPMVA
            + " on Jython: the module hepmva is imported; help(hepmva) tells what there is, Ctrl-D ends'";

    private Jython() {
    }

    private static void configure() {
        // without it Jython writes a cache of packages beside its jar
        System.setProperty("python.cachedir.skip", "true");
        System.setProperty("python.console.encoding", "UTF-8");
    }

    /** {@return 0, after a session that reads from standard input has ended} */
    static int session() {
        configure();
        jython.main(new String[] {"-i", "-c", GREETING});
        return 0;
    }

    /** {@return the exit code of a script} */
    static int run(List<String> scriptAndArguments) {
        configure();
        PySystemState.initialize(System.getProperties(), new Properties());
        PySystemState state = new PySystemState();
        state.argv.clear();
        scriptAndArguments.forEach(argument -> state.argv.append(Py.newStringOrUnicode(argument)));
        Path script = Path.of(scriptAndArguments.get(0));
        state.path.insert(0, Py.newStringOrUnicode(script.toAbsolutePath().getParent().toString()));
        try (PythonInterpreter interpreter = new PythonInterpreter(null, state)) {
            interpreter.setOut(System.out);
            interpreter.setErr(System.err);
            interpreter.exec("import hepmva");
            interpreter.execfile(script.toString());
            return 0;
        } catch (PyException e) {
            return ended(e);
        }
    }

    /** A script that ends with sys.exit(n) is no error; anything else shows Python's own traceback. */
    private static int ended(PyException e) {
        if (!e.match(Py.SystemExit)) {
            printTraceback(e);
            return 1;
        }
        PyObject code = e.value.__findattr__("code");
        if (code == null || code == Py.None) {
            return 0;
        }
        if (code.isInteger()) {
            return code.asInt();
        }
        System.err.println(code);
        return 1;
    }

    /** A sentence of hepmva needs no Java stack, and its letters must not turn into question marks. */
    private static void printTraceback(PyException e) {
        Object thrown = e.value.__tojava__(Throwable.class);
        if (thrown instanceof IOException || thrown instanceof IllegalArgumentException) {
            System.err.print(e.traceback.dumpStack());
            System.err.println(thrown);
        } else {
            e.printStackTrace();
        }
    }
}
