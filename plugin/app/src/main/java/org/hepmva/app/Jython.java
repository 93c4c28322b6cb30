package org.hepmva.app;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.hepmva.analysis.Versions;
import org.hepmva.text.Printable;
import org.python.core.Py;
import org.python.core.PyException;
import org.python.core.PyObject;
import org.python.core.PySystemState;
import org.python.util.InteractiveConsole;
import org.python.util.JLineConsole;
import org.python.util.PythonInterpreter;

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

    /** {@return the exit code of a session that reads from standard input; 0 unless exit(n) ended it} */
    static int session() {
        configure();
        Properties settings = new Properties();
        if (System.console() != null) {
            settings.setProperty("python.console", JLineConsole.class.getName());
        }
        PySystemState.initialize(System.getProperties(), settings);
        try (Console console = new Console()) {
            console.getSystemState().path.insert(0, Py.EmptyString);
            console.exec(GREETING);
            console.interact(null, null);
            return 0;
        } catch (PyException e) {
            return ended(e);
        }
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

    private static void printTraceback(PyException e) {
        Object thrown = e.value.__tojava__(Throwable.class);
        if (e.match(Py.SyntaxError) || thrown instanceof Throwable && !isSentence(thrown)) {
            e.printStackTrace();
        } else {
            printSentence(e, thrown);
        }
    }

    private static boolean isSentence(Object thrown) {
        return thrown instanceof Throwable error && Failure.isSentence(error);
    }

    /** A sentence of hepmva needs no Java stack, and its letters must not turn into question marks. */
    private static void printSentence(PyException e, Object thrown) {
        if (e.traceback != null) {
            System.err.print(letters(e.traceback.dumpStack()));
        }
        boolean java = thrown instanceof Throwable;
        System.err.println(java ? Printable.lines(thrown.toString())
                : letters(Py.formatException(e.type, e.value)));
    }

    /** {@return a text of Jython, whose plain strings have a byte of UTF-8 where a letter should be} */
    private static String letters(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** Reads what is typed as UTF-8, and shows a sentence of hepmva without Java's stack. */
    private static final class Console extends InteractiveConsole {

        private Console() {
            cflags.encoding = "utf-8";
        }

        @Override
        public void showexception(PyException e) {
            Object thrown = e.value.__tojava__(Throwable.class);
            if (isSentence(thrown)) {
                printSentence(e, thrown);
            } else {
                super.showexception(e);
            }
        }
    }
}
