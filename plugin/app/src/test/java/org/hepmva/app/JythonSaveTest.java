package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.HistogramFileWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session writes to files. */
@Tag("slow")
class JythonSaveTest extends JythonTest {

    private static final Path HISTOGRAMS = Path.of("../../io/histograms/src/test/resources/histograms.root");
    private static final Path FIXTURES = Path.of("../../io/root/src/test/resources/root");

    @Test
    void columnsFormulasAndArraysGoToAnyFormatAndComeBack() throws IOException {
        Path csv = Files.writeString(folder.resolve("in.csv"),
                "id,pt,eta\n9007199254740993,1.5,0\n2,20,1\n3,40,-1\n");

        Run run = script("""
                import sys
                folder = sys.argv[2]
                events = hepmva.open(sys.argv[1])
                events.save(folder + '/all.root')
                print hepmva.open(folder + '/all.root').values('id', 'pt')
                events.save(folder + '/some.csv', 'pt', 'twice := 2*pt', cut='pt > 10', entries=':2')
                print open(folder + '/some.csv').read(),
                jets = hepmva.open(dict(n=[[1, 2], [], [3]], w=[1, 2, 3]))
                jets.save(folder + '/jets.root')
                again = hepmva.open(folder + '/jets.root')
                again.save(folder + '/flat.csv', 'n', 'w', flat=True)
                print open(folder + '/flat.csv').read(),
                again.save(folder + '/lists.csv', 'n')
                print open(folder + '/lists.csv').read(),
                """, csv, folder);

        assertEquals("""
                [array('l', [9007199254740993L, 2L, 3L]), array('d', [1.5, 20.0, 40.0])]
                pt,twice
                20,40
                n,w
                1,1
                2,1
                3,3
                n
                "[1, 2]"
                []
                [3]
                """, run.out());
    }

