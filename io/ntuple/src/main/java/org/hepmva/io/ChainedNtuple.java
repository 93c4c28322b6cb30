package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several ntuples, one after the other, under the columns of the first. */
final class ChainedNtuple implements Ntuple {

    private final List<Ntuple> parts;
    private final List<ColumnDescription> columns;
    private final List<UnreadableColumn> unreadable;
    private final long entries;

    private ChainedNtuple(List<Ntuple> parts, List<ColumnDescription> columns,
            List<UnreadableColumn> unreadable) {
        this.parts = List.copyOf(parts);
        this.columns = List.copyOf(columns);
        this.unreadable = List.copyOf(unreadable);
        this.entries = parts.stream().mapToLong(Ntuple::entries).sum();
    }

    static Ntuple of(List<Ntuple> parts) throws IOException {
        Ntuple first = parts.get(0);
        Ntuple typical = first;
        Map<String, ColumnDescription> readable = new LinkedHashMap<>();
        Map<String, UnreadableColumn> unreadable = new LinkedHashMap<>();
        first.columns().forEach(column -> readable.put(column.name(), column));
        first.unreadable().forEach(column -> unreadable.put(column.name(), column));
        for (Ntuple part : parts.subList(1, parts.size())) {
            for (UnreadableColumn column : part.unreadable()) {
                if (readable.remove(column.name()) != null) {
                    unreadable.put(column.name(), new UnreadableColumn(column.name(), column.type(),
                            column.reason() + ", in " + part.location()));
                }
            }
            for (ColumnDescription column : List.copyOf(readable.values())) {
                readable.put(column.name(), common(column, typical, part));
            }
            typical = typical.entries() == 0 ? part : typical;
        }
        return new ChainedNtuple(parts, List.copyOf(readable.values()), List.copyOf(unreadable.values()));
    }

    /** A part without entries has no say in types: a text file of a header alone does not know them. */
    private static ColumnDescription common(ColumnDescription column, Ntuple before, Ntuple part)
            throws NtupleException {
        ColumnDescription other = description(part, column.name());
        if (other == null) {
            throw new UnknownColumnException(part.location() + ": no column '" + column.name()
                    + "', which " + before.location() + " has, so the two do not chain");
        }
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

    private static ColumnDescription description(Ntuple ntuple, String name) {
        return ntuple.columns().stream()
                .filter(column -> column.name().equals(name)).findFirst().orElse(null);
    }

    private static String kind(ColumnDescription column) {
        return column.type().isNumber() ? "a number" : "text";
    }

    private static ColumnType wider(ColumnType a, ColumnType b) {
        if (a == b) {
            return a;
        }
        if (a.isWhole() && b.isWhole()) {
            return a == ColumnType.LONG || b == ColumnType.LONG ? ColumnType.LONG : ColumnType.INT;
        }
        return ColumnType.DOUBLE;
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
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (Ntuple part : parts) {
            part.remarks().forEach(remark -> remarks.add(part.location() + ": " + remark));
        }
        return List.copyOf(remarks);
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
        return description(this, name).type();
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
