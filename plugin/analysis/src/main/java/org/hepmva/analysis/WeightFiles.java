package org.hepmva.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.evaluate.EvaluatedMethod;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.DataFile;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.SourceEvents;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Source;
import org.hepmva.sample.SourceSummary;
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
    WeightFile of(EvaluatedMethod method) {
        WeightFile file = of(method.trained());
        return file.withWorkingPoints(method.workingPoints())
                .withProvenance(file.provenance().withMetrics(method.metrics()));
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
        boolean hasSeveral = inputs.classes().stream().anyMatch(cls -> cls.sources().size() > 1);
        List<ClassSelection> selections = new ArrayList<>();
        for (ClassSource cls : inputs.classes()) {
            for (Source source : cls.sources()) {
                SourceSummary events = training.sources().get(selections.size());
                ClassSelection selection = new ClassSelection(cls.name(), source.cutWith(inputs.cut()),
                        source.weight()).withSource(source.name()).withTrainingWeight(inputs.trainingWeight())
                        .withScale(source.scale().toString(), events.factor());
                selections.add(hasSeveral ? selection.withEvents(events(events)) : selection);
            }
        }
        return selections;
    }

    private static SourceEvents events(SourceSummary source) {
        EventSummary passed = source.passed();
        return new SourceEvents(source.read(), passed.entries(), passed.sumW(), passed.sumW2());
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
