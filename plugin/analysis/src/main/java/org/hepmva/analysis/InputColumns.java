package org.hepmva.analysis;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.sample.HeldOut;
import org.hepmva.sample.Source;
import org.hepmva.sample.Tables;

/**
 * The columns of all files of an analysis. The files are opened when the first question is asked, which most
 * analyses never do. Mutable; one thread.
 */
final class InputColumns implements Closeable {

    private final List<Source> sources;
    private final Tables tables;
    private final Map<List<String>, Ntuple> opened = new LinkedHashMap<>();

    InputColumns(List<Source> sources, Tables tables) {
        this.sources = List.copyOf(sources);
        this.tables = tables;
    }

    private Iterable<Ntuple> ntuples() throws IOException {
        for (Source source : sources) {
            open(source.locations());
            for (HeldOut held : source.heldOut()) {
                open(held.locations());
            }
        }
        return opened.values();
    }

    private void open(List<String> locations) throws IOException {
        if (!locations.isEmpty() && !opened.containsKey(locations)) {
            opened.put(locations, tables.open(locations, ProgressListener.NONE));
        }
    }

    /** {@return the names of all columns, each once, in the order of the files} */
    List<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Ntuple ntuple : ntuples()) {
            names.addAll(ntuple.names());
        }
        return new ArrayList<>(names);
    }

    /** {@return the names of all columns, then those that cannot be read from all files of a source} */
    List<String> namesEvenUnreadable() throws IOException {
        Set<String> names = new LinkedHashSet<>(names());
        for (Ntuple ntuple : ntuples()) {
            ntuple.unreadable().forEach(column -> names.add(column.name()));
        }
        return new ArrayList<>(names);
    }

    /**
     * {@return where a column has exactly that name, readable or not; empty if nowhere, also where a part of
     * the name of a column would do to find it}
     */
    Optional<String> placeOfWhole(String name) throws IOException {
        for (Ntuple ntuple : ntuples()) {
            if (ntuple.names().contains(name)
                    || ntuple.unreadable().stream().anyMatch(column -> column.name().equals(name))) {
                return Optional.of(ntuple.location());
            }
        }
        return Optional.empty();
    }

    /** {@return where there is something of that name, readable or not; empty if nowhere} */
    Optional<String> placeOf(String name) throws IOException {
        for (Ntuple ntuple : ntuples()) {
            if (ntuple.column(name).isPresent() || ntuple.unreadable(name).isPresent()) {
                return Optional.of(ntuple.location());
            }
        }
        return Optional.empty();
    }

    /** {@return why a column cannot be a variable; empty if all sources have it, as numbers} */
    Optional<String> unfit(String name) throws IOException {
        for (Ntuple ntuple : ntuples()) {
            ColumnDescription column = ntuple.columnsByName().get(name);
            if (column == null) {
                // of a chain, which of its files
                return Optional.of(ntuple.unreadable(name).map(UnreadableColumn::reason)
                        .orElse("not in " + ntuple.location()));
            }
            if (!column.type().isNumber()) {
                return Optional.of("text");
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (Ntuple ntuple : opened.values()) {
            ntuple.close();
        }
    }
}
