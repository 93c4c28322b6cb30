package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.analysis.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How arguments are understood: help, wrong usage, and the exit codes 0, 1 and 2. */
class CommandLineTest {

    @Test
    void withoutACommandTheCommandsAreListed() {
        Run run = Run.hepmva();

        assertEquals(new Run(2, "", """
                hepmva: which command? There are: demo, inspect, dump, train, apply, methods, jython, help
                Usage: hepmva [-hV] [--debug] [--plugins=DIR]... COMMAND
                'hepmva --help' explains it.
                """), run);
    }

    @Test
    void aMisspeltCommandIsAnsweredWithItsNeighbours() {
        Run run = Run.hepmva("inspekt", "a.csv");

        assertEquals(new Run(2, "", """
                hepmva: Unmatched arguments from index 0: 'inspekt', 'a.csv'
                nearest first: inspect, demo, dump (… 5 more)
                Usage: hepmva [-hV] [--debug] [--plugins=DIR]... COMMAND
                'hepmva --help' explains it.
                """), run);
    }

    @Test
    void aMisspeltOptionIsAnsweredWithItsNeighbours() {
        Run run = Run.hepmva("inspect", "a.csv", "--quik");

        assertEquals(new Run(2, "", """
                hepmva: Unknown option: '--quik'
                nearest first: --quick, --help, --debug (… 2 more)
                Usage: hepmva inspect [-hV] [--debug] [--quick] [--plugins=DIR]... FILE[:TREE]...
                'hepmva inspect --help' explains it.
                """), run);
    }

    @Test
    void aVeryShortMisspeltOptionIsAnsweredToo() {
        Run run = Run.hepmva("demo", "--ot", "here");

        assertEquals(new Run(2, "", """
                hepmva: Unknown options: '--ot', 'here'
                nearest first: --out, --help, --debug (… 2 more)
                Usage: hepmva demo [-hV] [--debug] [--out=DIR] [--plugins=DIR]...
                'hepmva demo --help' explains it.
                """), run);
    }

    @Test
    void aMisspeltCommandAfterHelpIsAnsweredWithItsNeighbours() {
        Run run = Run.hepmva("help", "trian");

        assertEquals(new Run(2, "", """
                hepmva: Unknown subcommand 'trian'.
                nearest first: train, demo, dump (… 5 more)
                Usage: hepmva [-hV] [--debug] [--plugins=DIR]... COMMAND
                'hepmva --help' explains it.
                """), run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "dump", "train", "apply"})
    void aMissingArgumentIsWrongUsage(String command) {
        Run run = Run.hepmva(command);

        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("hepmva: Missing required "), run.err());
        assertTrue(run.err().endsWith("'hepmva " + command + " --help' explains it.\n"), run.err());
    }

    @Test
    void aRangeThatIsNoneIsWrongUsage() {
        Run run = Run.hepmva("dump", "a.csv", "--entries", "10-20");

        assertEquals(2, run.code());
        assertEquals("hepmva: Invalid value for option '--entries': entries '10-20' are not a range like"
                + " 0:1000,"
                + " 1000: or :1000", run.err().lines().findFirst().orElseThrow());
    }

    @Test
    void aNumberThatIsNoneIsWrongUsage() {
        Run run = Run.hepmva("train", "a.yaml", "--threads", "many");

        assertEquals(2, run.code());
        assertEquals("hepmva: Invalid value for option '--threads': 'many' is not a whole number in"
                + " [-2147483648, 2147483647]", run.err().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "0x1"})
    void aSeedIsAWholeNumberOf64Bits(String seed) {
        Run run = Run.hepmva("train", "a.yaml", "--seed", seed);

        assertEquals(2, run.code());
        assertEquals("hepmva: Invalid value for option '--seed': '" + seed + "' is not a whole number in"
                + " [-9223372036854775808, 9223372036854775807]",
                run.err().lines().findFirst().orElseThrow());
    }

    @Test
    void anAnalysisAtAnAddressIsNotAMissingFile() {
        Run run = Run.hepmva("train", "root://eos/a.yaml");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("'root://eos/a.yaml' is an address; what is needed here is a file or"
                + " folder on this machine"), run.err());
    }

    @Test
    void aNegativeNumberOfThreadsIsWrongUsage() {
        Run run = Run.hepmva("train", "/nowhere/a.yaml", "--threads", "-1");

        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals("hepmva: --threads = -1 is not in [0, 1024]",
                run.err().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "inspect", "dump", "train", "apply", "jython"})
    void everyCommandExplainsItselfWithAnExample(String command) {
        Run run = Run.hepmva(command, "--help");

        assertEquals(0, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().contains("Usage: hepmva " + command), run.out());
        assertTrue(run.out().contains("Example:  hepmva " + command), run.out());
    }

    @Test
    void helpMayComeFirst() {
        assertEquals(Run.hepmva("train", "--help"), Run.hepmva("help", "train"));
        assertEquals(Run.hepmva("--help"), Run.hepmva("help"));
        assertEquals(2, Run.hepmva("help", "trian").code());
    }

    @Test
    void theHelpOfTrainSaysWhereEveryKeyIsExplained() {
        Run run = Run.hepmva("train", "--help");

        assertTrue(run.out().endsWith("\nEvery key and setting is explained in docs/analysis-file.md.\n"),
                run.out());
    }

    @Test
    void theVersionIsPrinted() {
        assertEquals(new Run(0, "hepmva " + Versions.HEPMVA + "\n", ""), Run.hepmva("--version"));
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("hepmva.root", "../.."), "pom.xml"));

        assertTrue(pom.contains("<version>" + Versions.HEPMVA + "-SNAPSHOT</version>")
                || pom.contains("<version>" + Versions.HEPMVA + "</version>"), Versions.HEPMVA);
    }

    @Test
    void anErrorIsOneSentenceAndDebugShowsTheTrace() {
        Run run = Run.hepmva("train", "/nowhere/a.yaml", "--debug");

        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("hepmva: /nowhere/a.yaml: no such file\n"
                + "org.hepmva.analysis.AnalysisException: "), run.err());
        assertTrue(run.err().contains("\tat org.hepmva.app."), run.err());
    }

    @Test
    void whatNobodyForesawIsAMistakeOfHepmvaItself() {
        assertEquals("a mistake of hepmva itself, please report it with the output of --debug: "
                + "java.lang.IndexOutOfBoundsException:"
                + " 7", Failure.sentence(new IndexOutOfBoundsException("7")));
    }

    @Test
    void tooLittleMemorySaysHowToGiveMore() {
        String sentence = Failure.sentence(new OutOfMemoryError("Java heap space"));

        assertTrue(sentence.matches("not enough memory \\(Java heap space\\), of which Java may use \\d+"
                + " MiB: "
                + "give it more, for example HEPMVA_OPTS=-Xmx8g ./hepmva …"), sentence);
    }

    @Test
    void anOverflowOfTheStackIsASentence() {
        assertEquals("something is nested too deeply for the stack of Java; if it has to be, give it more,"
                + " for example HEPMVA_OPTS=-Xss64m ./hepmva …", Failure.sentence(new StackOverflowError()));
    }

    @Test
    void aMissingLibraryIsTheSentenceOfWhoMissesIt() {
        LinkageError cause = new UnsatisfiedLinkError("nd4j");

        assertEquals("no library", Failure.sentence(new IllegalStateException("no library", cause)));
        assertTrue(Failure.sentence(new IllegalStateException("x")).startsWith("a mistake of hepmva itself"));
    }
}
