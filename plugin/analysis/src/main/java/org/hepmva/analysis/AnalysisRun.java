package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hepmva.evaluate.EvaluatedMethod;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Warning;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;

/**
 * Carries out an analysis: reads, splits, trains, evaluates, writes.
 *
 * <p>Weight files are written as soon as their method is trained, so that nothing learned is lost, and
 * again with what the evaluation measured. Each file is whole or not there, and the report is of the run
 * whose weight files lie beside it; an output folder in which nothing was written is taken away again. A
 * folder is written by one run at a time. Where the test part allows no measurement there are weight files
 * and no report.
 */
public final class AnalysisRun {

    private static final int MOST_NAMES = 20;

    private final Analysis analysis;
    private final RunListener listener;
    private final List<Warning> noticed = new ArrayList<>();

    /**
     * An analysis to be carried out.
     *
     * @param analysis what to do
     * @param listener is told how it goes
     */
    public AnalysisRun(Analysis analysis, RunListener listener) {
        this.analysis = analysis;
        this.listener = listener;
    }

    /**
     * {@return what came out; the files are written}
     *
     * @throws IOException              if an input cannot be read or the output not be written
     * @throws IllegalArgumentException if the events do not allow what the analysis asks for
     */
    public AnalysisResult run() throws IOException {
        OwnFiles.requireNotWritten(analysis);
        try (OutputFolder folder = OutputFolder.prepare(analysis.output())) {
            return run(folder);
        }
    }

    private AnalysisResult run(OutputFolder folder) throws IOException {
        TrainingGround ground = ground(sample());
        WeightFiles files = new WeightFiles(analysis, ground.parts().training(),
                DataFiles.of(analysis.inputs()));
        Results results = new Results(folder);
        replaced(results.replacedBy(analysis.methods().stream().map(Method::name).toList()));
        List<Trained> trained = new ArrayList<>();
        for (Method method : analysis.methods()) {
            TrainingMonitor monitor = listener.training(method);
            if (monitor.stopRequested()) {
                listener.says("method '" + method.name() + "' was not trained: stopped before");
                continue;
            }
            Optional<Trained> last = train(method, ground, monitor);
            if (last.isPresent()) {
                results.write(files.of(last.get()));
                trained.add(last.get());
            }
        }
        if (trained.isEmpty()) {
            throw new StoppedException("stopped before any method was trained; nothing is written");
        }
        return finished(ground, trained, files, results);
    }

    private Sample sample() throws IOException {
        analysis.inputs().remarks().forEach(listener::says);
        Sample sample = analysis.inputs().read(OwnFiles.guarding(analysis, listener.reading()));
        listener.says(SourceTable.of(sample));
        sample.warnings().forEach(this::warn);
        return sample;
    }

    private TrainingGround ground(Sample sample) {
        TrainingGround ground = TrainingGround.of(sample, analysis.split());
        ground.evaluated().divisionWarnings().forEach(this::warn);
        // now, and not in the evaluation after a training that may take long
        unmeasurable(ground.parts()).ifPresent(why -> listener.says("warning: nothing can be tested, as "
                + why + "; there will be weight files, but no report (split '" + analysis.split().describe()
                + "')"));
        return ground;
    }

    /** Says it now, and in the report again. */
    private void warn(Warning warning) {
        listener.says("warning: " + warning.sentence());
        noticed.add(warning);
    }

    /** {@return why nothing can be measured on the test part; empty if something can} */
    private static Optional<String> unmeasurable(Parts parts) {
        try {
            RunEvaluation.requireMeasurable(parts);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<Trained> train(Method method, TrainingGround ground, TrainingMonitor monitor) {
        Optional<Trained> trained = ground.train(method, monitor);
        if (trained.isEmpty()) {
            listener.says("method '" + method.name() + "' was stopped before all its folds were trained;"
                    + " those of some are no result");
            return trained;
        }
        listener.trained(trained.get());
        trained.get().report().warnings().forEach(warning -> listener.says("warning: " + warning));
        return trained;
    }

    /** Without the cuts of methods that were not trained, because somebody stopped before. */
    private EvaluationSettings settingsFor(List<Trained> trained) {
        Map<String, Double> cuts = new TreeMap<>(analysis.evaluation().cuts());
        cuts.keySet().retainAll(trained.stream().map(Trained::method).toList());
        return analysis.evaluation().withCuts(cuts);
    }

    private AnalysisResult finished(TrainingGround ground, List<Trained> trained, WeightFiles files,
            Results results) throws IOException {
        List<String> stopped = new ArrayList<>(analysis.methods().stream().map(Method::name).toList());
        stopped.removeAll(trained.stream().map(Trained::method).toList());
        results.removeUnreplaced(stopped);
        Optional<EvaluatedMethods<?>> evaluation = Optional.empty();
        List<WeightFile> weightFiles = new ArrayList<>(trained.stream().map(files::of).toList());
        try {
            if (unmeasurable(ground.parts()).isEmpty()) {
                evaluation = Optional.of(evaluated(ground, trained, files, weightFiles));
                for (WeightFile file : weightFiles) {
                    results.write(file);
                }
                results.write(evaluation.get(), files.origin());
            }
            if (analysis.events() != EventsKept.NONE && ground.parts().test().size() > 0) {
                results.write(new EventsFile(ground.evaluated(), trained, analysis.events()),
                        listener.writingEvents());
            }
        } finally {
            // if somebody took the folder away, that costs the plots and not what was learned
            for (WeightFile file : weightFiles) {
                results.restore(file);
            }
        }
        removed(results.finish(stopped));
        return new AnalysisResult(ground.evaluated(), trained, weightFiles, evaluation, analysis.output());
    }

    private EvaluatedMethods<?> evaluated(TrainingGround ground, List<Trained> trained, WeightFiles files,
            List<WeightFile> weightFiles) {
        EvaluatedMethods<?> evaluation = RunEvaluation.of(trained,
                ground.evaluated().withWarnings(noticed), settingsFor(trained), listener.evaluating());
        weightFiles.clear();
        for (EvaluatedMethod method : evaluation.methods()) {
            weightFiles.add(files.of(method));
        }
        return evaluation;
    }

    private void replaced(List<String> names) {
        if (!names.isEmpty()) {
            listener.says("this training replaces what is in " + analysis.output() + ": "
                    + String.join(", ", names));
        }
    }

    private void removed(List<String> files) {
        List<String> names = Results.inBrief(files);
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
            listener.says("removed from " + analysis.output() + ", as they were of an earlier training: "
                    + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more);
        }
    }
}
