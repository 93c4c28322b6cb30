package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.train.Settings;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeProvidersTest {

    @Test
    void bothMethodsAreFoundByTheirType() {
        List<String> types = Trainers.all().stream().map(TrainerProvider::type).toList();

        assertEquals(List.of("adaboost", "trees"), types);
    }

    @Test
    void aTypeMayBeSpelledLikeAnyOtherWord() {
        assertEquals("adaboost", Trainers.named("AdaBoost").type());
        assertEquals("adaboost", Trainers.named("ada-boost").type());
        assertEquals("trees", Trainers.named("TREES").type());
    }

    @Test
    void anUnknownTypeListsThoseThereAre() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> Trainers.named("tree"));

        assertEquals("unknown method type 'tree'\n  nearest first: trees, adaboost", error.getMessage());
    }

    @Test
    void aMethodWhoseJarIsMissingSaysWhichIfSomebodyListsIt(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("META-INF/hepmva/methods-elsewhere.properties");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "forest-of-rules = somebodys-rules\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);

            Exception error = assertThrows(IllegalArgumentException.class,
                    () -> Trainers.named("Forest_of_rules"));

            assertEquals("method type 'forest-of-rules' needs the jar somebodys-rules (and what it depends"
                    + " on) on the class path", error.getMessage());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aMethodOfAnotherJarIsFoundByItsServiceFile(@TempDir Path folder) throws IOException {
        Path services = folder.resolve("META-INF/services/org.hepmva.train.TrainerProvider");
        Files.createDirectories(services.getParent());
        Files.writeString(services, "org.hepmva.train.ChapterTest$MyProvider\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);

            List<String> types = Trainers.all().stream().map(TrainerProvider::type).toList();

            assertEquals(List.of("adaboost", "mine", "trees"), types);
            assertEquals("method 'm': rate = 2 is not in (0, 1]", assertThrows(IllegalArgumentException.class,
                    () -> Trainers.trainer("mine", "m", Settings.single(Map.of("rate", "2")))).getMessage());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void methodsAreFoundFromAThreadWithAForeignContextClassLoader() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader foreign = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(foreign);
            assertEquals("trees", Trainers.named("trees").type());

            Thread.currentThread().setContextClassLoader(null);
            assertEquals("trees", Trainers.named("trees").type());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trees", "adaboost"})
    void whatIsRecordedTrainsTheSameAgain(String type) {
        Sample sample = Samples.gaussian(500, 2, 1);
        Settings asked = Settings.single(Map.of("trees", "7", "maxDepth", "2", "minEvents", "3%",
                "subsample", "0.5", "seed", "12", "weightNormalisation", "numberOfEvents"));
        Trained first = train(Trainers.trainer(type, "m", asked), sample);

        Trained again = train(Trainers.trainer(type, "m", Settings.single(first.settings())), sample);

        assertEquals(first.settings(), again.settings());
        assertEquals(first.classifier().response(new double[] {1, 1}),
                again.classifier().response(new double[] {1, 1}));
    }

    private static Trained train(Trainer trainer, Sample sample) {
        return trainer.train(sample, Samples.none(sample), TrainingMonitor.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trees      | 0    | method 'm': trees = 0 is not in [1, 1000000]",
        "shrinkage  | 1.5  | method 'm': shrinkage = 1.5 is not in (0, 1]",
        "maxDepth   | 0    | method 'm': maxDepth = 0 is not in [1, 60]",
        "maxLeaves  | 1    | method 'm': maxLeaves = 1 is not 0 or in [2, 1000000]",
        "bins       | 256  | method 'm': bins = 256 is not in [2, 255]",
        "l2         | -1   | method 'm': l2 = -1 is not in [0, ∞)",
        "subsample  | 0    | method 'm': subsample = 0 is not in (0, 1]",
        "minEvents  | 60%  | method 'm': minEvents = 60% is not at least 1, or in (0%, 50%]",
        "minEvents  | some | method 'm': minEvents = 'some' is neither a number of events ('20') "
                + "nor a share of them ('2.5%')",
        "threads    | -1   | method 'm': threads = -1 is not in [0, 1024]"})
    void valuesOutsideTheirRangeAreErrorsThatNameTheMethod(String name, String value, String sentence) {
        Settings settings = Settings.defaults().with(name, value);

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> Trainers.trainer("trees", "m", settings));

        assertEquals(sentence, error.getMessage());
    }

    @Test
    void aMisspeltSettingListsTheNearest() {
        Settings settings = Settings.defaults().with("maxDeph", "3");

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> Trainers.trainer("adaboost", "m", settings));

        assertEquals("method 'm': unknown setting 'maxDeph'", error.getMessage().split("\n")[0]);
        assertEquals("  nearest first: maxDepth", error.getMessage().split("\n")[1].split(",")[0]);
    }
}
