package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Arrays in the place of files. */
class JythonArraysTest extends JythonTest {

    /** All numbers are the same: weights, splits, trees. */
    @Test
    @Tag("slow")
    void aTrainingWithArraysIsThatWithFilesOfTheSameNumbers() throws IOException {
        Path data = Events.csv(folder);

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
                for each in bdts[0].file.provenance().dataFiles():
                    print each.path(), each.bytes(), len(each.sha256())
                """, folder, data);

        assertEquals("True False\narrays of signal, in memory -1 64\narrays of background, in memory -1 64\n",
                run.out(), run.err());
        assertTrue(run.err().contains("signal       400      393  15706.5    294.662"), run.err());
    }

    @Test
    void everyArrayIsAColumnOfItsOwnTypeAndACopy() throws IOException {
        Run run = script("""
                from array import array
                import jarray
                values = array('d', [0.1, 2])
                events = hepmva.open(dict(a=values, b=array('f', [0.1, 2]), c=array('l', [2 ** 62 + 1, -1]),
                                          d=array('i', [1, -2]), e=jarray.array([True, False], 'z'),
                                          f=[True, False], g=[True, 0.5], h=['s', u'\\u00e9']))
                values[0] = 7
                for each in events.ntuple.columns():
                    print each.name(), each.type()
                print [list(events.values(each)[0]) for each in 'abdefg']
                print list(events.values('a', cut='c == 4611686018427387905 && e && f')[0])
                """);

        assertEquals("""
                a DOUBLE
                b FLOAT
                c LONG
                d INT
                e BOOLEAN
                f BOOLEAN
                g DOUBLE
                h STRING
                [[0.1, 2.0], [0.10000000149011612, 2.0], [1.0, -2.0], [1.0, 0.0], [1.0, 0.0], [1.0, 0.5]]
                [0.1]
                """, run.out(), run.err());
    }

    @Test
    void aDictOfArraysIsOpenedAsEvents() throws IOException {
        Run run = script(NO.replace("ValueError)", "ValueError, Java)") + """
                import sys
                from array import array
                events = hepmva.open(dict(pt=[1, 2.5, float('nan')], id=[9007199254740993, 2, 3],
                                          e=array('f', [0.5, 1, 2]), label=['s', 'b', 's']))
                print events
                print list(events.values('pt', cut="label == 's' && id == 9007199254740993")[0])
                no(hepmva.open, dict(x=[1, 2], y=[1]))
                no(hepmva.open, dict(x=[1, None]))
                no(hepmva.open, dict(x=[[1, 2], [], [3, None]]))
                no(hepmva.open, dict(x=[[[1.5], []], [], [[2, 3], [4, 'a']]]))
                no(hepmva.open, dict(x=[['a', 'b'], ['c', '\\xff']]))
                no(hepmva.open, dict(x=[2 ** 64]))
                no(hepmva.open, dict(cut='x > 0'))
                no(hepmva.train, dict(x=[1, 'a']), dict(x=[1, 2]), variables='x', methods='trees')
                no(hepmva.train, dict(x=[1, 2]), dict(x=[1, 2], y=[3]), variables='x', methods='trees')
                no(hepmva.train, dict(x=[1, 2], tree='T'), dict(x=[1, 2]), variables='x', methods='trees')
                try:
                    hepmva.train(dict(x=[]), dict(x=[1, 2]), variables='x', methods='trees',
                                 output=sys.argv[1])
                except Java as e:
                    print e.getMessage()
                """.replaceFirst("^", "from java.lang import Exception as Java\n"), folder.resolve("out"));

        assertEquals("""
                arrays: 3 entries, 4 columns
                  column  type    least          greatest         mean  missing  title
                  e       float     0.5                 2      1.16667
                  id      long        2  9007199254740993  3.0024e15
                  label   string
                  pt      double      1               2.5         1.75        1

                [1.0]
                java.lang.IllegalArgumentException: arrays: column 'x' has 2 entries, column 'y' has 1
                arrays['x'][1] is a number, not None
                arrays['x'][2][1] is a number, not None
                arrays['x'][2][1][1] is a number, not 'a'
                arrays['x'][1][1] '\\xff' is not UTF-8: save the script as UTF-8, \
                or write 'ÿ' with \\u escapes
                arrays['x'] holds whole numbers beyond 64 bits with sign; the most is 9223372036854775807
                a location is a text, not {'cut': 'x > 0'}
                signal['x'][1] is a number, not 'a'
                java.lang.IllegalArgumentException: arrays of background: column 'x' has 2 entries, \
                column 'y' has 1
                signal: 'tree' is of files, and these are arrays
                class 'signal': arrays of signal has no entries
                """.replaceAll(" +", " "), (run.out() + run.err()).replaceAll(" +", " "));
    }
}
