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

/** The pictures of a training in a session, whatever was learned. */
@Tag("slow")
class JythonPicturesTest extends JythonTest {

    /** What all scripts begin with: each picture is written, and there are those of the report. */
    private static final String BEGIN = NO + """
            import os, sys
            file, out = sys.argv[1:]
            bdt, ada = hepmva.trees('BDT', trees=4), hepmva.trees('BDT-2', trees=2)
            def check(r):
                for each in r.plots():
                    r.plot(each, out + '.svg')
                drawn = [each[:-4] for each in os.listdir(out + '/plots') if each.endswith('.svg')]
                names = [each.replace('bdt-2-', '').replace('bdt-', '') for each in drawn]
                print sorted(set(names)) == sorted(r.plots())
            """;

    @BeforeEach
    void writeEvents() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("kind,u,v,energy\n");
        for (int i = 0; i < 600; i++) {
            double u = random.nextGaussian() + (i % 3 == 1 ? 3 : 0);
            double v = random.nextGaussian() + (i % 3 == 2 ? 3 : 0);
            text.append(i % 3).append(',').append(u).append(',').append(v).append(',').append(10 + 2 * u)
                    .append('\n');
        }
        Files.writeString(folder.resolve("e.csv"), text);
    }

    private Run pictures(String text) throws IOException {
        return script(BEGIN + text, folder.resolve("e.csv"), folder.resolve("out"));
    }

    private String svg(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.readString(file).replaceAll("(?s)<desc>.*?</desc>", "");
    }

    @Test
    void classesHaveTheirPicturesByNameAndMethod() throws IOException {
        Run run = pictures("""
                classes = [(name, dict(files=file, cut='kind == %d' % i))
                           for i, name in enumerate(['a', 'b b', 'C'])]
                r = hepmva.train(classes=classes, variables=['u', 'v'], methods=[bdt, ada], output=out)
                check(r)
                r.plot('confusion', out + '/first.svg')
                r.plot('output-b b', out + '/second.svg', method='BDT-2')
                r.plot('BDT-2-output-b b', out + '/third.svg')
                no(r.plot, 'confusoin')
                no(r.plot, 'roc-C', method='BDT')
                no(r.plot, 'response', method='BDT-2')
                no(r.plot, 'roc', method='BTD')
                """);

        assertTrue(run.out().startsWith("""
                True
                no picture 'confusoin'
                  nearest first: confusion, loss, \
                """), run.out());
        assertTrue(run.out().contains("\nthe picture 'roc-C' is of all methods; method='BDT' is not needed\n"
                + "no picture 'response' of method 'BDT-2'\n  nearest first: roc, loss, pairs, output-a,"
                + " output-c, confusion, output-b-b, "), run.out());
        assertTrue(run.out().endsWith("\nno method 'BTD'; there are: BDT, BDT-2\n"), run.out());
        assertEquals(svg("out/plots/bdt-confusion.svg"), svg("out/first.svg"));
        assertEquals(svg("out/plots/bdt-2-output-b-b.svg"), svg("out/second.svg"));
        assertEquals(svg("out/second.svg"), svg("out/third.svg"));
    }

    @Test
    void targetsHaveTheirPicturesByName() throws IOException {
        Run run = pictures("""
                r = hepmva.train(events=file, targets='energy', variables=['u', 'v'], methods=bdt, output=out)
                check(r)
                r.plot('map', out + '/map.svg')
                no(r.plot, 'mapp')
                """);

        assertTrue(run.out().startsWith("True\nno picture 'mapp'\n  nearest first: map, "), run.out());
        assertEquals(svg("out/plots/bdt-map.svg"), svg("out/map.svg"));
    }

    @Test
    void signalAndBackgroundHaveTheirsAsBefore() throws IOException {
        Run run = pictures("""
                r = hepmva.train(dict(files=file, cut='kind == 0'), dict(files=file, cut='kind == 1'),
                                 variables=['u', 'v'], methods=[bdt, ada], output=out, events='none')
                print os.path.exists(out + '/events.csv.gz')
                check(r)
                r.plot('response', out + '/response.svg', method='BDT-2')
                r.plot('roc', out + '/roc.svg')
                no(r.plot, 'significance')
                no(r.plot, 'rejection', method='BDT')
                r = hepmva.train(dict(files=file, cut='kind == 0'), dict(files=file, cut='kind == 1'),
                                 variables='u', methods=bdt, output=out + '2', split=dict(train=1))
                no(r.plot, 'roc')
                """);

        assertEquals("""
                False
                True
                no significance without the events expected before the cut; give \
                evaluation={'expectedSignal': S, 'expectedBackground': B}
                the picture 'rejection' is of all methods; method='BDT' is not needed
                nothing could be tested: the test part has 0 events; so there is no AUC, \
                no picture and no report
                """, run.out(), run.err());
        assertEquals(svg("out/plots/bdt-2-response.svg"), svg("out/response.svg"));
        assertEquals(svg("out/plots/roc.svg"), svg("out/roc.svg"));
    }
}
