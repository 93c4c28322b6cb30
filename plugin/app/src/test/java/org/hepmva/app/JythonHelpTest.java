package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a session explains itself: help, failed calls, the tab key. */
class JythonHelpTest extends JythonTest {

    @Test
    @Tag("slow")
    void helpOfAJavaClassShowsSignaturesAndFirstSentences() throws IOException {
        Run run = script("""
                from org.hepmva.hist import Histogram, RegularAxis
                import org.hepmva.hist
                help(RegularAxis)
                h = Histogram.book(u't', RegularAxis(u'x', 3, 0, 3))
                help(h.fill)
                help(org.hepmva.hist)
                """);

        assertEquals("", run.err());
        assertTrue(run.out().startsWith("class RegularAxis of org.hepmva.hist\n\n  Bins of equal width"
                + " between two values.\n\n"
                + "  RegularAxis(String title, int bins, double lower, double upper)\n"
                + "      Divides a range into bins.\n"), run.out());
        assertTrue(run.out().contains("  .fill(double x, double w)\n      Adds an entry to this"
                + " one-dimensional histogram.\n"), run.out());
        assertTrue(run.out().contains("package org.hepmva.hist; help(Class) tells more of one\n"), run.out());
        assertTrue(run.out().contains("\n  Histogram              A histogram of one or more axes."),
                run.out());
    }

    @Test
    @Tag("slow")
    void helpOfEverythingElseIsPythons() throws IOException {
        Run run = script("help(hepmva.open)\nprint repr(help)[:11]\n");

        assertTrue(run.out().startsWith("Help on function open in module hepmva.events:\n"), run.out());
        assertTrue(run.out().endsWith("Type help()\n"), run.out());
    }

    @Test
    @Tag("slow")
    void aCallThatFailsIsAnsweredWithHowItIsWritten() throws IOException {
        String imports = "from org.hepmva.hist import Histogram, RegularAxis\n"
                + "h = Histogram.book(u't', RegularAxis(u'x', 3, 0, 3))\n";

        assertTrue(script(imports + "RegularAxis('x')\n").err().endsWith(
                "TypeError: org.hepmva.hist.RegularAxis(): expected 4 args; got 1\nit is called so:\n"
                        + "  RegularAxis(String title, int bins, double lower, double upper)\n"));
        assertTrue(script(imports + "h.fill()\n").err().contains("\nit is called so:\n"
                + "  .fill(double x)\n  .fill(double x, double w)\n"));
        assertTrue(script(imports + "h.fil(3)\n").err().contains("\nnearest first: fill, "));
        assertTrue(script("hepmva.open()\n").err().endsWith(
                "\nit is called so:\n  hepmva.open(location, skipDamaged=False)\n"));
        assertTrue(script("def f(): pass\nf(1)\n").err().endsWith(
                "TypeError: f() takes no arguments (1 given)\n"));
    }

    @Test
    @Tag("slow")
    void theSignaturesAreThoseOfTheClassThatIsMeant() throws IOException {
        String imports = "from org.hepmva.hist import Histogram, RegularAxis\n"
                + "from org.hepmva.measure import RocCurve\n";

        assertTrue(script(imports + "RocCurve.of(1)\n").err().endsWith(
                "\nit is called so:\n"
                        + "  RocCurve.of(double[] responses, byte[] classes, double[] eventWeights)"
                        + "  → RocCurve\n  RocCurve.of(Labelled events)  → RocCurve\n"));
        assertTrue(script(imports + "a = RegularAxis(u'x', 3, 0, 3)\na.bins(3)\n").err().endsWith(
                "\nit is called so:\n  .bins()  → int\n"));
        assertTrue(script(imports + "[RegularAxis(u'x', 3, 0, 3)][0].bins(3)\n").err().contains(
                "\n  RegularAxis.bins()  → int\n"));
        assertTrue(script(imports + "Histogram()\n").err().contains(
                "\nit is called so:\n  Histogram.of("));
        assertTrue(script("hepmva.trian()\n").err().endsWith("\nin hepmva there is: train\n"));
    }

    @Test
    @Tag("slow")
    void anUnknownOptionOfTheModuleListsThoseThatAre() throws IOException {
        Path data = Events.csv(folder);

        Run run = script("import hepmva, sys\nhepmva.open(sys.argv[1]).values('x', cutt='y > 0')\n", data);

        assertEquals(1, run.code());
        assertTrue(run.err().endsWith("TypeError: values: unknown option 'cutt'; there are: cut, entries\n"),
                run.err());
    }

    @Test
    @Tag("slow")
    void methodsAndTheirSettingsExplainThemselves() throws IOException {
        Run run = script("""
                print list(hepmva.methods())
                print hepmva.settings('trees')[:2], 'hidden' in hepmva.settings('dl4j')
                print str(hepmva.methods()) == Session.methodTable()
                print [Session.settingTable(each.__name__) in each.__doc__
                       for each in (hepmva.trees, hepmva.adaboost, hepmva.dl4j)]
                help(hepmva.trees)
                """.replaceFirst("^", "from org.hepmva.app import Session\n"));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("""
                [u'adaboost', u'dl4j', u'trees']
                [u'trees', u'loss'] True
                True
                [True, True, True]
                """), run.out());
        assertTrue(run.out().contains("factor on each tree's contribution"), run.out());
    }

    @Test
    @Tag("slow")
    void theTabKeyKnowsTheSettingsInsideACall() throws IOException {
        Run run = script("""
                from hepmva.completion import arguments
                for line in ('b = hepmva.trees(max', 'trees(', "hepmva.trees('a(b', maxDepth=3, max",
                             'trees(maxDepth=', "hepmva.method('A', 'dl4j', hid",
                             "method(name='A', type='trees', l", 'train(sig', 'train([hepmva.trees(shr',
                             'hepmva.trees(l2=1)', 'other(max', 'max', "trees('max", 'train(mis'):
                    names = arguments(line)
                    print len(names), ' '.join(names[:3])
                """);

        assertEquals(new Run(0, """
                2 maxDepth= maxLeaves=
                %d trees= loss= quantile=
                1 maxLeaves=
                0\s
                1 hidden=
                2 loss= l2=
                1 signal=
                1 shrinkage=
                0\s
                0\s
                0\s
                0\s
                1 missing=
                """.formatted(Session.settings("trees").size()), ""), run);
    }
}
