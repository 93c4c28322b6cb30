package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.ElementChunks;
import org.hepmva.io.EntryNumbers;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.Obstacle;
import org.hepmva.io.root.format.tree.Tree;
import org.hepmva.text.Printable;

/** A tree as an ntuple. Immutable; each walk has its own baskets, and holds the file open. */
final class RootNtuple implements Ntuple {

    private final RootFile file;
    private final String table;
    private final Tree tree;
    private final TreeFriends friends;
    private final Closeable closing;
    private final Map<String, ColumnDescription> branches;
    private final Aliases aliases;
    private final List<ColumnDescription> columns;
    private final Map<String, ColumnDescription> byName;

    /**
     * A tree.
     *
     * @param file    whose it is
     * @param table   the tree as the user calls it
     * @param tree    the tree
     * @param friends those of it, which others read beside it
     * @param closing is closed with it
     */
    RootNtuple(RootFile file, String table, Tree tree, TreeFriends friends, Closeable closing) {
        this.friends = friends;
        this.file = file;
        this.table = table;
        this.tree = tree;
        this.closing = closing;
        List<ColumnDescription> all = new ArrayList<>();
        tree.columns().fields().forEach(field -> all.add(description(field)));
        this.branches = ColumnRequest.byName(all);
        this.aliases = Aliases.of(tree.aliases(), this::branch, tree.columns()::obstacle);
        aliases.names().forEach(name -> all.add(alias(name)));
        this.columns = List.copyOf(all);
        this.byName = ColumnRequest.byName(columns);
    }

    private static ColumnDescription description(Field field) {
        return new ColumnDescription(field.name(), field.type(), field.branch().title());
    }

    /** {@return what a name means without the aliases} */
    private Optional<ColumnDescription> branch(String name) {
        return whole(name).or(() -> ElementChunks.element(name, this::whole));
    }

    private Optional<ColumnDescription> whole(String name) {
        return Optional.ofNullable(branches.get(name))
                .or(() -> tree.columns().field(name).map(field -> branches.get(field.name())));
    }

    private ColumnDescription alias(String name) {
        AliasColumn alias = aliases.column(name).orElseThrow();
        return new ColumnDescription(name, alias.type(), "alias of " + alias.expression().text());
    }

    @Override
    public String location() {
        return file.name() + ":" + table;
    }

    @Override
    public String table() {
        return tree.name();
    }

    @Override
    public List<Path> files() {
        Map<Path, Path> files = new LinkedHashMap<>();
        Stream.concat(file.files().stream(), friends.files().stream())
                .forEach(path -> files.putIfAbsent(real(path), path));
        return List.copyOf(files.values());
    }

    /** {@return the same for all names of a file} */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // it has just gone
        }
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
        List<UnreadableColumn> all = new ArrayList<>();
        tree.columns().obstacles().forEach(obstacle -> all.add(unreadable(obstacle)));
        all.addAll(aliases.unreadable());
        return all;
    }

    @Override
    public Optional<ColumnDescription> column(String name) {
        return branch(name).or(() -> Optional.ofNullable(byName.get(name)));
    }

    @Override
    public Optional<UnreadableColumn> unreadable(String name) {
        return tree.columns().obstacle(name).map(RootNtuple::unreadable).or(() -> aliases.unreadable(name));
    }

    private static UnreadableColumn unreadable(Obstacle obstacle) {
        return new UnreadableColumn(obstacle.name(), obstacle.cppType(), obstacle.reason());
    }

    @Override
    public long entries() {
        return tree.entries();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(file.records().file().source().remarks());
        remarks.addAll(tree.remarks());
        if (file.isRecovered()) {
            remarks.add("the file was not closed by its writer: this is the tree as it was last saved");
        }
        for (String name : tree.columns().hidden()) {
            remarks.add("more than one branch is called '" + Printable.of(name) + "': the first is read");
        }
        for (String name : aliases.hidden()) {
            remarks.add("alias '" + Printable.of(name) + "' is not used: a branch has that name too");
        }
        remarks.addAll(friends.lost());
        return remarks;
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        return chunks(names, range, EntryNumbers.of(this));
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range, EntryNumbers numbers) throws IOException {
        ColumnRequest.check(this, names);
        List<String> computed = aliases.inOrder(names);
        Set<String> read = new LinkedHashSet<>(names);
        computed.forEach(name -> read.addAll(aliases.column(name).orElseThrow().inputs()));
        read.removeAll(computed);
        EntryRange within = range.within(tree.entries());
        Chunks chunks = ElementChunks.over(this, numbers, List.copyOf(read),
                whole -> new RootChunks(file, table, whole.stream().map(this::field).toList(), within));
        return computed.isEmpty() ? chunks : new AliasChunks(chunks, names,
                aliases.computing(computed), numbers);
    }

    private Field field(String name) {
        Field field = tree.columns().field(name).orElseThrow();
        return new Field(name, field.branch(), field.leaf(), field.terminal());
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    @Override
    public String toString() {
        return location() + ": " + entries() + " entries of " + columns.size() + " columns";
    }
}
