package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hepmva.expression.EntryNumber;
import org.hepmva.text.Closing;

/** Several ntuples, one after the other, under the columns that all of them have. */
final class ChainedNtuple implements Ntuple {

    private final List<Ntuple> parts;
    private final List<ColumnDescription> columns;
    private final List<UnreadableColumn> unreadable;
    private final long entries;
    private final Map<String, ColumnDescription> byName;

    private ChainedNtuple(List<Ntuple> parts, ChainedColumns columns) {
        this.parts = List.copyOf(parts);
        this.columns = columns.columns();
        this.unreadable = columns.unreadable();
        this.entries = parts.stream().mapToLong(Ntuple::entries).sum();
        this.byName = ColumnRequest.byName(this.columns);
    }

    static Ntuple of(List<Ntuple> parts) {
        return new ChainedNtuple(parts, ChainedColumns.of(parts));
    }

    @Override
    public String location() {
        String first = parts.get(0).location();
        String last = parts.get(parts.size() - 1).location();
        return first + (parts.size() == 2 ? ", " : " … ") + last
                + (parts.size() == 2 ? "" : " (" + parts.size() + " files)");
    }

    @Override
    public String table() {
        return parts.get(0).table();
    }

    @Override
    public List<Path> files() {
        return parts.stream().flatMap(part -> part.files().stream()).distinct().toList();
    }

    @Override
    public List<ColumnDescription> columns() {
        return columns;
    }

    @Override
    public Map<String, ColumnDescription> columnsByName() {
        return byName;
    }

    @Override
    public Optional<ColumnDescription> column(String name) {
        ColumnDescription listed = byName.get(name);
        return listed != null ? Optional.of(listed) : ChainedColumns.byOtherName(parts, name);
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return unreadable;
    }

    @Override
    public long entries() {
        return entries;
    }

    @Override
    public EntryRange part(long entry) {
        long first = 0;
        for (Ntuple part : parts) {
            long end = first + part.entries();
            if (entry < end) {
                EntryRange within = part.part(entry - first); // a part may be a chain itself
                return new EntryRange(first + within.first(), first + within.end());
            }
            first = end;
        }
        throw new IllegalArgumentException(location() + ": has no entry " + entry + ", but " + entries);
    }

    @Override
    public String textBecauseOf(String column) {
        for (Ntuple part : parts) {
            String reason = part.textBecauseOf(column);
            if (!reason.isEmpty()) {
                return reason + " of " + part.location();
            }
        }
        return "";
    }

    /**
     * {@return what the parts say, each sentence once; and which part is in the chain more than once,
     * which columns are read wider than in some part}
     */
    @Override
    public List<String> remarks() {
        List<String> remarks = said(Ntuple::remarks);
        remarks.addAll(widened());
        return List.copyOf(remarks);
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(said(Ntuple::warnings));
    }

    private List<String> said(Function<Ntuple, List<String>> sentences) {
        Map<String, List<String>> saidBy = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Ntuple part : parts) {
            sentences.apply(part).forEach(remark ->
                    saidBy.computeIfAbsent(remark, none -> new ArrayList<>()).add(part.location()));
            times.merge(part.location(), 1, Integer::sum);
        }
        List<String> remarks = new ArrayList<>();
        saidBy.forEach((remark, locations) -> remarks.add(who(locations) + remark));
        times.forEach((location, count) -> {
            if (count > 1) {
                remarks.add(location + ": is " + count + " times in the chain, and so is each entry");
            }
        });
        return remarks;
    }

    private String who(List<String> locations) {
        if (locations.size() == parts.size()) {
            return "";
        }
        int more = locations.size() - 1;
        return locations.get(0) + (more == 0 ? "" : " and " + more + " more") + ": ";
    }

    private Collection<String> widened() {
        Map<String, String> remarks = new LinkedHashMap<>();
        for (Ntuple part : parts) {
            for (ColumnDescription column : part.entries() == 0 ? columns : part.columns()) {
                ColumnType type = byName.getOrDefault(column.name(), column).type();
                if (!type.equals(column.type())) {
                    remarks.putIfAbsent(column.name(), "column '" + column.name() + "' is " + column.type()
                            + " in " + part.location() + ", " + type + " in the chain");
                }
            }
        }
        return remarks.values();
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        return chunks(names, range, EntryNumbers.of(this));
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range, EntryNumbers numbers) throws IOException {
        ColumnRequest.check(this, names);
        ElementChunks.Walk parts = whole -> new ChainedChunks(this, whole, range.within(entries), numbers);
        return names.stream().anyMatch(this::isNumbered)
                ? ElementChunks.over(this, numbers, names, parts) : parts.through(names);
    }

    /** {@return whether it may be computed from the places of entries, which a part may not know} */
    private boolean isNumbered(String name) {
        return !byName.containsKey(name)
                && Stream.of(EntryNumber.values()).anyMatch(number -> name.contains(number.written()));
    }

    List<Ntuple> parts() {
        return parts;
    }

    ColumnType type(String name) {
        return column(name).orElseThrow().type();
    }

    @Override
    public void close() throws IOException {
        Closing.all(parts);
    }

    @Override
    public String toString() {
        return location() + ": " + entries + " entries, " + columns.size() + " columns";
    }
}
