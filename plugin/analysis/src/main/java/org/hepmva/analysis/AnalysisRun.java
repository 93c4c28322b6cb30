package org.hepmva.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.report.ReportWriter;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.Trainers;
import org.hepmva.train.TrainingMonitor;

/**
 * Carries out an analysis: reads, splits, trains, evaluates, writes.
 *
 * <p>Weight files are written as soon as their method is trained, so that nothing learned is lost, and
 * again with what the evaluation measured. Each file is whole or not there; an output folder in which
 * nothing was written is taken away again.
 */
public final class AnalysisRun {

    private final Analysis analysis;
    private final RunListener listener;

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
        OutputFolder folder = OutputFolder.prepare(analysis.output());
        try {
            return run(folder);
        } finally {
            folder.removeIfEmpty();
        }
    }

    private AnalysisResult run(OutputFolder folder) throws IOException {
        Parts parts = parts(sample());
        WeightFiles files = new WeightFiles(analysis, parts.training(), DataFiles.of(analysis.inputs()));
        List<Trained> trained = new ArrayList<>();
        for (Method method : analysis.methods()) {
            TrainingMonitor monitor = listener.training(method);
            if (monitor.stopRequested()) {
                listener.says("method '" + method.name() + "' was not trained: stopped before");
                continue;
            }
            Trained last = train(method, parts, monitor);
            files.of(last).write(folder.weightFile(last.method()));
            trained.add(last);
        }
        if (trained.isEmpty()) {
            throw new StoppedException("stopped before any method was trained; nothing is written");
        }
        return evaluated(parts, trained, files, folder);
    }

    private Sample sample() throws IOException {
        Inputs inputs = analysis.inputs();
        Sample sample = SampleReader.of(inputs.variables(), inputs.spectators()).withCut(inputs.cut())
                .read(inputs.signal(), inputs.background(), listener.reading());
        listener.says(sample.summary(Sample.SIGNAL).toString());
        listener.says(sample.summary(Sample.BACKGROUND).toString());
        sample.warnings().forEach(warning -> listener.says("warning: " + warning));
        return sample;
    }

    private Parts parts(Sample sample) {
        Parts parts = analysis.split().apply(sample);
        parts.training().requireTrainable();
        analysis.split().warnings(sample).forEach(warning -> listener.says("warning: " + warning));
        parts.warnings().forEach(warning -> listener.says("warning: " + warning));
        try {
            // now, and not in the evaluation after a training that may take long
            Evaluation.requireMeasurable(parts);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("split '" + analysis.split().describe() + "': "
                    + e.getMessage(), e);
        }
        return parts;
    }

    private Trained train(Method method, Parts parts, TrainingMonitor monitor) {
        Trainer trainer = Trainers.trainer(method.type(), method.name(), method.settings());
        Trained trained = trainer.train(parts.training(), parts.validation(), monitor);
        listener.trained(trained);
        trained.report().warnings().forEach(warning -> listener.says("warning: " + warning));
        return trained;
    }

    /** Without the cuts of methods that were not trained, because somebody stopped before. */
    private EvaluationSettings settingsFor(List<Trained> trained) {
        Map<String, Double> cuts = new TreeMap<>(analysis.evaluation().cuts());
        cuts.keySet().retainAll(trained.stream().map(Trained::method).toList());
        return analysis.evaluation().withCuts(cuts);
    }

    private AnalysisResult evaluated(Parts parts, List<Trained> trained, WeightFiles files,
            OutputFolder folder)
            throws IOException {
        listener.says("evaluating and writing the report");
        Evaluation evaluation = Evaluation.of(trained, parts, settingsFor(trained));
        List<WeightFile> weightFiles = new ArrayList<>();
        for (MethodEvaluation method : evaluation.methods()) {
            WeightFile file = files.of(method);
            file.write(folder.weightFile(method.name()));
            weightFiles.add(file);
        }
        ReportWriter.write(evaluation, folder.path());
        return new AnalysisResult(parts, trained, weightFiles, evaluation, folder.path());
    }
}
