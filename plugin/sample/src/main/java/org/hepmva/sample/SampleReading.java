package org.hepmva.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ProgressListener;

/** One reading of all sources into a sample. Mutable; one thread, used once. */
final class SampleReading {

    private final EventWords words;
    private final SampleBuilder builder;
    private final List<SourceReading> readings;
    private final List<Origins.Stretch> stretches = new ArrayList<>();
    private final List<SourceSummary> sources = new ArrayList<>();

    SampleReading(EventWords words, SampleLayout layout, List<SourceReading> readings) {
        this.words = words;
        this.builder = new SampleBuilder(layout, !words.trainingWeight().isBlank());
        this.readings = readings;
    }

    Sample read(List<ClassSource> classes, ProgressListener progress) throws IOException {
        long total = readings.stream().mapToLong(SourceReading::entries).sum();
        long done = 0;
        int source = -1;
        List<Warning> remarks = new ArrayList<>(SourceRemarks.of(readings));
        for (SourceReading reading : readings) {
            source += reading.beginsSource() ? 1 : 0;
            stretches.add(new Origins.Stretch(builder.size(), source, reading.portion().use()));
            long before = done;
            reading.into(builder, (some, ofThese) -> progress.progress(before + some, total));
            done += reading.entries();
            remarks.addAll(reading.remarks());
        }
        summarise();
        words.layout().variables().forEach(variable -> remarks.addAll(EventWords.rounded(variable)));
        remarks.addAll(Overlaps.of(words, readings));
        ClassCheck.require(classes, sources);
        remarks.addAll(ClassCheck.remarks(classes, sources));
        return builder.build(new Origins(sources, stretches, Origins.shared(tables())), onceEach(remarks));
    }

    private List<List<String>> tables() {
        return readings.stream().filter(SourceReading::beginsSource)
                .map(reading -> SourceRemarks.tables(reading.source())).toList();
    }

    /** What several chains say of one of their files is said once. */
    private static List<Warning> onceEach(List<Warning> remarks) {
        Map<String, Warning> bySentence = new LinkedHashMap<>();
        remarks.forEach(remark -> bySentence.putIfAbsent(remark.sentence(), remark));
        return List.copyOf(bySentence.values());
    }

    /** A source is the sum of its portions. */
    private void summarise() {
        for (int first = 0; first < readings.size(); first++) {
            SourceReading reading = readings.get(first);
            if (reading.beginsSource()) {
                WeightSums sums = new WeightSums();
                long entries = 0;
                int next = first;
                do {
                    sums.add(readings.get(next).sums());
                    // what divides its files reads them again
                    entries += next > first && readings.get(next).isOfSameFiles() ? 0
                            : readings.get(next).entries();
                    next++;
                } while (next < readings.size() && !readings.get(next).beginsSource());
                sources.add(reading.summary(entries, sums));
            }
        }
    }
}
