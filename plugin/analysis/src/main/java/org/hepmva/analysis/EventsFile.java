package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Part;
import org.hepmva.io.Column;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.csv.CsvWriter;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.apply.ResponseColumns;
import org.hepmva.train.Trained;

/**
 * Writes events with their responses: part or fold, class, source, event weight, variables, spectators,
 * targets, and one column per response.
 *
 * <p>A name that a variable or spectator has already gets an underscore behind it. Whole numbers of
 * spectators are exact, variables are as they were learned from: in float.
 */
final class EventsFile {

    /** So many events are written at a time. */
    private static final int BLOCK = 4096;

    private final EvaluatedParts evaluated;
    private final List<Trained> trained;
    private final List<Part> kept;
    private final List<String> names;

    /**
     * Events to be written.
     *
     * @param evaluated whose events
     * @param trained   whose responses
     * @param kept      which of the events; at least those that are tested
     */
    EventsFile(EvaluatedParts evaluated, List<Trained> trained, EventsKept kept) {
        this.evaluated = evaluated;
        this.trained = List.copyOf(trained);
        // with folds all events are in the test part
        this.kept = kept == EventsKept.ALL && evaluated.folds().isEmpty() ? List.of(Part.values())
                : List.of(Part.TEST);
        this.names = names(evaluated.parts().test());
    }

    /**
     * Writes a file, which appears when it is whole. What is held of it in memory are some thousand events,
     * and the responses to one part.
     *
     * @param file     compressed if its name ends in {@code .gz}
     * @param progress told after every block
     */
    void write(Path file, ProgressListener progress) throws IOException {
        long total = kept.stream().mapToLong(part -> part.of(evaluated.parts()).size()).sum();
        long done = 0;
        try (CsvWriter out = CsvWriter.create(file, names)) {
            for (Part part : kept) {
                long before = done;
                write(out, part, (some, ofThese) -> progress.progress(before + some, total));
                done += part.of(evaluated.parts()).size();
            }
            out.commit();
        }
    }

    /** Own names are given way, so that those of the user stay what they are. */
    private List<String> names(Sample sample) {
        List<String> all = new ArrayList<>();
        List<String> users = new ArrayList<>();
        users.addAll(Variable.names(sample.variables()));
        for (List<Variable> more : List.of(sample.spectators(), sample.targets())) {
            Variable.names(more).stream().filter(name -> !users.contains(name)).forEach(users::add);
        }
        Set<String> taken = new HashSet<>(users);
        for (String own : ownNames(sample)) {
            all.add(free(own, taken));
        }
        all.addAll(users);
        for (Trained each : trained) {
            new ResponseColumns(each.method(), each.model(), ResponseColumns.MostLikely.NOT_GIVEN).names()
                    .forEach(name -> all.add(free(name, taken)));
        }
        return List.copyOf(all);
    }

    private List<String> ownNames(Sample sample) {
        String where = evaluated.folds().isPresent() ? "fold" : "part";
        return sample.isRegression() ? List.of(where, "source", "eventWeight")
                : List.of(where, "class", "source", "eventWeight");
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    private void write(CsvWriter out, Part part, ProgressListener progress) throws IOException {
        Sample events = part.of(evaluated.parts());
        List<double[]> responses = new ArrayList<>();
        for (Trained each : trained) {
            responses.addAll(Arrays.asList(evaluated.outputs(each, part)));
        }
        for (int first = 0; first < events.size(); first += BLOCK) {
            int count = Math.min(BLOCK, events.size() - first);
            out.rows(columns(part, events, responses, new Block(first, count)), count);
            progress.progress(first + count, events.size());
        }
    }

    /** Some events of a part that stand together. */
    private record Block(int first, int count) {

        Column texts(IntFunction<String> text) {
            String[] values = new String[count];
            Arrays.setAll(values, i -> text.apply(first + i));
            return Column.ofStrings("", values, count);
        }

        Column doubles(IntToDoubleFunction number) {
            double[] values = new double[count];
            Arrays.setAll(values, i -> number.applyAsDouble(first + i));
            return Column.ofDoubles("", values, count);
        }
    }

    private List<Column> columns(Part part, Sample events, List<double[]> responses, Block block) {
        List<Column> columns = new ArrayList<>();
        columns.add(evaluated.folds().isPresent()
                ? block.texts(i -> String.valueOf(evaluated.folds().get().fold(i)))
                : block.texts(i -> part.toString()));
        if (!events.isRegression()) {
            columns.add(block.texts(i -> events.classNames().get(events.cls(i))));
        }
        columns.add(block.texts(i -> events.sources().get(events.source(i)).name()));
        columns.add(block.doubles(events::eventWeight));
        Set<String> there = new HashSet<>();
        for (int v = 0; v < events.variables().size(); v++) {
            there.add(events.variables().get(v).name());
            float[] values = new float[block.count()];
            events.copyTo(values, v, block.first(), block.count());
            columns.add(Column.ofFloats("", values, block.count()));
        }
        for (int s = 0; s < events.spectators().size(); s++) {
            if (there.add(events.spectators().get(s).name())) {
                columns.add(events.spectatorColumn(s, block.first(), block.count()));
            }
        }
        for (int t = 0; t < events.targets().size(); t++) {
            int target = t;
            if (there.add(events.targets().get(t).name())) {
                columns.add(block.doubles(i -> events.target(target, i)));
            }
        }
        responses.forEach(response -> columns.add(block.doubles(i -> response[i])));
        return columns;
    }
}
