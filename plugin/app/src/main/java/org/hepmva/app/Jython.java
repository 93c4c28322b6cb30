package org.hepmva.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.hepmva.analysis.Versions;
import org.hepmva.text.Printable;
import org.python.core.ClasspathPyImporter;
import org.python.core.CompileMode;
import org.python.core.CompilerFlags;
import org.python.core.Py;
import org.python.core.PyCode;
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

    private static final String COMPLETION =
            "import hepmva.completion; hepmva.completion.install(); del hepmva";

    /** The line of a script that names its letters: the first one or the second. */
    private static final Pattern CODING = Pattern.compile("(?:[ \\t\\f]*#.*\\r?\\n)?[ \\t\\f]*#.*coding[:=]");

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
            search(console.getSystemState(), "");
            console.exec(COMPLETION);
            console.exec(GREETING);
            console.interact(null, null);
            return 0;
        } catch (PyException e) {
            return ended(e);
        }
    }

    /**
     * {@return the exit code of a script}
     *
     * @param script    where its text comes from
     * @param arguments what follows {@code sys.argv[0]}
     */
    static int run(Script script, List<String> arguments) throws IOException {
        byte[] text = script.text();
        configure();
        PySystemState.initialize(System.getProperties(), new Properties());
        PySystemState state = new PySystemState();
        state.argv.clear();
        state.argv.append(Py.newStringOrUnicode(script.name()));
        arguments.forEach(argument -> state.argv.append(Py.newStringOrUnicode(argument)));
        search(state, script.folder());
        try (PythonInterpreter interpreter = new PythonInterpreter(null, state)) {
            interpreter.setOut(System.out);
            interpreter.setErr(System.err);
            interpreter.exec("import hepmva");
            if (script.isFile()) {
                interpreter.set("__file__", Py.newStringOrUnicode(script.name()));
            }
            interpreter.exec(compiled(script, text));
            return 0;
        } catch (PyException e) {
            return ended(e);
        }
    }

    /**
     * Looks for modules in a folder last: a folder 'os' or 'hepmva' there would hide Jython's own module or
     * ours. Also our module comes before Java's packages, for which Jython would take such a folder.
     */
    private static void search(PySystemState state, String folder) {
        PyObject ours = Py.newString(ClasspathPyImporter.PYCLASSPATH_PREFIX);
        while (state.path.__contains__(ours)) {
            state.path.remove(ours);
        }
        state.path.insert(0, ours);
        state.path.append(Py.newStringOrUnicode(folder));
    }

    /** A script that does not say in which letters it is written is taken for UTF-8. */
    private static PyCode compiled(Script script, byte[] text) {
        CompilerFlags flags = new CompilerFlags();
        if (!CODING.matcher(new String(text, StandardCharsets.ISO_8859_1)).lookingAt()) {
            flags.encoding = "utf-8";
        }
        return Py.compile_flags(new ByteArrayInputStream(text), script.shown(), CompileMode.exec, flags);
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
        String sentence = java ? Printable.lines(thrown.toString())
                : letters(Py.formatException(e.type, e.value));
        System.err.println(sentence);
        hint(e, sentence);
    }

    /** Says how a call is written that failed for its arguments or its name. */
    private static void hint(PyException e, String sentence) {
        if (!e.match(Py.TypeError) && !e.match(Py.AttributeError)) {
            return;
        }
        PyObject helping = Py.getSystemState().modules.__finditem__("hepmva.helping");
        String said = helping == null ? ""
                : helping.__getattr__("hint").__call__(Py.newUnicode(sentence),
                        e.traceback == null ? Py.None : e.traceback).toString();
        if (!said.isEmpty()) {
            System.err.println(said);
        }
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
            if (isSentence(thrown) || e.match(Py.TypeError) || e.match(Py.AttributeError)) {
                printSentence(e, thrown);
            } else {
                super.showexception(e);
            }
        }
    }
}
