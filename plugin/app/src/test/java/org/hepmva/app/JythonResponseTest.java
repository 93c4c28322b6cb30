package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hepmva.runtime.folds.FoldRule;
import org.junit.jupiter.api.Test;

/** In a session a response is a column. */
class JythonResponseTest extends JythonTest {

    private Path data() throws IOException {
        return Files.writeString(folder.resolve("events.csv"),
                "id,x,y,w\n1,0.5,1,1\n2,1.5,2,1\n3,2.5,-3,1\n4,3.5,4,2\n");
    }

    private Path adding(String method, String... variables) throws IOException {
        return Weights.adding(folder, method, variables);
    }

    @Test
    void aResponseIsUsedAsAnyColumnIs() throws IOException {
        Run run = script("""
                import sys
                bdt = hepmva.load(sys.argv[2])
                events = hepmva.open(sys.argv[1]).withResponse(bdt).withResponse(sys.argv[3], name='net')
                print events.names(), len(events)
                print list(events.values('BDT', 'net-1', cut='BDT > 0 && net < 5')[0])
                h = events.hist('x', bins=4, low=0, high=4, cut='BDT > 2', weight='net')
                print [h.sumW(i) for i in range(4)]
                for event in events.loop('id', 'BDT', cut='net > 4'):
                    print event.id, event.BDT
                print [(event.BDT, bdt.response(event)) for event in events][1]
                stacked = events.withResponse(sys.argv[4])
                print list(stacked.values('both', entries=':2')[0])
                """, data(), adding("BDT", "x", "y"), adding("DNN", "x", "w"), adding("both", "BDT", "net"));

        assertEquals(new Run(0, """
                [u'id', u'x', u'y', u'w', u'BDT', u'net'] 4
                [1.5, 3.5]
                [0.0, 2.5, 0.0, 5.5]
                4.0 7.5
                (3.5, 3.5)
                [3.0, 6.0]
                """, ""), run);
    }

    @Test
    void anEfficiencyIsTheFractionThatPassesASelection() throws IOException {
        Run run = script("""
                import sys
                events = hepmva.open(sys.argv[1]).withResponse(sys.argv[2])
                e = events.efficiency('BDT > 0', 'x', bins=2, low=0, high=4)
                print e.title(), e.interval(), [e.value(i) for i in range(2)], e.lower(0) > 0.15, e.upper(0)
                e = events.efficiency('BDT > 0', 'x', edges=[0, 2, 4], weight='w', cut='x > 1', title='ε')
                print e.title(), e.interval(), [e.value(0), e.value(1)], round(e.upper(1) - e.value(1), 6)
                print hepmva.draw(e, labels=['BDT']).__class__.__name__
                """, data(), adding("BDT", "x", "y"));

        // of weights 2 (passed) and 1: σ² = (1/9·4 + 4/9·1)/9
        assertEquals(new Run(0, """
                BDT > 0 CLOPPER_PEARSON [1.0, 0.5] True 1.0
                ε WEIGHTED_NORMAL [1.0, 0.6666666666666666] 0.31427
                Plot
                """, ""), run);
    }

