package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.analysis.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code hepmva jython}: a session and scripts. */
class JythonCommandTest extends JythonTest {

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
    @Tag("slow")
    void whatIsTypedIsUtf8AndAnErrorIsASentence() throws IOException, InterruptedException {
        Run run = Run.program(folder, Run.program("jython"), """
                print repr(u'π'), repr('π')
                hepmva.load('ü.json')
                from org.hepmva.hist import *
                print ChiSquareTest.__name__
                exit(3)
                """);

        assertEquals(3, run.code(), run.err());
        assertTrue(run.out().endsWith("""
                >>> u'\\u03c0' '\\xcf\\x80'
                >>> >>> >>> ChiSquareTest
                >>>\s"""), run.out());
        assertTrue(run.err().startsWith("Traceback (most recent call last):\n  File \"<stdin>\", line 1,"),
                run.err());
        assertTrue(run.err().endsWith("\norg.hepmva.runtime.WeightFileException: ü.json cannot be read: it"
                + " does not exist\n"), run.err());
    }

    @Test
    @Tag("slow")
    void onATerminalABarShowsTheReading() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/bin/script")), "there is no program 'script'");
        Path script = Files.writeString(folder.resolve("script.py"),
                "hepmva.open('%s').hist('eop')\n".formatted(Events.ROOT_FILE.toAbsolutePath()));
        String command = String.join("' '", Run.program("jython", script));

        Run run = Run.program(folder, List.of("/usr/bin/env", "-u", "CI", "/usr/bin/script", "-qec",
                "'" + command + "'", "/dev/null"));

        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains("reading 100% [==="), run.out());
        assertTrue(run.out().contains("] 288000/288000 entries ("), run.out());
    }

    @Test
    void whatFollowsTheScriptIsItsOwn() throws IOException {
        Run run = script("import sys\nprint sys.argv[1:]\n", "a", "--debug", "-h");

        assertEquals(new Run(0, "['a', '--debug', '-h']\n", ""), run);
    }

    @Test
    void anErrorInAScriptIsPythonsTracebackAndExitCodeOne() throws IOException {
        Run run = script("# coding: utf-8\nraise ValueError('no π')\n");

        assertEquals(1, run.code());
        assertEquals("Traceback (most recent call last):\n  File \"" + folder.resolve("script.py")
                + "\", line 2, in <module>\n    raise ValueError('no π')\nValueError: no π\n", run.err());
    }

    @Test
    @Tag("slow")
    void aScriptMayEndWithAnExitCodeOrASentence() throws IOException {
        assertEquals(new Run(3, "", ""), script("import sys\nsys.exit(3)\n"));
        assertEquals(new Run(0, "", ""), script("import sys\nsys.exit()\n"));
        assertEquals(new Run(1, "", "no events\n"), script("import sys\nsys.exit('no events')\n"));
    }

    @Test
    void aScriptKnowsItsFileAndNeedsNoLineForItsLetters() throws IOException {
        Run run = script("print __file__, __name__, 'π', repr(u'π')\n");

        assertEquals(new Run(0, folder.resolve("script.py") + " __main__ π u'\\u03c0'\n", ""), run);
    }

    @Test
    @Tag("slow")
    void theLineForItsLettersCounts() throws IOException {
        Path script = folder.resolve("latin.py");
        Files.writeString(script, "# coding: latin-1\nprint repr(u'\u00e9')\n", StandardCharsets.ISO_8859_1);

        assertEquals(new Run(0, "u'\\xe9'\n", ""), Run.hepmva("jython", script));
    }

    @Test
    @Tag("slow")
    void foldersBesideAScriptHideNoModule() throws IOException {
        for (String name : List.of("hepmva", "os", "types", "java", "org")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.writeString(folder.resolve("mine.py"), "x = 'mine'\n");

        Run run = script("""
                import os, types, logging, mine
                from java.util import ArrayList
                from org.hepmva.hist import Histogram
                import hepmva
                print hepmva.train.__name__, mine.x, Histogram.__name__
                """);

        assertEquals(new Run(0, "train mine Histogram\n", ""), run);
    }

    @Test
    @Tag("slow")
    void foldersInTheCurrentFolderHideNoModuleOfASession() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("hepmva"));
        Files.writeString(folder.resolve("mine.py"), "x = 'mine'\n");

        Run run = Run.program(folder, Run.program("jython"),
                "import hepmva, mine\nprint hepmva.train.__name__, mine.x\n");

        assertTrue(run.out().endsWith(">>> train mine\n>>> "), run.out() + run.err());
    }

    @Test
    @Tag("slow")
    void aScriptMayComeFromStandardInput() throws IOException, InterruptedException {
        Run run = Run.program(folder, Run.program("jython", "-", "a", "-h"),
                "import sys\nprint sys.argv, 'π', hepmva.__name__\n");

        assertEquals(new Run(0, "['-', 'a', '-h'] π hepmva\n", ""), run);
    }

    @Test
    void codeMayStandOnTheCommandLine() {
        assertEquals(new Run(0, "['-c', 'a', '-h', '--debug'] π\n", ""),
                Run.hepmva("jython", "-c", "import sys; print sys.argv, u'π'", "a", "-h", "--debug"));
        assertEquals(2, Run.hepmva("jython", "-c").code());
    }

    @Test
    void aMissingScriptIsASentence() {
        assertEquals(new Run(1, "", "hepmva: " + folder + "/no.py: no such script\n"),
                Run.hepmva("jython", folder.resolve("no.py")));
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

    @Test
    @Tag("slow")
    void aLineThatIsNoPythonIsShownWithItsPlace() throws IOException, InterruptedException {
        Run run = Run.program(folder, Run.program("jython"), "print (4 4)\nprint 1\n");

        assertEquals("""
                  File "<stdin>", line 1
                    print (4 4)
                            ^
                SyntaxError: no viable alternative at input '4'
                """, run.err());
        assertTrue(run.out().endsWith(">>> >>> 1\n>>> "), run.out());
    }
}
