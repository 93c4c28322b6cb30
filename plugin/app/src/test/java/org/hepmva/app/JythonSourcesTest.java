package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words of sources, classes and definitions in a session. */
class JythonSourcesTest extends JythonTest {

    @Test
    @Tag("slow")
    void aClassMayHaveSeveralSourcesAndAnyName() throws IOException {
        Events.csv(folder);

        Run run = script("""
                import sys
                file, out = sys.argv[1] + '/events.csv', sys.argv[1] + '/o'
                one = dict(files=file, cut='label == 1')
                two = [dict(name='left', files=file, cut='label == 0 && left', scale=2),
                       dict(name='right', files=file, cut='label == 0 && !left', crossSection='3 pb',
                            generated=400)]
                bdt = hepmva.trees('BDT', trees=2, minEvents=20)
                result = hepmva.train(classes=[('one', one), ('another', two)], variables=['sum', 'y*'],
                                      methods=bdt, output=out, luminosity='200 /pb',
                                      define=dict(left='x < 0', sum='x + y'))
                print result.weights('BDT').file.classes()
                """, folder);

        assertEquals("[one, another]\n", run.out(), run.err());
        assertTrue(run.err().contains("another  together  1600      400  698    391.958"), run.err());
        assertTrue(run.err().contains("variables of 'y*': y"), run.err());
    }

    @Test
    void whatIsNoClassIsASentence() throws IOException {
        Run run = script(NO + """
                for classes in (['a', 'b'], [('a', 'a.csv'), ('a', 'b.csv')],
                                [('a', None), ('b', 'b.csv')], None):
                    no(hepmva.train, classes=classes, variables='x', methods='trees')
                """);

        assertEquals("""
                classes is a dict or a list of pairs, [('Higgs', source), ('top', source)], not ['a', 'b']
                two classes are called 'a'
                class 'a' is 'file:tree', a list of those or a dict with files, not None
                signal is 'file:tree', a list of those or a dict with files, not None
                """, run.out(), run.err());
    }
}