    @Test
    void ofMoreClassesThereIsANumberForEach() throws IOException {
        Run run = script(NO + """
                import sys
                m = hepmva.load(sys.argv[2])
                print m.outputs(), repr(m)
                n = m.numbers(2.5)
                print n._fields, n.QCD > 0.9, abs(sum(n) - 1) < 1e-15
                print m.mostLikely(x=0.5), m.mostLikely(float('nan'))
                events = hepmva.open(sys.argv[1]).withResponse(m, mostLikely=True)
                print events.names()[4:], list(events.values('M_W == 1', 'id', cut="M_class == 'top'")[1])
                for event in events.loop('x', 'M_QCD', entries=':1'):
                    print m.numbers(event).QCD == event.M_QCD
                print [len(each) for each in m.apply(events)]
                no(m.response, 1)
                no(m.estimate, 1)
                no(m.numbers, 1, 2)
                no(events.loop, 'x', classifier=m)
                """, data(), Weights.ofThreeClasses(folder));

        assertEquals(new Run(0, """
                [u'top', u'W', u'QCD'] M of x
                ('top', 'W', 'QCD') True True
                top None
                [u'M_top', u'M_W', u'M_QCD', u'M_class'] [1.0]
                True
                [4, 4, 4]
                'M' has no response, as it tells apart top, W, QCD: numbers(...) or mostLikely(...)
                'M' has no estimate, as it tells apart top, W, QCD: numbers(...) or mostLikely(...)
                numbers takes 1 values (x), not 2
                'M' is no classifier of two classes: events.withResponse(...) makes columns of its numbers
                """, ""), run);
    }

    @Test
    void ofATargetThereIsAnEstimate() throws IOException {
        Run run = script(NO + """
                import sys
                r = hepmva.load(sys.argv[2])
                print r.estimate(0.5), r.numbers(x=1.5).energy, list(r.apply(hepmva.open(sys.argv[1])))
                print hepmva.open(sys.argv[1]).withResponse(r, name='reco').names()[-1]
                no(r.response, 1)
                no(r.mostLikely, 1)
                """, data(), Weights.estimating(folder, "energy"));

        assertEquals(new Run(0, """
                2.5 3.0 [2.5, 3.0, 3.0, 3.0]
                reco_energy
                'R' has no response, as it estimates energy: estimate(...)
                'R' has no mostLikely, as it estimates energy: estimate(...)
                """, ""), run);
    }

    @Test
    void modelsOfFoldsAreChosenByExactIdsOrTheirMeanIsTaken() throws IOException {
        FoldRule rule = new FoldRule("id", 1, 2);
        long[] ids = {9007199254740993L, 9223372036854775807L, 9223372036854775806L, 7};
        Path large = Files.writeString(folder.resolve("large.csv"), "id,x\n" + LongStream.of(ids)
                .mapToObj(id -> id + ",0.5\n").collect(Collectors.joining()));

        Run run = script(NO + """
                import sys
                events = hepmva.open(sys.argv[1])
                f = hepmva.load(sys.argv[2])
                print list(f.apply(events))
                print [event.response for event in events.loop('x', classifier=f)]
                print list(events.withResponse(f).values('F')[0])
                print f.response(x=0.5, id=7), f.response(id=7, x=1) == f.response(0.5, 7)
                mean = hepmva.load(sys.argv[2], folds='mean')
                both = events.withResponse(f, folds='mean')
                print mean.response(0.5), list(both.values('F', entries=':1')[0])
                no(hepmva.load, sys.argv[2], folds='men')
                """, large, Weights.ofFolds(folder));

        String expected = LongStream.of(ids).mapToObj(id -> rule.fold(id) + ".0").toList().toString();
        assertEquals(new Run(0, expected + "\n" + expected + "\n" + expected + "\n" + rule.fold(7)
                + ".0 True\n0.5 [0.5]\nfolds is 'rule' or 'mean', not 'men'\n", ""), run);
    }

