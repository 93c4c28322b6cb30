package org.hepmva.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.io.ProgressListener;

/** One reading of all sources into a sample. Mutable; one thread, used once. */
final class SampleReading {

    private final EventWords words;
    private final SampleBuilder builder;
    private final List<SourceReading> readings;
    private final Tables tables;
    private final List<Origins.Stretch> stretches = new ArrayList<>();
    private final List<SourceSummary> sources = new ArrayList<>();

    SampleReading(EventWords words, SampleLayout layout, List<SourceReading> readings, Tables tables) {
        this.words = words;
        this.builder = new SampleBuilder(layout, words.trainingWeight());
        this.readings = readings;
        this.tables = tables;
    }

    Sample read(List<ClassSource> classes, ProgressListener progress) throws IOException {
        long total = readings.stream().mapToLong(SourceReading::entries).sum();
        long done = 0;
        int source = -1;
        List<Warning> remarks = new ArrayList<>(SourceRemarks.of(readings, tables));
        boolean ofElements = false;
        for (SourceReading reading : readings) {
            ofElements |= reading.isOfElements();
        }
        for (SourceReading reading : readings) {
            source += reading.beginsSource() ? 1 : 0;
            stretches.add(new Origins.Stretch(builder.size(), source, reading.portion().use()));
            long before = done;
            reading.into(builder, ofElements, (some, ofThese) -> progress.progress(before + some, total));
            done += reading.entries();
            remarks.addAll(reading.remarks());
        }
        summarise();
        words.layout().variables().forEach(variable -> remarks.addAll(EventWords.rounded(variable)));
        remarks.addAll(SharedEvents.of(words, readings, tables));
        ClassCheck.require(classes, sources);
        remarks.addAll(ClassCheck.remarks(classes, sources));
        return builder.build(new Origins(sources, stretches, Origins.shared(tablesOfSources())),
                onceEach(remarks));
    }

    private List<List<String>> tablesOfSources() {
        return readings.stream().filter(SourceReading::beginsSource)
                .map(reading -> reading.source().locations().stream().map(tables::identity).toList())
                .toList();
    }

    /** What several chains say of one of their files is said once. */
    private static List<Warning> onceEach(List<Warning> remarks) {
        Map<String, Warning> bySentence = new LinkedHashMap<>();
        remarks.forEach(remark -> bySentence.putIfAbsent(remark.sentence(), remark));
        return List.copyOf(bySentence.values());
    }

    /** A source is the sum of its portions, of which the first are the events that are not held out. */
    private void summarise() {
        List<Integer> begins = IntStream.range(0, readings.size())
                .filter(i -> readings.get(i).beginsSource()).boxed().toList();
        for (int source = 0; source < begins.size(); source++) {
            int end = source + 1 < begins.size() ? begins.get(source + 1) : readings.size();
            sources.add(summary(readings.subList(begins.get(source), end)));
        }
    }

    private static SourceSummary summary(List<SourceReading> portions) {
        SourceReading first = portions.get(0);
        WeightSums sums = new WeightSums();
        portions.forEach(portion -> sums.add(portion.sums()));
        // what divides the files of the source reads them again
        long entries = first.entries() + portions.stream().skip(1)
                .filter(portion -> !portion.isOfSameFiles()).mapToLong(SourceReading::entries).sum();
        return first.summary(entries, sums);
    }
}
