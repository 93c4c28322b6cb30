package org.hepmva.train;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;
import org.hepmva.train.trees.TreeSettings;
import org.junit.jupiter.api.Test;

/** The examples of the package's chapter are compiled here, run, and compared with the chapter. */
class ChapterTest {

    private static final Path CHAPTER = Path.of("src/main/java/org/hepmva/train/package-info.java");
    private static final Path HERE = Path.of("src/test/java/org/hepmva/train/ChapterTest.java");

    private static Sample named(Sample sample) {
        return Sample.of(List.of(Variable.of("var1"), Variable.of("var2")), sample.values(),
                sample.eventWeights(), sample.classes());
    }

    @Test
    void theExampleOfSettingsWithTypesTrains() {
        Sample sample = named(Samples.gaussian(400, 2, 1));

        // example
        GradientSettings settings = GradientSettings.defaults().withTrees(400)
                .with(TreeSettings.MAX_DEPTH, 4);
        Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1).apply(sample);

        Trained trained = GradientTrainer.of("BDT", settings)
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);

        Classifier bdt = trained.classifier().bind(List.of("var1", "var2"));
        List<VariableImportance> ranking = trained.report().ranking();
        // end

        assertEquals(2, bdt.inputs().size());
        assertEquals("var1", ranking.get(0).variable());
    }

    @Test
    void theExampleOfWordsGivesTheSameTrainer() {
        // example
        Settings words = Settings.of(Map.of("trees", List.of("400"), "maxDepth", List.of("4")));
        Trainer trainer = Trainers.trainer("trees", "BDT", words);
        // end

        assertEquals(GradientSettings.defaults().withTrees(400).with(TreeSettings.MAX_DEPTH, 4),
                ((GradientTrainer) trainer).settings());
    }

    @Test
    void theExampleOfAMethodTrainsWithItsSettings() {
        Sample sample = named(Samples.gaussian(40, 2, 1));
        MyProvider provider = new MyProvider();
        SettingValues values = provider.settings().read(Settings.single(Map.of("rate", "0.5")));

        Trained trained = provider.trainer("M", values)
                .train(sample, Samples.none(sample), TrainingMonitor.NONE);

        assertEquals("{equalSources=no, negativeWeights=ignore, "
                + "rate=0.5, steps=20, weightNormalisation=equal}",
                trained.settings().toString());
        assertEquals(20, trained.report().bestStep());
    }

    @Test
    void aMethodLearnsTwoClassesUnlessItSaysOtherwise() {
        TrainerProvider provider = new MyProvider();

        Exception error = assertThrows(IllegalArgumentException.class,
                () -> provider.requireLearns(OutcomeKind.CLASSES));

        provider.requireLearns(OutcomeKind.TWO_CLASSES);
        assertEquals("method type 'mine' does not learn three or more classes, only two classes",
                error.getMessage());
    }

    @Test
    void whatIsLearnedIsSaidShortly() {
        assertEquals("classes or targets", OutcomeKind.words(EnumSet.allOf(OutcomeKind.class)));
        assertEquals("classes", OutcomeKind.words(EnumSet.of(OutcomeKind.CLASSES, OutcomeKind.TWO_CLASSES)));
        assertEquals("two classes or targets",
                OutcomeKind.words(EnumSet.of(OutcomeKind.TARGETS, OutcomeKind.TWO_CLASSES)));
    }

    /** Stands for the learning of the example. */
    private static Classifier learn(double[] weights, int steps, double rate) {
        assertEquals(40, weights.length);
        assertEquals(0.5, rate);
        Sample two = Samples.of(new float[] {1}, new float[] {2});
        return GradientTrainer.of("any", GradientSettings.defaults().withTrees(steps))
                .train(two, Samples.none(two), TrainingMonitor.NONE).classifier();
    }

    // example
    public static final class MyProvider implements TrainerProvider {

        private static final SettingList.Builder OWN = SettingList.builder();
        static final Setting<Integer> STEPS = OWN.add("steps", wholeNumber(1, 1000), 20, "passes at most");
        static final Setting<Double> RATE = OWN.add("rate", number(above(0).upTo(1)), 0.1, "of learning");
        static final SettingList LIST = OWN.addAll(WeightSettings.LIST).build();

        public String type() {
            return "mine";
        }

        public String description() {
            return "what I always wanted to try";
        }

        public SettingList settings() {
            return LIST;
        }

        public Trainer trainer(String method, SettingValues values) {
            int steps = values.get(STEPS);
            double rate = values.get(RATE);
            TrainingWeights weights = WeightSettings.of(values);
            return (training, validation, monitor) -> {
                Classifier learned = learn(weights.forTraining(training), steps, rate);
                return new Trained(method, learned, TrainingReport.of("pass", steps), values.words());
            };
        }
    }
    // end

    @Test
    void theChapterShowsTheseExamples() throws IOException {
        Chapter.assertShowsTheExamplesOf(CHAPTER, HERE);
    }
}