    @Test
    void aLoopKeepsWholeNumbersThatNoDoubleHoldsSoThatTheRightModelAnswers() throws IOException {
        Path folds = Weights.ofFolds(folder);
        FoldRule rule = new FoldRule("id", 1, 2);
        for (String first : List.of("9007199254740993", "-9007199254740993", "18446744073709551615")) {
            List<String> ids = new ArrayList<>(List.of(first));
            LongStream.range(0, 40).forEach(i -> ids.add(String.valueOf(9223372036854775807L - i)));
            Path large = Files.writeString(folder.resolve("large.csv"), "id,x\n"
                    + ids.stream().map(id -> id + ",0.5\n").collect(Collectors.joining()));

            Run run = script("""
                    import sys
                    f = hepmva.load(sys.argv[2])
                    events = hepmva.open(sys.argv[1])
                    print ' '.join(str(event.id) for event in events.loop('id'))
                    print ''.join('%d' % f.response(event) for event in events.loop('x', 'id'))
                    print ''.join('%d' % f.response(event) for event in events)
                    print ''.join('%d' % f.numbers(x=0, id=event.id)[0] for event in events)
                    ids = [event.id for event in events.loop('id')]
                    print ''.join('%d' % each for each in f.bound(['id', 'x']).all([ids, [0.5] * len(ids)]))
                    print [event.id for event in hepmva.open(dict(id=[3, 4], x=[1, 2])).loop('id')]
                    ids, x = events.values('id', 'x', entries=':3')
                    print ' '.join(str(each) for each in ids), list(x)
                    """, large, folds);

            String chosen = ids.stream().map(id -> new BigInteger(id).longValue())
                    .map(id -> String.valueOf(rule.fold(id))).collect(Collectors.joining());
            assertEquals(new Run(0, String.join(" ", ids) + ("\n" + chosen).repeat(4) + "\n[3.0, 4.0]\n"
                    + String.join(" ", ids.subList(0, 3)) + " [0.5, 0.5, 0.5]\n", ""), run);
        }
    }

    /** Each alone in its file, so that no larger one keeps it whole. */
    @Test
    void aLoopKeepsTheFirstWholeNumbersThatADoubleMayRound() throws IOException {
        FoldRule rule = new FoldRule("id", 1, 2);
        StringBuilder expected = new StringBuilder();
        List<Object> files = new ArrayList<>(List.of(Weights.ofFolds(folder)));
        for (long id : new long[] {1L << 53, (1L << 53) + 1, -(1L << 53) - 1, -(1L << 53)}) {
            files.add(Files.writeString(folder.resolve(id + ".csv"), "id,x\n" + id + ",0.5\n"));
            expected.append(id).append(' ').append(rule.fold(id)).append('\n');
        }

        Run run = script("""
                import sys
                f = hepmva.load(sys.argv[1])
                for each in sys.argv[2:]:
                    event = list(hepmva.open(each).loop('x', 'id'))[0]
                    print '%d %d' % (event.id, f.response(event))
                """, files.toArray());

        assertEquals(new Run(0, expected.toString(), ""), run);
    }

    @Test
    void whatCannotBeAResponseIsASentence() throws IOException {
        Run run = script(NO.replace("(TypeError, ValueError)", "(Exception, JavaException)") + """
                import sys
                events = hepmva.open(sys.argv[1])
                no(events.withResponse, sys.argv[2], name='w')
                no(events.withResponse(sys.argv[2]).withResponse, sys.argv[2])
                no(events.withResponse, sys.argv[2], name=3)
                no(events.withResponse, 3)
                no(events.withResponse, sys.argv[2], mostLikely=True)
                no(events.efficiency, 'x', 'y', bin=3)
                no(events.withResponse(sys.argv[2]).hist, 'BTD')
                """.replaceFirst("^", "from java.lang import Exception as JavaException\n"),
                data(), adding("BDT", "x", "y"));

        assertEquals(new Run(0, """
                java.lang.IllegalArgumentException: F: has a column 'w' already; give the response another \
                name than 'w'
                java.lang.IllegalArgumentException: F: has a column 'BDT' already; give the response another \
                name than 'BDT'
                name is a text, not 3
                the weight file is a text, not 3
                java.lang.IllegalArgumentException: 'BDT': has no most likely class, as it is of two classes \
                with one response; cut on that
                efficiency: unknown option 'bin'; there are: selection, x, bins, low, high, edges, cut, \
                weight, title, entries
                org.hepmva.io.UnknownColumnException: F: no column 'BTD'; nearest first: id, BDT, x, y, w
                """.replace("F:", folder + "/events.csv:"), ""), run);
    }
}
