package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The module {@code hepmva} of a session: events, classifiers, training, pictures. */
class JythonModuleTest extends JythonTest {

    @Test
    void aChainHasTheSameColumnsInAnyOrderAndRefusesOneThatAFileLacksWhenItIsUsed() throws IOException {
        String one = Files.writeString(folder.resolve("mc1.csv"), "pt,truth\n1,7\n").toString();
        String two = Files.writeString(folder.resolve("mc2.csv"), "pt\n2.5\n").toString();

        Run run = script("""
                import hepmva, sys
                one, two = sys.argv[1:]
                for files in ((one, two), (two, one)):
                    events = hepmva.chain(*files)
                    print events.names(), sorted(events.values('pt')[0])
                print len(hepmva.chain(one.replace('mc1', 'mc?')))
                events.values('truth')
                """, one, two);

        String columns = "[u'pt'] [1.0, 2.5]\n";
        assertEquals(columns + columns + "2\n", run.out());
        assertTrue(run.err().endsWith(two + ", " + one + ": column 'truth' of type int: is not in " + two
                + "\n"), run.err());
        assertEquals(1, run.code());
    }

    @Test
    @Tag("slow")
    void aPlainStringIsUtf8AndAUnicodeStringIsWhatItSays() throws IOException {
        Events.csv(folder);
        // a machine whose file names are ASCII has no ü
        String folderName = "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "o_ü" : "o";

        Run run = script("""
                # -*- coding: utf-8 -*-
                import codecs, sys
                folder, results = sys.argv[1], sys.argv[2]
                events = hepmva.open(folder + '/events.csv')
                h = events.hist('m := x', bins=4, low=-2, high=2, title='Zähler', weight=None, cut=None)
                print h.title(), h.axis(0).title()
                plot = hepmva.draw(h, folder + '/u.svg', title='σ', labels=['π+ μ'], xtitle='E/p',
                            ytitle=u'ε_{S}')
                svg = codecs.open(folder + '/u.svg', encoding='utf-8').read()
                print [letter in svg for letter in (u'π+ μ', u'ε', u'σ', u'Ï')]
                signal = dict(files=folder + '/events.csv', cut='label == 1', weight=None)
                background = dict(files=folder + '/events.csv', cut='label == 0', tree=None)
                result = hepmva.train(signal, background, ['x', dict(name='y', title='σ μ', unit='cm')],
                                      hepmva.trees(u'BDT', trees=2, minEvents=20, maxDepth=None), cut=None,
                                      output=folder + '/' + results)
                bdt = result.weights('BDT')
                print bdt.file.method(), bdt.classifier.variables()[1].title(), result.auc('BDT') > 0.6
                print result.report().endswith(u'/' + results + '/report.html')
                row = next(events.loop('class := label', 'σ := x', u'print := n', '2*y', entries='3:4',
                                       above=None))
                print row._fields, row.class_, row.print_
                for event in events.loop('x', 'y', 'n', classifier=bdt, entries=':2'):
                    print event.response == bdt.response(event.x, event.y) == bdt.response(**event._asdict())
                many = [[0.001 * i for i in range(40000)], [0.0] * 40000]
                responses = bdt.bound(['x', 'y']).all(many)
                print all(responses[i] == bdt.response(many[0][i], 0) for i in (0, 16383, 16384, 39999))
                print len(bdt.apply(events, cut=None)), len(list(events.loop('x', classifier=bdt)))
                hepmva.draw(events.hist2d('x', 'y', bins=5), events.profile('x', 'y', bins=5),
                            labels=[None, 'mean'])
                """, folder, folderName);

        assertEquals("""
                Zähler m
                [True, True, True, False]
                BDT σ μ True
                True
                ('class_', 'x2', 'print_', 'x_2_y') 1.0 3.0
                True
                True
                True
                800 800
                """, run.out(), run.err());
        assertEquals(0, run.code());
        assertTrue(Files.exists(folder.resolve(folderName).resolve("report.html")));
    }

    @Test
    @Tag("slow")
    void whereNothingWasTestedThereIsNoReportAndItSaysWhy() throws IOException {
        Events.csv(folder);

        Run run = script("""
                import sys
                from java.lang import IllegalArgumentException
                source = lambda cut: dict(files=sys.argv[1] + '/events.csv', cut=cut)
                result = hepmva.train(source('label == 1'), source('label == 0'), 'x',
                                      hepmva.trees('BDT', trees=2), split=dict(train=1),
                                      output=sys.argv[1] + '/o')
                for ask in result.report, lambda: result.auc('BDT'), lambda: result.evaluation('BDT'):
                    try:
                        print ask()
                    except IllegalArgumentException as e:
                        print e.message
                """, folder);

        assertEquals(("nothing could be tested: the test part has 0 events; so there is no AUC, no picture"
                + " and no report\n").repeat(3), run.out(), run.err());
    }

