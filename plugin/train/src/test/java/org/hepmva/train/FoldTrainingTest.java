package org.hepmva.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.sample.Samples;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;
import org.junit.jupiter.api.Test;

class FoldTrainingTest {

    private static final GradientSettings SETTINGS = GradientSettings.defaults().withTrees(20).withThreads(1);
    private static final Trainer TREES = GradientTrainer.of("BDT", SETTINGS);

    private static FoldedSample folded(int folds) {
        return Folds.byEvent(folds, "event").apply(numbered());
    }

    private static Sample numbered() {
        Sample sample = Samples.gaussian(600, 3, 1);
        SampleBuilder builder = Sample.builder(sample.variables(), List.of(Variable.of("event")));
        for (int i = 0; i < sample.size(); i++) {
            int event = i;
            double[] x = IntStream.range(0, 3).mapToDouble(v -> sample.value(v, event)).toArray();
            builder.add(x, new double[] {i}, sample.eventWeight(i), sample.cls(i));
        }
        return builder.build();
    }

    private static Trained trained(FoldTraining training, FoldedSample folded) {
        return training.train(folded, TrainingMonitor.NONE).orElseThrow();
    }

    @Test
    void eachModelIsWhatTheTrainerMakesOfTheOtherFolds() {
        FoldedSample folded = folded(3);

        Trained trained = trained(FoldTraining.of(TREES), folded);

        for (int fold = 0; fold < 3; fold++) {
            Trained alone = TREES.train(folded.parts(fold).training(), folded.parts(fold).validation(),
                    TrainingMonitor.NONE);
            assertEquals(bytes(alone.classifier()), bytes(trained.folds().get(fold).classifier()));
        }
        assertEquals("BDT", trained.method());
        assertEquals(SETTINGS.values().words(), trained.settings());
    }

