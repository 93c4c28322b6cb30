package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Several ntuples, one after the other, under the columns of the first. */
final class ChainedNtuple implements Ntuple {

    private final List<Ntuple> parts;
    private final List<ColumnDescription> columns;
    private final List<UnreadableColumn> unreadable;
    private final long entries;
    private final Map<String, ColumnType> types = new HashMap<>();

    private ChainedNtuple(List<Ntuple> parts, List<ColumnDescription> columns,
            List<UnreadableColumn> unreadable) {
        this.parts = List.copyOf(parts);
        this.columns = List.copyOf(columns);
        this.unreadable = List.copyOf(unreadable);
        this.entries = parts.stream().mapToLong(Ntuple::entries).sum();
        columns.forEach(column -> types.put(column.name(), column.type()));
    }

    static Ntuple of(List<Ntuple> parts) throws IOException {
        Ntuple typical = parts.get(0);
        Map<String, ColumnDescription> readable = byName(typical);
        Map<String, UnreadableColumn> unreadable = new LinkedHashMap<>();
        typical.unreadable().forEach(column -> unreadable.put(column.name(), column));
        for (Ntuple part : parts.subList(1, parts.size())) {
            for (UnreadableColumn column : part.unreadable()) {
                if (readable.remove(column.name()) != null) {
                    unreadable.put(column.name(), new UnreadableColumn(column.name(), column.type(),
                            column.reason() + ", in " + part.location()));
                }
            }
            widen(readable, typical, part);
            typical = typical.entries() == 0 ? part : typical;
        }
        return new ChainedNtuple(parts, List.copyOf(readable.values()), List.copyOf(unreadable.values()));
    }

    private static void widen(Map<String, ColumnDescription> columns, Ntuple before, Ntuple part)
            throws NtupleException {
        Map<String, ColumnDescription> others = byName(part);
        for (Map.Entry<String, ColumnDescription> column : columns.entrySet()) {
            ColumnDescription other = others.get(column.getKey());
            if (other == null) {
                throw new UnknownColumnException(part.location() + ": no column '" + column.getKey()
                        + "', which " + before.location() + " has, so the two do not chain");
            }
            column.setValue(common(column.getValue(), other, before, part));
        }
    }

    private static Map<String, ColumnDescription> byName(Ntuple ntuple) {
        Map<String, ColumnDescription> columns = new LinkedHashMap<>();
        ntuple.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    /** A part without entries has no say in types: a text file of a header alone does not know them. */
    private static ColumnDescription common(ColumnDescription column, ColumnDescription other,
            Ntuple before, Ntuple part) throws NtupleException {
        if (part.entries() == 0) {
            return column;
        }
        if (before.entries() > 0 && column.type().isNumber() != other.type().isNumber()) {
            throw new UnsupportedFormatException(part.location() + ": column '" + column.name() + "' is "
                    + kind(other) + ", in " + before.location() + " it is " + kind(column)
                    + ", so the two do not chain");
        }
        ColumnType type = before.entries() == 0 ? other.type() : wider(column.type(), other.type());
        return new ColumnDescription(column.name(), type, column.title());
    }

    private static String kind(ColumnDescription column) {
        return column.type().isNumber() ? "a number" : "text";
    }

    /** Whole numbers stay whole; next to UNSIGNED_LONG those of other parts are checked as they come. */
    private static ColumnType wider(ColumnType a, ColumnType b) {
        if (a == b) {
            return a;
        }
        if (!(a.isWhole() && b.isWhole())) {
            return ColumnType.DOUBLE;
        }
        List<ColumnType> both = List.of(a, b);
        return Stream.of(ColumnType.UNSIGNED_LONG, ColumnType.LONG).filter(both::contains).findFirst()
                .orElse(ColumnType.INT);
    }

    @Override
    public String location() {
        String first = parts.get(0).location();
        String last = parts.get(parts.size() - 1).location();
        return first + (parts.size() == 2 ? ", " : " … ") + last
                + (parts.size() == 2 ? "" : " (" + parts.size() + " files)");
    }

    @Override
    public List<ColumnDescription> columns() {
        return columns;
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
        Map<String, List<String>> saidBy = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Ntuple part : parts) {
            part.remarks().forEach(remark ->
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
        remarks.addAll(widened());
        return List.copyOf(remarks);
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
                ColumnType type = types.getOrDefault(column.name(), column.type());
                if (type != column.type()) {
                    remarks.putIfAbsent(column.name(), "column '" + column.name() + "' is " + column.type()
                            + " in " + part.location() + ", " + type + " in the chain");
                }
            }
        }
        return remarks.values();
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        ColumnRequest.check(this, names);
        return new ChainedChunks(this, names, range.within(entries));
    }

    List<Ntuple> parts() {
        return parts;
    }

    ColumnType type(String name) {
        return types.get(name);
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Ntuple part : parts) {
            try {
                part.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public String toString() {
        return location() + ": " + entries + " entries, " + columns.size() + " columns";
    }
}