    @Test
    void whatWouldBeLostOrCannotBeWrittenIsRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("in.csv"), "pt\n1\n");

        Run run = script(NO + """
                import sys
                from java.lang import Exception as JavaException
                def refused(*values, **named):
                    try:
                        hepmva.open(sys.argv[1]).save(*values, **named)
                        print 'accepted'
                    except (Exception, JavaException) as e:
                        print e.getMessage() if isinstance(e, JavaException) else e
                refused(sys.argv[1])
                refused('-')
                refused(sys.argv[2] + '/out.roto')
                refused(sys.argv[2] + '/out.root', 'p')
                refused(sys.argv[2] + '/out.root', 'pt', 'pt')
                refused(sys.argv[2] + '/out.root', cuts='pt > 2')
                """, csv, folder);

        assertEquals(csv + ": is an input of this session, which would be lost; give"
                + " the output another name\n"
                + "'-' is no name of a file\n"
                + folder.resolve("out.roto") + ": '.roto' is not the ending of a format in which ntuples are"
                + " written; there are CSV (.csv, .csv.gz), ROOT (.root)\n"
                + csv + ": no column 'p'; nearest first: pt\n"
                + "two columns would be called 'pt'; each needs a name of its own, such as"
                + " 'pt_2 := pt'\n"
                + "save: unknown option 'cuts'; there are: cut, entries, flat\n", run.out());
        assertFalse(Files.exists(folder.resolve("out.root")));
        assertEquals("pt\n1\n", Files.readString(csv));
    }

    private static String inputs(Path folder, String... names) {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append(folder).append('/').append(name).append(": is ")
                    .append(name.startsWith("S.") ? "a weight file" : "an input")
                    .append(" of this session, which would be lost; give the output another name\n");
        }
        return lines.toString();
    }

    private void copyFriends() throws IOException {
        for (String name : List.of("friends.root", "friends_other.root")) {
            Files.copy(FIXTURES.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void noSaverWritesOverAFileThatTheSessionHasRead() throws IOException {
        Path csv = Files.writeString(folder.resolve("in.csv"), "pt\n1\n");
        copyFriends();
        Weights.adding(folder, "S", "pt");
        for (String name : List.of("link.root", "link.pdf", "link.json")) {
            Files.createSymbolicLink(folder.resolve(name), csv.getFileName());
        }

        Run run = script(NO + """
                import sys
                folder = sys.argv[1]
                h = hepmva.open(folder + '/in*.csv').hist('pt')
                s = hepmva.load(folder + '/S.hepmva.json')
                tree = hepmva.open(folder + '/friends.root:events')
                no(hepmva.save, folder + '/link.root', h=h)
                no(hepmva.save, folder + '/friends.root', h=h)
                no(hepmva.save, folder + '/friends_other.root', h=h)
                no(tree.save, folder + '/./friends_other.root', 'x')
                no(hepmva.draw, h, folder + '/link.pdf')
                no(hepmva.pages, [hepmva.draw(h)], folder + '/link.pdf')
                no(s.save, folder + '/link.json')
                no(tree.save, folder + '/S.hepmva.json')
                print 'whole in memory:'
                no(s.save, folder + '/S.hepmva.json')
                """, folder);

        assertEquals(inputs(folder, "link.root", "friends.root", "friends_other.root",
                "./friends_other.root", "link.pdf", "link.pdf", "link.json", "S.hepmva.json")
                + "whole in memory:\naccepted\n", run.out(), run.err());
        assertEquals("pt\n1\n", Files.readString(csv));
    }

    @Test
    void whatTheSessionHasWrittenAndReadsAgainIsAnInputAsAnyOther() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.root"), Path.of("own.root"));

        Run run = script(NO + """
                import sys
                folder = sys.argv[1]
                events = hepmva.open(dict(x=[1, 2, 3]))
                events.save(folder + '/own.root')
                no(events.save, folder + '/own.root')
                print 'read again:'
                own = hepmva.open(folder + '/own.root')
                h = own.hist('x')
                no(events.save, folder + '/own.root')
                no(own.save, folder + '/own.root')
                no(events.save, folder + '/link.root')
                no(hepmva.save, folder + '/own.root', h=h)
                print len(own.values('x')[0])
                """, folder);

        assertEquals("accepted\nread again:\n" + inputs(folder, "own.root", "own.root", "link.root",
                "own.root") + "3\n", run.out(), run.err());
    }

    @Test
    void whatTheSessionHasWrittenAndHasWholeInMemoryIsWrittenAgainUnderAnyName() throws IOException {
        Weights.adding(folder, "S", "pt");
        Files.createSymbolicLink(folder.resolve("link.root"), Path.of("plots.root"));
        Files.createSymbolicLink(folder.resolve("link.json"), Path.of("copy.hepmva.json"));

        Run run = script(NO + """
                import sys
                folder = sys.argv[1]
                events = hepmva.open(dict(x=[1, 2, 3]))
                h = events.hist('x')
                hepmva.save(folder + '/plots.root', h=h)
                plots = hepmva.histograms(folder + '/plots.root')
                again = hepmva.histograms(folder + '/link.root')
                no(hepmva.save, folder + '/plots.root', h=h)
                plots.close()
                no(hepmva.save, folder + '/plots.root', h=h)
                again.close()
                again.close()
                no(hepmva.save, folder + '/link.root', h=h)
                hepmva.load(folder + '/S.hepmva.json').save(folder + '/copy.hepmva.json')
                copy = hepmva.load(folder + '/link.json')
                no(hepmva.draw, h, folder + '/copy.hepmva.json.pdf')
                no(copy.save, folder + '/link.json')
                print "somebody else's:"
                with hepmva.histograms(sys.argv[2]) as other:
                    pass
                no(hepmva.save, sys.argv[2], h=h)
                """, folder, Files.copy(HISTOGRAMS, folder.resolve("other.root")));

        assertEquals(inputs(folder, "plots.root", "plots.root") + "accepted\naccepted\naccepted\n"
                + "somebody else's:\n" + inputs(folder, "other.root"), run.out(), run.err());
    }

    @Test
    void whatATrainingHasReadIsNotWrittenOverByItsResult() throws IOException {
        copyFriends();

        Run run = script(NO + """
                import sys
                folder = sys.argv[1]
                source = lambda file, cut: dict(files=folder + file, tree='events', cut=cut)
                hepmva.open(folder + '/friends.root:events').save(folder + '/own.root', 'x', 'z')
                result = hepmva.train(source('/friends.root', 'Entry$ % 2 == 0'),
                                      source('/own.root', 'Entry$ % 2 == 1'), ['x', 'z'],
                                      hepmva.trees('BDT', trees=2, minEvents=1), output=folder + '/results',
                                      split=dict(train=0.5))
                no(result.tmva, folder + '/friends.root')
                no(result.tmva, folder + '/friends_other.root')
                no(result.tmva, folder + '/own.root')
                no(result.events().save, folder + '/own.root')
                no(result.events().save, folder + '/results/events.csv.gz')
                """, folder);

        assertEquals(inputs(folder, "friends.root", "friends_other.root", "own.root", "own.root",
                "results/events.csv.gz"), run.out(), run.err());
        assertArrayEquals(Files.readAllBytes(FIXTURES.resolve("friends.root")),
                Files.readAllBytes(folder.resolve("friends.root")));
    }

    @Test
    void aDamagedThingOfEachCycleIsInAFileOfHistogramsAsLongAsItIsListed() throws IOException {
        Path plots = folder.resolve("plots.root");
        Histogram h = Histogram.book("h", new RegularAxis("x", 2000, 0, 1));
        for (int cycle = 1; cycle <= 2; cycle++) {
            try (HistogramFileWriter writer = cycle == 1 ? HistogramFileWriter.create(plots)
                    : HistogramFileWriter.append(plots)) {
                writer.write("pt", h);
                writer.commit();
            }
        }
        String whole = Files.readString(plots, StandardCharsets.ISO_8859_1);
        Path damaged = Files.writeString(folder.resolve("damaged.root"), whole.replace("ZL\b", "ZX\b"),
                StandardCharsets.ISO_8859_1);

        Run run = script("""
                import sys
                for name in sys.argv[1:]:
                    plots = hepmva.histograms(name)
                    print 'pt' in plots, 'pt;1' in plots, 'pt;2' in plots, 'pt;3' in plots
                plots['pt;1']
                """, plots, damaged);

        assertEquals("True True True False\nTrue True True False\n", run.out(), run.err());
        assertEquals(1, run.code());
    }

    @Test
    void theEndingSaysWhetherItIsForRootAidaOrYoda() throws IOException {
        Run run = script("""
                import sys
                from java.lang import Exception as JavaException
                h = hepmva.open(dict(x=[0.5, 1.5, 1.7])).hist('x', bins=2, low=0, high=2, title='t')
                for ending in ('root', 'aida', 'yoda', 'yoda.gz', 'xml'):
                    file = sys.argv[1] + '/plots.' + ending
                    try:
                        hepmva.save(file, {'in/x': h})
                        again = hepmva.histograms(file)['in/x']
                        print ending, again.title(), [again.sumW(i) for i in (-1, 0, 1, 2)]
                    except JavaException as e:
                        print e.getMessage()
                """, folder);

        assertEquals("""
                root t [0.0, 1.0, 2.0, 0.0]
                aida t [0.0, 1.0, 2.0, 0.0]
                yoda t [0.0, 1.0, 2.0, 0.0]
                yoda.gz t [0.0, 1.0, 2.0, 0.0]
                FILE: its ending is not that of a format in which histograms are written; there are AIDA \
                (.aida), ROOT (.root), YODA (.yoda, .yoda.gz)
                """.replace("FILE", folder.resolve("plots.xml").toString()), run.out());
    }

    @Test
    void histogramsAndWhateverElseIsDrawnComeBackAsTheyWere() throws IOException {
        Run run = script(NO + """
                import sys
                events = hepmva.open(dict(x=[0.5, 1.5, 1.7], y=[1, 2, 3]))
                file = sys.argv[1] + '/plots.root'
                h = events.hist('x', bins=2, low=0, high=2, title='a title')
                hepmva.save(file, {'in/x': h, 'in/map': events.hist2d('x', 'y', bins=2)},
                            mean=events.profile('x', 'y', bins=2, low=0, high=2),
                            passed=events.efficiency('y > 1', 'x', bins=2, low=0, high=2))
                plots = hepmva.histograms(file)
                print plots.names(), len(plots), 'in/x' in plots, 'x' in plots
                print 'in/x;1' in plots, 'in/x;2' in plots, '\\xc3\\xa9' in plots
                again = plots['in/x']
                print again.title(), [again.sumW(i) for i in (-1, 0, 1, 2)]
                print plots['mean'].mean(1), plots['passed'].value(1)
                print str(plots).split('\\n', 1)[1]
                no(hepmva.save, file)
                no(hepmva.save, file, h)
                no(hepmva.save, file, 'h')
                no(hepmva.save, file, {'\\xc3\\xa9': h, u'\\xe9': h})
                no(hepmva.save, file, {'h': h}, h=h)
                no(hepmva.save, file, h=1)
                no(hepmva.save, file, mean=h, other='h')
                with hepmva.histograms(file) as again:
                    print len(again), again['mean'].mean(1)
                plots['in/y']
                """, folder);

        assertEquals("""
                [u'in/map', u'in/x', u'mean', u'passed'] 4 True False
                True False False
                a title [0.0, 1.0, 2.0, 0.0]
                2.5 1.0
                in/map: histogram, arrays
                in/x: histogram, a title
                mean: profile, arrays
                passed: efficiency, y > 1
                nothing to save: write save('plots.root', pt=h), h being a histogram, \
                profile, graph or efficiency
                what is saved has a name in the file: write save('plots.root', pt=h) or \
                save('plots.root', {'pt': h})
                what is saved is a dict of names and histograms, profiles, graphs or efficiencies, not 'h'
                two things to save are called 'é'
                two things to save are called 'h'
                'h' is no histogram, profile, graph or efficiency: 1
                'other' is no histogram, profile, graph or efficiency: 'h'
                4 2.5
                """, run.out());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("in/y"), run.err());
    }

    @Test
    void theEndingSaysInWhichFormatHistogramsAreWritten() throws IOException {
        Run run = script("""
                import sys
                events = hepmva.open(dict(x=[0.5, 1.5, 1.7], y=[1, 2, 3]))
                h = events.hist('x', bins=2, low=0, high=2, title='a title')
                p = events.profile('x', 'y', bins=2, low=0, high=2)
                for name in ('plots.aida', 'plots.yoda', 'plots.yoda.gz'):
                    file = sys.argv[1] + '/' + name
                    hepmva.save(file, {'in/x': h}, mean=p)
                    plots = hepmva.histograms(file)
                    print plots.names(), plots['in/x'].title(), plots['in/x'].sumW(1), plots['mean'].mean(1)
                hepmva.save(sys.argv[1] + '/plots.txt', h=h)
                """, folder);

        String same = "[u'in/x', u'mean'] a title 2.0 2.5\n";
        assertEquals(same + same + same, run.out());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("plots.txt: "), run.err());
    }
}