    @Test
    @Tag("slow")
    void whatCannotBeMeantIsASentence() throws IOException {
        Events.csv(folder);

        Run run = script(NO + """
                import sys
                events = hepmva.open(sys.argv[1] + '/events.csv')
                signal = dict(files=sys.argv[1] + '/events.csv', cut='label == 1')
                h = events.hist('x', bins=4, low=-2, high=2)
                h2 = events.hist2d('x', 'y', bins=(5, 5))
                no(hepmva.open, 3)
                no(hepmva.open, 'caf\\xe9.csv')
                no(hepmva.load, None)
                no(events.values)
                no(events.values, ['x'])
                no(events.values, 'x', entries=10)
                no(events.hist, 'x', bin=10)
                no(events.hist, 'x', bins=2.5)
                no(events.hist, 'x', low='π')
                no(events.hist, 'x', edges=3)
                no(events.hist, 'x', edges=[0, 1], low=0)
                no(events.hist2d, 'x', 'y', xrange=(1,))
                no(events.loop)
                no(events.loop, 'x+y', 'x-y')
                no(events.loop, 'x', above=0.5)
                no(events.loop, 'x', above='a')
                no(events.loop, 'x', classifier='BDT.hepmva.json')
                no(hepmva.draw, 'x.svg')
                no(hepmva.draw, h, 'x.svg', h)
                no(hepmva.draw, h, 3)
                no(hepmva.draw, h, h, labels=['a'])
                no(hepmva.draw, h, labels=3)
                no(hepmva.draw, h, xtitle='caf\\xe9')
                no(hepmva.draw, h, xrange=3)
                no(hepmva.draw, h, xtitel='x')
                no(hepmva.draw, h2, h)
                no(hepmva.draw, h, h2)
                no(hepmva.draw, h2, labels=['a'])
                no(hepmva.pages, [h], 'x.pdf')
                no(hepmva.train, signal, None, 'x', 'trees')
                no(hepmva.train, signal, signal, 'x', hepmva.trees(trees=h2.__class__))
                no(hepmva.train, signal, signal, 'caf\\xe9', 'trees')
                no(hepmva.trees, 100)
                no(hepmva.method, 'BDT', 3)
                """, folder);

        assertEquals("""
                a location is a text, not 3
                a location 'caf\\xe9.csv' is not UTF-8: save the script as UTF-8, or write \
                'café.csv' with \\u escapes
                the weight file is a text, not None
                values() needs an expression, such as values('eop')
                an expression is a text, not ['x']
                entries is a text such as '0:1000', not 10
                hist: unknown option 'bin'; there are: x, bins, low, high, edges, cut, weight, title, entries
                bins is a whole number, not 2.5
                low is a number, not 'π'
                edges is a list of numbers, not 3
                edges say where the axis begins and ends; low and high are not needed
                xrange is two numbers such as (0, 1), not (1,)
                loop() needs an expression, such as loop('eop')
                'x+y' and 'x-y' would both be called x_y: write 'name := x-y'
                above=0.5 needs a classifier: loop(..., classifier=hepmva.load(...))
                above is a number, not 'a'
                classifier is what hepmva.load(...) gives, not 'BDT.hepmva.json'
                nothing to draw: write draw(h, 'h.pdf'), h being a histogram, profile, graph or efficiency
                argument 2 is 'x.svg'; the file is the last argument
                argument 2 is no histogram, profile, graph or efficiency: 3
                things to draw: 2, but labels: 1; give one for each, or None
                labels is a list of texts, not 3
                xtitle 'caf\\xe9' is not UTF-8: save the script as UTF-8, or write 'café' with \\u escapes
                xrange is two numbers such as (0, 1), not 3
                draw: unknown option 'xtitel'; there are: \
                title, xtitle, ytitle, labels, logx, logy, xrange, yrange
                argument 2 is a histogram: only profiles and graphs can be drawn over a map
                argument 2 has two axes: a map is drawn first, and only one
                labels[0] = 'a': a map has no label; write None there
                pages takes a list of plots, as draw(...) gives them, and a file such as 'all.pdf'
                background is 'file:tree', a list of those or a dict with files, not None
                trees is a text, a number, a list or a dict of those, not <type 'org.hepmva.hist.Histogram'>
                variables 'caf\\xe9' is not UTF-8: save the script as UTF-8, or write 'café' with \\u escapes
                the name of a method is a text, not 100
                the type of a method is a text, not 3
                """, run.out(), run.err());
        assertEquals("", run.err());
    }

    @Test
    void aColumnThatIsCalledLikeAFormulaIsReadAsTheColumn() throws IOException {
        Path data = Files.writeString(folder.resolve("odd.csv"), "a,b,a-b\n1,2,100\n3,4,200\n");
        Path weights = folder.resolve("odd.hepmva.json");
        DenseLayer same = new DenseLayer(1, 1, new double[] {1}, new double[] {0}, Activation.LINEAR);
        WeightFile.of("same", DenseNetwork.of(List.of(Variable.of("x := `a-b`")), List.of(same)))
                .write(weights);

        Run run = script("""
                import sys
                from java.nio.file import Paths
                same = hepmva.load(sys.argv[1])
                events = hepmva.open(sys.argv[2])
                print list(same.apply(events))
                print [event.response for event in events.loop('a', classifier=same)]
                hepmva.draw(events.hist('`a-b`'), Paths.get(sys.argv[3]))
                """, weights, data, folder.resolve("odd.svg"));

        assertEquals(new Run(0, "[100.0, 200.0]\n[100.0, 200.0]\n", ""), run);
        assertTrue(Files.exists(folder.resolve("odd.svg")));
    }

