package org.hepmva.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hepmva.io.Location;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.HeldOut;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.sample.Source;
import org.hepmva.sample.Tables;

/**
 * Which events and which of their values an analysis reads.
 *
 * @param classes        where each class comes from, of two classes signal first; of events with targets one.
 *                       Files are found
 * @param variables      to train on, at least one
 * @param spectators     to carry along
 * @param targets        to estimate; empty if events have classes
 * @param cut            on all classes; empty for none
 * @param trainingWeight what methods learn with; empty for the event weight
 * @param remarks        what a user should hear of how the variables were found, a sentence each
 * @param tables         what is not read from files, but held in memory
 */
public record Inputs(List<ClassSource> classes, List<Variable> variables, List<Variable> spectators,
                     List<Variable> targets, String cut, String trainingWeight, List<String> remarks,
                     Tables tables) {

    /** Copies the lists. */
    public Inputs {
        classes = List.copyOf(classes);
        variables = List.copyOf(variables);
        spectators = List.copyOf(spectators);
        targets = List.copyOf(targets);
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(cut, "cut");
        Objects.requireNonNull(trainingWeight, "trainingWeight");
        Objects.requireNonNull(tables, "tables");
    }

    /** {@return all sources of all classes, in their order} */
    public List<Source> sources() {
        return classes.stream().flatMap(each -> each.sources().stream()).toList();
    }

    /** {@return which events are set aside by hand, for reports and weight files; empty if none are} */
    String heldOut() {
        StringBuilder text = new StringBuilder();
        for (Source source : sources()) {
            for (HeldOut held : source.heldOut()) {
                String files = held.locations().stream().map(Location::shown)
                        .collect(Collectors.joining(", "));
                text.append("; ").append(held.part().name().toLowerCase(Locale.ROOT)).append(" of ")
                        .append(source.name()).append(" by hand: ").append(files)
                        .append(files.isEmpty() || held.cut().isBlank() ? "" : " where ").append(held.cut());
            }
        }
        return text.toString();
    }

    /**
     * {@return what reads events}
     *
     * @throws IllegalArgumentException if two names are the same
     */
    static SampleReader reader(List<Variable> variables, List<Variable> spectators, List<Variable> targets) {
        SampleReader reader = SampleReader.of(variables, spectators);
        return targets.isEmpty() ? reader : reader.withTargets(targets);
    }

    /** {@return the events} */
    Sample read(ProgressListener progress) throws IOException {
        return reader(variables, spectators, targets).withCut(cut).withTrainingWeight(trainingWeight)
                .withTables(tables).read(classes, progress);
    }
}