    private static String bytes(Classifier classifier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WeightFile.of("BDT", classifier).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void foldsSideBySideAreTheSameBitForBit() {
        FoldedSample folded = folded(4);

        assertEquals(bytes(trained(FoldTraining.of(TREES), folded).classifier()),
                bytes(trained(FoldTraining.of(TREES).sideBySide(3), folded).classifier()));
    }

    @Test
    void theModelChoosesByTheEventIdAndAnswersAsTheOneThatHasNotSeenIt() {
        FoldedSample folded = folded(3);
        Sample sample = folded.sample();

        Trained trained = trained(FoldTraining.of(TREES), folded);

        Classifier bound = trained.classifier().bind(List.of("event", "x2", "x1", "x0"));
        for (int i = 0; i < sample.size(); i++) {
            double[] event = {i, sample.value(2, i), sample.value(1, i), sample.value(0, i)};
            double[] x = {sample.value(0, i), sample.value(1, i), sample.value(2, i)};
            assertEquals(trained.folds().get(folded.fold(i)).classifier().response(x), bound.response(event));
        }
    }

    @Test
    void theRuleNamesColumnsWhereASpectatorIsComputedFromThem() {
        Sample sample = Samples.gaussian(300, 2, 1);
        SampleBuilder builder = Sample.builder(sample.variables(),
                List.of(Variable.of("id := 1000*run + event"), Variable.of("lumi")));
        for (int i = 0; i < sample.size(); i++) {
            builder.add(new double[] {sample.value(0, i), sample.value(1, i)},
                    new double[] {1000.0 * (i / 100) + i % 100, i % 7}, 1, sample.cls(i));
        }
        FoldedSample folded = Folds.byEvent(3, "2*id + lumi").apply(builder.build());

        Trained trained = trained(FoldTraining.of(TREES), folded);

        Classifier bound = trained.classifier().bind(List.of("run", "event", "lumi", "x0", "x1"));
        for (int i = 0; i < sample.size(); i++) {
            double[] event = {i / 100, i % 100, i % 7, sample.value(0, i), sample.value(1, i)};
            double[] x = {sample.value(0, i), sample.value(1, i)};
            assertEquals(trained.folds().get(folded.fold(i)).classifier().response(x), bound.response(event));
        }
    }

    @Test
    void foldsByEntryGiveTheMeanOfTheModels() {
        FoldedSample folded = Folds.byEntry(3).apply(numbered());

        Trained trained = trained(FoldTraining.of(TREES), folded);

        double[] x = {0.3, -0.2, 1};
        double sum = trained.folds().stream().mapToDouble(each -> each.classifier().response(x)).sum();
        assertEquals(sum / 3, trained.classifier().response(x), 1e-15);
    }

    @Test
    void theStoryIsThatOfAllFolds() {
        FoldedSample folded = folded(3);

        Trained trained = trained(FoldTraining.of(TREES), folded);

        List<TrainingReport> stories = trained.folds().stream().map(Trained::report).toList();
        int steps = stories.stream().mapToInt(each -> each.validationLoss().length).min().orElseThrow();
        assertEquals(steps, trained.report().validationLoss().length);
        assertEquals(stories.stream().mapToDouble(each -> each.trainingLoss()[steps - 1]).sum() / 3,
                trained.report().trainingLoss()[steps - 1], 1e-15);
        assertEquals(stories.stream().mapToInt(TrainingReport::bestStep).sorted().skip(1).findFirst()
                .orElseThrow(), trained.report().bestStep());
        assertEquals(1, trained.report().ranking().stream().mapToDouble(VariableImportance::importance).sum(),
                1e-12);
    }

    @Test
    void aWarningOfSeveralFoldsIsSaidOnce() {
        List<String> said = new ArrayList<>(List.of("too few", "odd", "odd"));
        Trainer warning = (training, validation, monitor) -> new Trained("W",
                TREES.train(training, validation, monitor).model(), TrainingReport.of("tree", 1)
                        .withWarnings(List.of("always", said.remove(0))), Map.of());

        Trained trained = trained(FoldTraining.of(warning), folded(3));

        assertEquals(List.of("all folds: always", "fold 0: too few", "folds 1, 2: odd"),
                trained.report().warnings());
    }

    @Test
    void whatFoldsSayWithOtherNumbersIsSaidOnceButNotOfOtherThings() {
        int[] fold = {0};
        Trainer warning = (training, validation, monitor) -> {
            int own = fold[0]++;
            return new Trained("W", TREES.train(training, validation, monitor).model(),
                    TrainingReport.of("tree", 1).withWarnings(List.of("v1: 2" + own + " of 300.5 events",
                            "v" + (own / 2) + ": odd", "v1: 7" + own + " of 300.5 events", "the same 3")),
                    Map.of());
        };

        Trained trained = trained(FoldTraining.of(warning), folded(3));

        assertEquals(List.of("all folds, such as 0: v1: 20 of 300.5 events", "folds 0, 1: v0: odd",
                "all folds, such as 0: v1: 70 of 300.5 events", "all folds: the same 3", "fold 2: v1: odd"),
                trained.report().warnings());
    }

    @Test
    void whatIsStoppedIsNoResult() {
        TrainingMonitor stopping = new TrainingMonitor() {
            private int steps;

            @Override
            public void step(int done, int total, double trainingLoss, double validationLoss) {
                steps++;
            }

            @Override
            public boolean stopRequested() {
                return steps > 25;
            }
        };

        assertEquals(Optional.empty(), FoldTraining.of(TREES).train(folded(3), stopping));
    }

    @Test
    void aVariableThatALoopWouldTakeForAColumnOfTheRuleIsRefusedBeforeTraining() {
        Sample sample = Samples.gaussian(60, 1, 1);
        SampleBuilder builder = Sample.builder(List.of(Variable.of("event := event % 10")),
                List.of(Variable.of("id := 2*event")));
        for (int i = 0; i < sample.size(); i++) {
            builder.add(new double[] {i % 10}, new double[] {2 * i}, 1, sample.cls(i));
        }
        FoldedSample folded = Folds.byEvent(2, "id").apply(builder.build());
        Trainer never = (training, validation, monitor) -> {
            throw new AssertionError("trained");
        };

        assertEquals("event id 'id' is made of the column 'event', and a variable is 'event := event % 10':"
                + " an event loop would take the one for the other; give the variable another name",
                assertThrows(IllegalArgumentException.class,
                        () -> FoldTraining.of(never).train(folded, TrainingMonitor.NONE)).getMessage());
    }

    @Test
    void theStepsOfAllFoldsAreCountedTogether() {
        List<Integer> done = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        TrainingMonitor counting = new TrainingMonitor() {
            @Override
            public void step(int steps, int total, double trainingLoss, double validationLoss) {
                done.add(steps);
                totals.add(total);
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };

        FoldTraining.of(TREES).sideBySide(2).train(folded(3), counting);

        assertEquals(done.stream().sorted().toList(), done);
        assertTrue(totals.stream().allMatch(total -> total == 60), totals::toString);
        assertEquals(60, done.get(done.size() - 1));
    }

    @Test
    void aFoldThatCannotBeTrainedIsNamed() {
        Trainer refusing = (training, validation, monitor) -> {
            throw new IllegalArgumentException("nothing to learn");
        };

        assertEquals("fold 0 of 3: nothing to learn", assertThrows(IllegalArgumentException.class,
                () -> FoldTraining.of(refusing).train(folded(3), TrainingMonitor.NONE)).getMessage());
        assertEquals("folds = 0 is less than 1", assertThrows(IllegalArgumentException.class,
                () -> FoldTraining.of(TREES).sideBySide(0)).getMessage());
    }

    @Test
    void whereOneOfSeveralFoldsFailsTheOthersAreStoppedBeforeItIsSaid() {
        AtomicInteger running = new AtomicInteger();
        FoldedSample folded = folded(3);
        int withoutTheSecond = folded.parts(1).training().size();
        Trainer failing = (training, validation, monitor) -> {
            running.incrementAndGet();
            try {
                if (training.size() == withoutTheSecond) {
                    throw new IllegalArgumentException("nothing to learn");
                }
                while (!monitor.stopRequested()) {
                    Thread.onSpinWait();
                }
                return TREES.train(training, validation, monitor);
            } finally {
                running.decrementAndGet();
            }
        };

        String message = assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> assertThrows(IllegalArgumentException.class, () -> FoldTraining.of(failing)
                        .sideBySide(3).train(folded, TrainingMonitor.NONE)).getMessage());

        assertEquals("fold 1 of 3: nothing to learn", message);
        assertEquals(0, running.get());
    }

    @Test
    void memoryThatIsNotEnoughForAFoldIsToldAsThat() {
        OutOfMemoryError memory = new OutOfMemoryError("Java heap space");
        Trainer failing = (training, validation, monitor) -> {
            throw memory;
        };

        assertSame(memory, assertThrows(OutOfMemoryError.class, () -> FoldTraining.of(failing).sideBySide(3)
                .train(folded(3), TrainingMonitor.NONE)));
    }

    @Test
    void aRequestToStopThatNoFoldHasHeardTakesNothingAway() {
        AtomicInteger steps = new AtomicInteger();
        TrainingMonitor afterTheLastStep = new TrainingMonitor() {
            @Override
            public void step(int done, int total, double trainingLoss, double validationLoss) {
                steps.set(done);
            }

            @Override
            public boolean stopRequested() {
                return steps.get() == 60;
            }
        };

        assertTrue(FoldTraining.of(TREES).train(folded(3), afterTheLastStep).isPresent());
    }
}
