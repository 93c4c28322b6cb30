package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.ColumnType;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.Tree;

/** A tree as an ntuple. Immutable; each walk has its own baskets, and holds the file open. */
final class RootNtuple implements Ntuple {

    private final RootFile file;
    private final String table;
    private final Tree tree;
    private final Closeable closing;
    private final List<ColumnDescription> columns;
    private final Map<String, ColumnDescription> byName;

    RootNtuple(RootFile file, String table, Tree tree, Closeable closing) {
        this.file = file;
        this.table = table;
        this.tree = tree;
        this.closing = closing;
        this.columns = tree.fields().stream().map(RootNtuple::description).toList();
        this.byName = ColumnRequest.byName(columns);
    }

    private static ColumnDescription description(Field field) {
        ColumnType type = ColumnDecoder.columnType(field.description().type());
        return new ColumnDescription(field.name(), type, title(field));
    }

    /**
     * {@return the branch's title, unless it only repeats name and type as ROOT does on its own:
     * "x/F"}
     */
    private static String title(Field field) {
        String title = field.branch().title();
        boolean isRepetition = title.split("[\\[/]", 2)[0].equals(field.branch().name())
                || title.matches("[^ ]*/[A-Za-z](\\[.*])?");
        return isRepetition ? "" : title;
    }

    @Override
    public String location() {
        return file.path() + ":" + table;
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
    public List<UnreadableColumn> unreadable() {
        return tree.obstacles().stream()
                .map(obstacle -> new UnreadableColumn(obstacle.name(), obstacle.cppType(),
                        obstacle.reason()))
                .toList();
    }

    @Override
    public long entries() {
        return tree.entries();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (file.isRecovered()) {
            remarks.add("the file was not closed by its writer: this is the tree as it was last saved");
        }
        for (String friend : tree.friends()) {
            remarks.add("the columns of its friend, tree '" + friend + "', are not read along");
        }
        return remarks;
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        ColumnRequest.check(this, names);
        Map<String, Field> known = new HashMap<>();
        tree.fields().forEach(field -> known.put(field.name(), field));
        List<Field> wanted = names.stream().map(known::get).toList();
        return new RootChunks(file, table, wanted, range.within(tree.entries()));
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    @Override
    public String toString() {
        return location() + ": " + entries() + " entries of " + tree.fields().size() + " columns";
    }
}
