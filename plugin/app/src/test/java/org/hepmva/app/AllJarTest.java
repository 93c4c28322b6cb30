package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hepmva-all.jar} as it is handed out; runs after the module is packaged. */
class AllJarTest {

    private static final Path BUILD = Path.of(System.getProperty("hepmva.build", "target"));
    private static final Path JAR = BUILD.resolve("hepmva-all.jar").toAbsolutePath();
    private static final Path JYTHON = BUILD.resolve("jython/jython-standalone.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTheJar() {
        assumeTrue(Files.exists(JAR), "hepmva-all.jar is not built yet: mvn verify");
    }

    private static List<String> entries(JarFile jar) {
        return jar.stream().map(entry -> entry.getName()).toList();
    }

    private static List<String> services(JarFile jar, String type) throws IOException {
        byte[] text = jar.getInputStream(jar.getEntry("META-INF/services/" + type)).readAllBytes();
        return new String(text,
                StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).sorted().toList();
    }

    @Test
    void itHoldsNeitherDeeplearning4jNorJython() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = entries(jar);
            for (String absent : List.of("org/deeplearning4j/", "org/nd4j/", "org/bytedeco/",
                    "org/hepmva/dl4j/", "org/python/")) {
                assertTrue(names.stream().noneMatch(name -> name.startsWith(absent)), absent);
            }
            assertTrue(names.contains("hepmva/__init__.py"));
        }
    }

    @Test
    void theServicesOfAllModulesAreMerged() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(List.of("org.hepmva.io.csv.CsvFormat", "org.hepmva.io.root.RootNtupleFormat"),
                    services(jar, "org.hepmva.io.NtupleFormat"));
            assertEquals(List.of("org.hepmva.train.trees.AdaBoostProvider",
                    "org.hepmva.train.trees.GradientTreesProvider"), services(jar,
                    "org.hepmva.train.TrainerProvider"));
            assertEquals(5, services(jar, "org.hepmva.io.root.codec.Codec").size());
        }
    }

    @Test
    void itRunsAlone() throws IOException, InterruptedException {
        Run run = Run.program(folder, List.of(Run.java(), "-Dfile.encoding=UTF-8", "-jar", JAR.toString(),
                "inspect", "--quick", Events.ROOT_FILE.toAbsolutePath().toString()));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(":events: 288 000 entries, 7 columns\n"), run.out());
    }

    @Test
    void aPluginBesideItIsFoundAndABrokenJarIsNamed() throws IOException, InterruptedException {
        Path plugins = PluginsTest.plugins(folder);
        Path all = Files.copy(JAR, plugins.resolve("hepmva-all.jar"));
        Files.writeString(plugins.resolve("broken.jar"), "no jar");

        Run run = Run.program(folder, List.of(Run.java(), "-jar", all.toString(), "methods"));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("  stump       one cut, by the user\n"), run.out());
        assertTrue(run.err().startsWith("warning: " + plugins + "/broken.jar: is not a jar that can be"
                + " read: "), run.err());
    }

    @Test
    void withoutJythonTheSentenceSaysWhatIsMissing() throws IOException, InterruptedException {
        Run run = Run.program(folder, List.of(Run.java(), "-jar", JAR.toString(), "jython"));

        assertEquals(new Run(1, "", "hepmva: Jython is not on the class path: put a jython-standalone"
                + " jar there, or"
                + " start the session from Jython and 'import hepmva'\n"), run);
    }

    @Test
    @Tag("slow")
    void aPlainJythonSessionOpensBooksDrawsTrainsAndLoops() throws IOException, InterruptedException {
        assumeTrue(Files.exists(JYTHON), "jython-standalone is not there: mvn verify fetches it");
        Events.csv(folder);
        Files.writeString(folder.resolve("script.py"), """
                # -*- coding: utf-8 -*-
                import hepmva
                from java.io import IOException
                from org.hepmva.hist import *

                print ChiSquareTest.__name__
                print hepmva.__file__
                events = hepmva.open('events.csv')
                print len(events), events.names()[2]
                h = events.hist('x', bins=4, low=-2, high=2, cut='label == 1')
                print h.entries()
                hepmva.draw(h, 'x.pdf', xtitle='x')
                hepmva.draw(h, 'x.svg', labels=['π+ μ'])
                signal = dict(files='events.csv', cut='label == 1')
                background = dict(files='events.csv', cut='label == 0')
                result = hepmva.train(signal, background, ['x', 'y'], [hepmva.trees('BDT', trees=5,
                        minEvents=20)])
                print 0.6 < result.auc('BDT') < 0.9
                result.plot('roc', 'roc.svg')
                result.plot('response', 'response.png', method='BDT')
                result.weights('BDT').save('copy.hepmva.json.gz')
                bdt = hepmva.load('copy.hepmva.json.gz')
                above = [e for e in events.loop('n', 'x', 'y', classifier=bdt, above=0.1)]
                print 0 < len(above) < 800
                print all(e.response == bdt.response(e.x, e.y) > 0.1 for e in above)
                help(RegularAxis)
                try:
                    hepmva.train(signal, background, ['x', 'y'], [hepmva.dl4j()])
                except IOException as e:
                    print e.getMessage()
                """);

        Run run = Run.program(folder, List.of(Run.java(), "-Xmx1g", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-cp", JYTHON + java.io.File.pathSeparator + JAR,
                "org.python.util.jython", "script.py"));

        assertEquals("""
                ChiSquareTest
                __pyclasspath__/hepmva/__init__.py
                800 label
                400
                True
                True
                True
                class RegularAxis of org.hepmva.hist
                train(...), line 1: method type 'dl4j' needs the jar hepmva-dl4j \
                (and what it depends on) on the class path
                """, run.out().replaceAll("(?s)(of org.hepmva.hist\n).*?(?=train\\()", "$1"), run.err());
        assertEquals(0, run.code());
        assertTrue(Files.readString(folder.resolve("x.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        assertTrue(Files.readString(folder.resolve("x.svg")).contains("π+ μ"));
        assertTrue(Files.exists(folder.resolve("results/report.html")));
    }
}
