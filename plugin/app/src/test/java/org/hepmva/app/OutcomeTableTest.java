package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table at the end of a training of more than two classes, or of targets. */
@Tag("slow")
class OutcomeTableTest {

    private static final String NUMBER = " +−?[0-9.]+ ± [0-9.]+";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeEvents() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("kind,u,v,energy\n");
        for (int i = 0; i < 900; i++) {
            double u = random.nextGaussian() + (i % 3 == 1 ? 3 : 0);
            double v = random.nextGaussian() + (i % 3 == 2 ? 3 : 0);
            text.append(i % 3).append(',').append(u).append(',').append(v).append(',').append(10 + 2 * u)
                    .append('\n');
        }
        Files.writeString(folder.resolve("e.csv"), text);
    }

    @Test
    void aMisspeltClassIsTheKeyThatIsToldAndNotTheOneThatIsMissing() throws IOException {
        Run run = Run.script(folder, """
                import sys
                from java.lang import Exception as JavaException
                try:
                    hepmva.train(singal=sys.argv[1], background=sys.argv[1], variables='u',
                                 methods=hepmva.trees())
                except JavaException as e:
                    print e.message.splitlines()[0]
                """, folder.resolve("e.csv").toString());

        assertEquals("train(...), line 1: unknown key 'singal'\n", run.out(), run.err());
    }

    private Run train(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), text
                + "variables: [u, v]\nmethods: [{name: BDT, type: trees, trees: 20}]\n");
        return Run.hepmva("train", file, "--out", folder.resolve("out"));
    }

    @Test
    void threeClassesHaveAccuracyAreaAndLoss() throws IOException {
        Run run = train("classes: {a: {files: e.csv, cut: kind == 0}, b: {files: e.csv, cut: kind == 1},"
                + " c: {files: e.csv, cut: kind == 2}}\n");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("On the test part (225 events that no method has seen):"), run.out());
        assertTrue(run.out().matches("(?s).*\n  method +accuracy +balanced accuracy +AUC, mean +log-loss"
                + " +overtraining\n  BDT" + NUMBER.repeat(4) + " +no harm\n.*"), run.out());
        assertTrue(run.out().endsWith("report: " + folder.resolve("out/report.html") + "\n"), run.out());
    }

    @Test
    void eachTargetHasBiasAndResolution() throws IOException {
        Run run = train("events: {files: e.csv}\ntargets: [energy, half := energy/2]\n");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().matches("(?s).*\n  method +target +mean deviation +RMS deviation +central 68 %"
                + " +R²\n  BDT +energy" + NUMBER.repeat(4) + "\n  BDT +half" + NUMBER.repeat(4) + "\n.*"),
                run.out());
        assertTrue(run.out().endsWith("report: " + folder.resolve("out/report.html") + "\n"), run.out());
    }

    @Test
    void aSessionGivesTheMeanAreaOfClassesAndTheEventsOfAnyOutcome() throws IOException {
        String file = folder.resolve("e.csv").toString();

        Run run = Run.script(folder, """
                import sys
                file, out = sys.argv[1:]
                classes = [(name, dict(files=file, cut='kind == %d' % i)) for i, name in enumerate('abc')]
                bdt = hepmva.trees('BDT', trees=20)
                r = hepmva.train(classes=classes, variables=['u', 'v'], methods=bdt, output=out)
                print r.auc('BDT') == r.evaluation('BDT').onTest().areas().mean().value()
                print sorted(set(len(event) for event in r.events().loop('u', 'BDT_a', 'BDT_b', 'BDT_c')))
                r = hepmva.train(events=file, targets='energy', variables='u', methods=bdt, output=out)
                print len([1 for event in r.events().loop('energy', 'BDT_energy')])
                print r.evaluation('BDT').targets()[0].onTest().ratio().sigma().value() < 1
                try:
                    r.evaluation('BTD')
                except ValueError as e:
                    print e
                """, file, folder.resolve("session"));

        assertEquals("True\n[4]\n225\nTrue\nno method 'BTD'; there are: BDT\n", run.out(), run.err());
    }
}