    @Test
    @Tag("slow")
    void aResponseWithTooFewOrTooManyValuesIsASentence() throws IOException {
        Path weights = folder.resolve("BDT.hepmva.json");
        Events.csv(folder);
        Files.writeString(folder.resolve("a.yaml"), Events.analysis());
        assertEquals(0, Run.hepmva("train", folder.resolve("a.yaml")).code());
        Files.copy(folder.resolve("results/BDT.hepmva.json"), weights);

        Run run = script(NO + """
                import sys
                bdt = hepmva.load(sys.argv[1])
                events = hepmva.open(sys.argv[2])
                no(bdt.response)
                no(bdt.response, .9)
                no(bdt.response, .9, .1, 1)
                no(bdt.response, .1, x=.9)
                no(bdt.response, .1, 'a')
                no(bdt.bound(['n', 'y', 'x']).response, 1, 2)
                no(bdt.bound(['x', 'y']).all, [[1.0]])
                no(bdt.bound(['x', 'y']).all, [[1.0], [1.0, 2.0]])
                no(bdt.apply, events, cat='x > 0')
                no(bdt.apply, 'events.csv')
                no(events.loop, 'response := x', classifier=bdt)
                print bdt.response(.9, .1) == bdt.response(y=.1, x=.9, other=3)
                """, weights, folder.resolve("events.csv"));

        assertEquals("""
                response takes 2 values (x, y), not 0
                response takes 2 values (x, y), not 1
                response takes 2 values (x, y), not 3
                response takes the values either in the order of variables() or by name, not both
                y is a number, not 'a'
                response takes 3 values (n, y, x), not 2
                response takes 2 columns (x, y), not 1
                the columns are not of one length: 1, 2
                apply: unknown option 'cat'; there are: events, cut, entries
                events is what hepmva.open(...) gives, not 'events.csv'
                'response := x' would be called response, as the response of the classifier is: \
                write 'name := x'
                True
                """, run.out(), run.err());
    }

    @Test
    void anEventOfALoopIsGivenToAClassifierInAnyForm() throws IOException {
        Path data = Files.writeString(folder.resolve("odd.csv"), "y,x,a-b,class\n1,2,100,s\n3,4,200,b\n");
        Path weights = Weights.adding(folder, "sum", "x", "`a-b`");

        Run run = script("""
                import sys
                sum = hepmva.load(sys.argv[1])
                events = hepmva.open(sys.argv[2])
                for event in events.loop('y', 'm := x', '`a-b`', 'x'):
                    same = dict(y=event.y, m=event.m, a_b=event.a_b, x=event.x)
                    print event._fields, event._asdict() == same
                for event in events.loop('a-b := y', 'x'):
                    print event.a_b
                for event in events.loop('y', 'x', 'd := `a-b`'):
                    print sum.response(event.x, event.d), sum.response(x=event.x, **{'a-b': event.d})
                for event in events:
                    print event, sum.response(event)
                print [event.response for event in events.loop('x', classifier=sum, above=103)]
                """, weights, data);

        assertEquals(new Run(0, """
                ('y', 'm', 'a_b', 'x') True
                ('y', 'm', 'a_b', 'x') True
                1.0
                3.0
                102.0 102.0
                204.0 204.0
                Event(y=1.0, x=2.0, a_b=100.0) 102.0
                Event(y=3.0, x=4.0, a_b=200.0) 204.0
                [204.0]
                """, ""), run);
    }

    @Test
    void anEventThatLacksAVariableIsASentence() throws IOException {
        Path data = Files.writeString(folder.resolve("two.csv"), "x,y\n1,2\n");

        Run run = script("""
                import sys
                sum = hepmva.load(sys.argv[1])
                for event in hepmva.open(sys.argv[2]).loop('x'):
                    sum.response(event)
                """, Weights.adding(folder, "sum", "x", "y"), data);

        assertEquals(1, run.code());
        assertTrue(run.err().endsWith("""
                org.hepmva.runtime.UnknownVariableException: variable 'y' is not provided
                  needed, in training order: x, y
                  provided, nearest first:   x
                """), run.err());
    }

    @Test
    void aLoopOverMoreColumnsThanATupleHasFieldsIsRefused() throws IOException {
        String names = IntStream.range(0, 255).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Path data = Files.writeString(folder.resolve("many.csv"), names + "\n"
                + IntStream.range(0, 255).mapToObj(String::valueOf).collect(Collectors.joining(",")) + "\n");

        Run run = script(NO + """
                import sys
                no(list, hepmva.open(sys.argv[1]))
                """, data);

        assertEquals(new Run(0, "255 columns are too many for a loop over all of them, 254 at most: name"
                + " those that are needed, events.loop('c0', ...)\n", ""), run);
    }
}
