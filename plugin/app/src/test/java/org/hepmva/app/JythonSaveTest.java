package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session writes to files. */
@Tag("slow")
class JythonSaveTest extends JythonTest {

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

    @Test
    void noSaverWritesOverAFileThatTheSessionHasRead() throws IOException {
        Path csv = Files.writeString(folder.resolve("in.csv"), "pt\n1\n");
        Path root = Path.of("../../io/root/src/test/resources/root");
        Files.copy(root.resolve("friends.root"), folder.resolve("friends.root"));
        Files.copy(root.resolve("friends_other.root"), folder.resolve("friends_other.root"));
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
                hepmva.save(folder + '/plots.root', h=h)
                no(hepmva.save, folder + '/link.root', h=h)
                no(hepmva.save, folder + '/friends.root', h=h)
                no(hepmva.save, folder + '/friends_other.root', h=h)
                no(tree.save, folder + '/./friends_other.root', 'x')
                no(hepmva.draw, h, folder + '/link.pdf')
                no(hepmva.pages, [hepmva.draw(h)], folder + '/link.pdf')
                no(s.save, folder + '/link.json')
                no(tree.save, folder + '/S.hepmva.json')
                print 'its own:'
                no(s.save, folder + '/S.hepmva.json')
                hepmva.histograms(folder + '/plots.root').close()
                no(hepmva.save, folder + '/plots.root', h=h)
                tree.save(folder + '/own.csv', 'x')
                own = hepmva.open(folder + '/own.csv')
                no(tree.save, folder + '/own.csv', 'x')
                try:
                    own.save(folder + '/own.csv')
                except Exception, e:
                    print e
                """.replace("except Exception, e", "except JavaException as e")
                .replaceFirst("import sys", "import sys\nfrom java.lang import Exception as JavaException"),
                folder);

        String[] names = {"link.root", "friends.root", "friends_other.root", "./friends_other.root",
            "link.pdf", "link.pdf", "link.json", "S.hepmva.json"};
        StringBuilder expected = new StringBuilder();
        for (String name : names) {
            expected.append(folder).append('/').append(name).append(": is ")
                    .append(name.startsWith("S") ? "a weight file" : "an input")
                    .append(" of this session, which would be lost; give the output another name\n");
        }
        assertEquals(expected + "its own:\naccepted\naccepted\naccepted\n"
                + "java.lang.IllegalArgumentException: " + folder + "/own.csv: is the input, which would be"
                + " lost; give the output another name\n", run.out(), run.err());
        assertEquals("pt\n1\n", Files.readString(csv));
    }

    @Test
    void whatATrainingHasReadIsNotWrittenOverByItsResult() throws IOException {
        Path root = Path.of("../../io/root/src/test/resources/root");
        Path input = Files.copy(root.resolve("friends.root"), folder.resolve("friends.root"));
        Files.copy(root.resolve("friends_other.root"), folder.resolve("friends_other.root"));

        Run run = script(NO + """
                import sys
                folder = sys.argv[1]
                source = lambda cut: dict(files=folder + '/friends.root', tree='events', cut=cut)
                result = hepmva.train(source('Entry$ % 2 == 0'), source('Entry$ % 2 == 1'), ['x', 'z'],
                                      hepmva.trees('BDT', trees=2, minEvents=1), output=folder + '/results',
                                      split=dict(train=0.5))
                no(result.tmva, folder + '/friends.root')
                no(result.tmva, folder + '/friends_other.root')
                no(result.events().save, folder + '/friends.root')
                no(result.events().save, folder + '/results/events.csv.gz')
                """, folder);

        StringBuilder expected = new StringBuilder();
        for (String name : List.of("friends.root", "friends_other.root", "friends.root",
                "results/events.csv.gz")) {
            expected.append(folder).append('/').append(name).append(": is an input of this session, which"
                    + " would be lost; give the output another name\n");
        }
        assertEquals(expected.toString(), run.out(), run.err());
        assertArrayEquals(Files.readAllBytes(root.resolve("friends.root")), Files.readAllBytes(input));
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
