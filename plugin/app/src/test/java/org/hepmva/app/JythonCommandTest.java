package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.app.analysis.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hepmva jython}: a session and scripts. */
class JythonCommandTest {

    @TempDir
    private Path folder;

    private Run script(String text, Object... arguments) throws IOException {
        Path script = Files.writeString(folder.resolve("script.py"), text);
        Object[] all = new Object[arguments.length + 2];
        all[0] = "jython";
        all[1] = script;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Run.hepmva(all);
    }

    @Test
    @Tag("slow")
    void aSessionGreetsAndKnowsTheModule() throws IOException, InterruptedException {
        Run run = Run.program(folder, Run.program("jython"), "print hepmva.trees(trees=5)['trees'] + 1\n");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("hepmva " + Versions.HEPMVA + " on Jython: the module hepmva is"
                + " imported;"
                + " help(hepmva) tells what there is, Ctrl-D ends\n>>> 6\n"), run.out());
    }

    @Test
    void whatFollowsTheScriptIsItsOwn() throws IOException {
        Run run = script("import sys\nprint sys.argv[1:]\n", "a", "--debug", "-h");

        assertEquals(new Run(0, "['a', '--debug', '-h']\n", ""), run);
    }

    @Test
    void anErrorInAScriptIsPythonsTracebackAndExitCodeOne() throws IOException {
        Run run = script("x = 1\nraise ValueError('no')\n");

        assertEquals(1, run.code());
        assertEquals("Traceback (most recent call last):\n  File \"" + folder.resolve("script.py")
                + "\", line 2, in <module>\n    raise ValueError('no')\nValueError: no\n", run.err());
    }

    @Test
    void aScriptMayEndWithAnExitCodeOrASentence() throws IOException {
        assertEquals(new Run(3, "", ""), script("import sys\nsys.exit(3)\n"));
        assertEquals(new Run(0, "", ""), script("import sys\nsys.exit()\n"));
        assertEquals(new Run(1, "", "no events\n"), script("import sys\nsys.exit('no events')\n"));
    }

    @Test
    void aMissingScriptIsASentence() {
        assertEquals(new Run(1, "", "hepmva: " + folder + "/no.py: no such script\n"),
                Run.hepmva("jython", folder.resolve("no.py")));
    }

    @Test
    void anUnknownOptionOfTheModuleListsThoseThatAre() throws IOException {
        Path data = Events.csv(folder);

        Run run = script("import hepmva, sys\nhepmva.open(sys.argv[1]).values('x', cutt='y > 0')\n", data);

        assertEquals(1, run.code());
        assertTrue(run.err().endsWith("TypeError: unknown option 'cutt'; there are: cut, entries\n"),
                run.err());
    }

    @Test
    void aSentenceOfHepmvaEndsTheTracebackWithoutJavasStack() throws IOException {
        Run run = script("import hepmva\nhepmva.open('%s')\n".formatted(folder.resolve("no.csv")));

        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("Traceback (most recent call last):\n  File \""), run.err());
        assertTrue(run.err().endsWith("\norg.hepmva.io.UnreadableFileException: " + folder + "/no.csv:"
                + " no such"
                + " file; its folder has, nearest first: script.py\n"), run.err());
    }
}
