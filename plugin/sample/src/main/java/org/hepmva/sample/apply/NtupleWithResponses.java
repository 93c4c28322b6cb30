package org.hepmva.sample.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.ElementChunks;
import org.hepmva.io.EntryNumbers;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnreadableColumn;

/**
 * An ntuple and, as further columns, the responses of weight files to its events.
 *
 * <p>A response is computed where it is asked for, chunk by chunk; a {@linkplain org.hepmva.io.Query query}
 * with a cut that does not mention it computes it of the passing events alone. The columns that it is
 * computed from are then read too. Where variables are of arrays a response is an array, too: of the elements
 * side by side, as far as the shortest of the entry goes. Closing it closes the ntuple.
 */
public final class NtupleWithResponses implements Ntuple {

    private final Ntuple ntuple;
    private final List<BoundResponses> responses;
    private final Map<String, ColumnDescription> byName;

    private NtupleWithResponses(Ntuple ntuple, List<BoundResponses> responses) {
        this.ntuple = ntuple;
        this.responses = List.copyOf(responses);
        Map<String, ColumnDescription> all = new LinkedHashMap<>(ntuple.columnsByName());
        responses.forEach(each -> each.descriptions().forEach(column -> all.put(column.name(), column)));
        this.byName = Collections.unmodifiableMap(all);
    }

    /**
     * {@return an ntuple with further columns}
     *
     * @param ntuple    where the variables are; an ntuple with responses, too, which may be variables
     * @param responses the columns, in order; none is allowed
     * @throws org.hepmva.runtime.UnknownVariableException if a variable is neither a column nor computed from
     *                                                     columns
     * @throws IllegalArgumentException                    if a variable is text, or two columns would have
     *                                                     one name
     * @throws NtupleException                             if a variable's column cannot be read
     */
    public static NtupleWithResponses of(Ntuple ntuple, List<ResponseColumns> responses)
            throws NtupleException {
        requireDifferent(ntuple, responses);
        List<BoundResponses> bound = new ArrayList<>();
        for (ResponseColumns each : responses) {
            bound.add(BoundResponses.of(each, ntuple));
        }
        return new NtupleWithResponses(ntuple, bound);
    }

    private static void requireDifferent(Ntuple ntuple, List<ResponseColumns> responses) {
        Set<String> names = new LinkedHashSet<>();
        for (ResponseColumns each : responses) {
            for (String name : each.names()) {
                if (ntuple.column(name).isPresent() || ntuple.unreadable(name).isPresent()) {
                    throw new IllegalArgumentException(ntuple.location() + ": has a column '" + name
                            + "' already; give the response another name than '" + each.name() + "'");
                }
                if (!names.add(name)) {
                    throw new IllegalArgumentException("two responses would be called '" + name
                            + "'; give one of them another name than '" + each.name() + "'");
                }
            }
        }
    }

    /** {@return the names of the columns that are responses, in order} */
    public List<String> responses() {
        return responses.stream().flatMap(each -> each.columns().names().stream()).toList();
    }

    @Override
    public String location() {
        return ntuple.location();
    }

    @Override
    public String table() {
        return ntuple.table();
    }

    @Override
    public List<Path> files() {
        return ntuple.files();
    }

    @Override
    public List<ColumnDescription> columns() {
        return List.copyOf(byName.values());
    }

    @Override
    public Map<String, ColumnDescription> columnsByName() {
        return byName;
    }

    @Override
    public Optional<ColumnDescription> column(String name) {
        return Optional.ofNullable(byName.get(name)).or(() -> ntuple.column(name)).or(() -> element(name));
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return ntuple.unreadable();
    }

    @Override
    public Optional<UnreadableColumn> unreadable(String name) {
        return ntuple.unreadable(name);
    }

    @Override
    public long entries() {
        return ntuple.entries();
    }

    @Override
    public EntryRange part(long entry) {
        return ntuple.part(entry);
    }

    @Override
    public List<String> remarks() {
        return ntuple.remarks();
    }

    @Override
    public List<String> warnings() {
        return ntuple.warnings();
    }

    @Override
    public String textBecauseOf(String column) {
        return ntuple.textBecauseOf(column);
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
        return chunks(columns, range, EntryNumbers.of(this));
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range, EntryNumbers numbers) throws IOException {
        ColumnRequest.check(this, columns);
        return ElementChunks.over(this, numbers, columns, whole -> walk(whole, range, numbers));
    }

    private Chunks walk(List<String> columns, EntryRange range, EntryNumbers numbers) throws IOException {
        List<BoundResponses> asked = responses.stream().filter(each -> each.givesAny(columns)).toList();
        Set<String> read = new LinkedHashSet<>(columns);
        asked.forEach(each -> read.removeAll(each.columns().names()));
        asked.forEach(each -> read.addAll(each.read()));
        return new ResponseChunks(ntuple.chunks(List.copyOf(read), range, numbers), columns, asked);
    }

    @Override
    public void close() throws IOException {
        ntuple.close();
    }

    @Override
    public String toString() {
        return ntuple + ", with " + String.join(", ", responses());
    }
}
