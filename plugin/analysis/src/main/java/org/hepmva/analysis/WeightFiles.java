package org.hepmva.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.CurvePoint;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.DataFile;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Source;
import org.hepmva.train.Trained;

/** Makes the weight files of an analysis: each trained method with where it comes from. */
final class WeightFiles {

    private final Analysis analysis;
    private final Sample training;
    private final List<DataFile> dataFiles;
    private final RunStamp run;

    WeightFiles(Analysis analysis, Sample training, List<DataFile> dataFiles) {
        this.run = RunStamp.of(analysis, dataFiles);
        this.analysis = analysis;
        this.training = training;
        this.dataFiles = List.copyOf(dataFiles);
    }

    /** {@return the weight file of a method that is not yet evaluated} */
    WeightFile of(Trained trained) {
        WeightFile file = WeightFile.of(trained.method(), trained.model());
        return (training.isRegression() ? file.withTargets(training.targets())
                : file.withClasses(training.classNames()))
                .withSpectators(training.spectators())
                .withProvenance(provenance(trained));
    }

    /** {@return the weight file of a method with its working points and what was measured} */
    WeightFile of(MethodEvaluation method) {
        WeightFile file = of(method.trained());
        return file.withWorkingPoints(workingPoints(method))
                .withProvenance(file.provenance().withMetrics(metrics(method)));
    }

    private static List<WorkingPoint> workingPoints(MethodEvaluation method) {
        List<WorkingPoint> points = new ArrayList<>();
        ConfusionMatrix chosen = method.cuts().chosen();
        points.add(new WorkingPoint("chosen", chosen.cut(), chosen.signalEfficiency().value(),
                chosen.backgroundEfficiency().value()));
        for (FixedEfficiency fixed : method.cuts().workingPoints()) {
            CurvePoint point = fixed.point();
            points.add(new WorkingPoint(name(fixed), point.cut(), point.signalEfficiency(),
                    point.backgroundEfficiency()));
        }
        return points;
    }

    private static String name(FixedEfficiency fixed) {
        String which = fixed.fixed() == FixedEfficiency.Fixed.SIGNAL ? "signal" : "background";
        return which + " " + Math.round(100 * fixed.wanted()) + "%";
    }

    private static List<Metric> metrics(MethodEvaluation method) {
        List<Metric> metrics = new ArrayList<>();
        for (ResponseOnPart part : method.parts()) {
            metrics.add(new Metric("AUC, " + part.part(), part.curve().auc(), part.curve().aucError()));
        }
        Measured balanced = method.cuts().chosen().balancedAccuracy();
        metrics.add(new Metric("balanced accuracy, test", balanced.value(), balanced.error()));
        return metrics;
    }

    /** {@return what the provenances of all methods have in common} */
    Provenance origin() {
        Map<String, String> software = new TreeMap<>();
        analysis.methods().forEach(method -> software.putAll(Versions.software(method.type())));
        return Provenance.none()
                .withDataFiles(dataFiles)
                .withSelections(selections())
                .withSplit(analysis.split().describe() + analysis.inputs().heldOut())
                .withSoftware(software)
                .withCreated(run.created())
                .withRun(run.id());
    }

    private Provenance provenance(Trained trained) {
        return origin().withSeed(seed(trained.settings())).withSettings(trained.settings())
                .withSoftware(Versions.software(type(trained)));
    }

    /** {@return one for each source, with the factor that its events were read with} */
    private List<ClassSelection> selections() {
        Inputs inputs = analysis.inputs();
        List<ClassSelection> selections = new ArrayList<>();
        for (ClassSource cls : inputs.classes()) {
            for (Source source : cls.sources()) {
                double factor = training.sources().get(selections.size()).factor();
                selections.add(new ClassSelection(cls.name(), source.cutWith(inputs.cut()), source.weight())
                        .withSource(source.name()).withTrainingWeight(inputs.trainingWeight())
                        .withScale(source.scale().toString(), factor));
            }
        }
        return selections;
    }

    private String type(Trained trained) {
        return analysis.methods().stream().filter(method -> method.name().equals(trained.method()))
                .findFirst().orElseThrow().type();
    }

    /** {@return the seed that a method records, any of 64 bits; 0 if it has none that is a number} */
    static long seed(Map<String, String> settings) {
        try {
            return Long.parseLong(settings.getOrDefault("seed", "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
