package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Arrays in the place of files. */
class JythonArraysTest extends JythonTest {

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("hepmva-arrays-"))
                    .collect(Collectors.toSet());
        }
    }

    /** The file is that of the arrays, so all numbers are the same: weights, splits, trees. */
    @Test
    @Tag("slow")
    void aTrainingWithArraysIsThatWithFilesOfTheSameNumbers() throws IOException {
        Path data = Events.csv(folder);
        Set<Path> before = temporary();

        Run run = script("""
                import sys
                from array import array
                folder = sys.argv[1]
                events = hepmva.open(sys.argv[2])
                def arrays(label):
                    x, y, id, w = events.values('x', 'y', 'id', '0.1*n', cut='label == %d' % label)
                    return dict(x=x, y=list(y), n=[int(each) for each in id],
                                weight=array('f', list(w)), cut='x > -1')
                def train(out, signal, background):
                    bdt = hepmva.trees('BDT', trees=3, minEvents=20)
                    return hepmva.train(signal, background, variables=['x', 'y'], methods=bdt,
                                        split=dict(train=0.5, seed=1), output=folder + out)
                a = train('/a', arrays(1), arrays(0))
                b = train('/b', dict(arrays(1), weight='1'), dict(arrays(0), weight='1'))
                c = train('/c', dict(files=sys.argv[2], cut='label == 1 && x > -1'),
                          dict(files=sys.argv[2], cut='label == 0 && x > -1'))
                bdts = [each.weights('BDT') for each in (a, b, c)]
                responses = [list(each.apply(events, entries=':50')) for each in bdts]
                print responses[1] == responses[2], responses[0] == responses[1]
                print bdts[0].file.provenance().dataFiles()[0].path().endswith('/1-signal.csv')
                """, folder, data);

        assertEquals("True False\nTrue\n", run.out(), run.err());
        assertEquals(before, temporary());
        assertTrue(run.err().contains("signal       400      393  15706.5    294.662"), run.err());
    }

    @Test
    void aDictOfArraysIsOpenedAsEvents() throws IOException {
        Run run = script(NO.replace("ValueError)", "ValueError, Java)") + """
                from array import array
                events = hepmva.open(dict(pt=[1, 2.5, float('nan')], id=[9007199254740993, 2, 3],
                                          e=array('f', [0.5, 1, 2]), label=['s', 'b', 's']))
                print events
                print list(events.values('pt', cut="label == 's' && id == 9007199254740993")[0])
                no(hepmva.open, dict(x=[1, 2], y=[1]))
                no(hepmva.open, dict(x=[1, None]))
                no(hepmva.open, dict(x=[2 ** 64]))
                no(hepmva.open, dict(cut='x > 0'))
                no(hepmva.train, dict(x=[1, 'a']), dict(x=[1, 2]), variables='x', methods='trees')
                no(hepmva.train, dict(x=[1, 2]), dict(x=[1, 2], y=[3]), variables='x', methods='trees')
                """.replaceFirst("^", "from java.lang import Exception as Java\n"));

        assertEquals("""
                arrays: 3 entries, 4 columns
                  column  type    least          greatest         mean  missing  title
                  e       double    0.5                 2      1.16667
                  id      long        2  9007199254740993  3.0024e15
                  label   string
                  pt      double      1               2.5         1.75        1

                [1.0]
                java.lang.IllegalArgumentException: arrays: column 'x' has 2 entries, column 'y' has 1
                arrays['x'][1] is a number, not None
                arrays['x'] holds whole numbers beyond 64 bits with sign; the most is 9223372036854775807
                a location is a text, not {'cut': 'x > 0'}
                signal['x'][1] is a number, not 'a'
                java.lang.IllegalArgumentException: background: column 'x' has 2 entries, column 'y' has 1
                """.replaceAll(" +", " "), (run.out() + run.err()).replaceAll(" +", " "));
    }
}
