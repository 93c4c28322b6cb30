package org.hepmva.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Regressor;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.hepmva.runtime.folds.FoldedRegressor;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Parts;
import org.hepmva.text.Require;

/**
 * Trains a method once for each fold of a sample, each time on all the others.
 *
 * <p>What comes out is one model: with folds by event id it holds the rule and chooses by the same columns
 * wherever it is applied; with folds by entry it is the mean of all. Folds may be trained side by side, which
 * changes no result of a method that does not depend on threads. Immutable.
 */
public final class FoldTraining {

    private final Trainer trainer;
    private final int sideBySide;

    private FoldTraining(Trainer trainer, int sideBySide) {
        this.trainer = trainer;
        this.sideBySide = sideBySide;
    }

    /** {@return the training of a method in folds, one after the other} */
    public static FoldTraining of(Trainer trainer) {
        return new FoldTraining(trainer, 1);
    }

    /**
     * {@return this training with some folds at a time}
     *
     * @param folds how many, at least 1
     */
    public FoldTraining sideBySide(int folds) {
        Require.atLeast("folds", folds, 1);
        return new FoldTraining(trainer, folds);
    }

    /**
     * {@return what was trained; empty if the monitor stopped it, since models of some folds are no result}
     *
     * @param folded  the sample
     * @param monitor told about the steps of all folds together, never from two threads at once
     * @throws IllegalArgumentException as {@link Trainer#train}; names the fold. Also if the rule would read
     *                                  something else in an event loop than here
     */
    public Optional<Trained> train(FoldedSample folded, TrainingMonitor monitor) {
        Optional<FoldRule> travels = TravellingRule.of(folded);
        int folds = folded.rule().folds();
        FoldMonitor progress = new FoldMonitor(monitor, folds);
        IntFunction<Trained> training = fold -> trained(folded, fold, progress);
        List<Trained> trained = sideBySide == 1 ? IntStream.range(0, folds).mapToObj(training).toList()
                : sideBySide(folds, training, progress);
        return progress.isStopped() ? Optional.empty() : Optional.of(together(travels, trained));
    }

    private Trained trained(FoldedSample folded, int fold, FoldMonitor progress) {
        Parts parts = folded.parts(fold);
        try {
            Trained trained = trainer.train(parts.training(), parts.validation(), progress.fold(fold));
            progress.finished(fold);
            return trained;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fold " + fold + " of " + folded.rule().folds() + ": "
                    + e.getMessage(), e);
        }
    }

    /** Leaves no training behind: if one fails, the others end with their next step. */
    private List<Trained> sideBySide(int folds, IntFunction<Trained> training, FoldMonitor progress) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(sideBySide, folds));
        try {
            List<CompletableFuture<Trained>> running = IntStream.range(0, folds)
                    .mapToObj(fold -> CompletableFuture.supplyAsync(() -> training.apply(fold), threads))
                    .toList();
            running.forEach(each -> each.whenComplete((trained, failure) -> {
                if (failure != null) {
                    progress.stop();
                }
            }));
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).exceptionally(any -> null)
                    .join();
            return running.stream().map(FoldTraining::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Trained result(CompletableFuture<Trained> training) {
        try {
            return training.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            // such as that of memory, of which whoever hears it has a sentence
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static Trained together(Optional<FoldRule> travels, List<Trained> folds) {
        Trained first = folds.get(0);
        TrainingReport report = FoldReport.of(folds.stream().map(Trained::report).toList());
        return new Trained(first.method(), model(travels, folds), report, first.settings(), folds);
    }

    private static Model model(Optional<FoldRule> travels, List<Trained> folds) {
        if (folds.get(0).model() instanceof Regressor) {
            List<Regressor> models = folds.stream().map(each -> (Regressor) each.model()).toList();
            return travels.map(way -> FoldedRegressor.of(models, way)).orElseGet(() ->
                    FoldedRegressor.mean(models));
        }
        List<Classifier> models = folds.stream().map(Trained::classifier).toList();
        return travels.map(way -> FoldedClassifier.of(models, way)).orElseGet(() ->
                FoldedClassifier.mean(models));
    }
}
