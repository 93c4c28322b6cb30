package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hepmva.text.Closing;

/** An ntuple with the columns of others beside its own. Immutable. */
final class NtupleWithFriends implements Ntuple {

    private final Ntuple main;
    private final List<Friend> friends;
    private final Map<String, ColumnOfFriend> places = new LinkedHashMap<>();
    private final Map<String, UnreadableColumn> lost = new LinkedHashMap<>();
    private final List<ColumnDescription> columns;
    private final Map<String, ColumnDescription> byName;
    private final List<UnreadableColumn> unreadable;

    NtupleWithFriends(Ntuple main, List<Friend> friends) {
        this.main = main;
        this.friends = List.copyOf(friends);
        List<ColumnDescription> all = new ArrayList<>(main.columns());
        List<UnreadableColumn> unread = new ArrayList<>(main.unreadable());
        for (Friend friend : friends) {
            boolean isShort = friend.ntuple().entries() < main.entries();
            for (ColumnDescription column : friend.ntuple().columns()) {
                if (isShort) {
                    unread.add(lose(friend, new UnreadableColumn(column.name(), column.type().toString(),
                            "its friend '" + friend.alias() + "' has " + friend.ntuple().entries()
                            + " of the " + main.entries() + " entries")));
                } else {
                    add(friend, column, all);
                }
            }
            friend.ntuple().unreadable().forEach(column -> unread.add(lose(friend, column)));
        }
        this.columns = List.copyOf(all);
        this.byName = ColumnRequest.byName(columns);
        this.unreadable = List.copyOf(unread);
    }

    private boolean isTaken(String name) {
        return main.column(name).isPresent() || main.unreadable(name).isPresent() || places.containsKey(name)
                || lost.containsKey(name);
    }

    private static String full(Friend friend, String name) {
        return friend.alias() + "." + name;
    }

    /** {@return a column that cannot be read, by the name it has here; it is known by the full one too} */
    private UnreadableColumn lose(Friend friend, UnreadableColumn column) {
        String full = full(friend, column.name());
        UnreadableColumn shown = new UnreadableColumn(isTaken(column.name()) ? full : column.name(),
                column.type(), column.reason());
        lost.putIfAbsent(shown.name(), shown);
        lost.putIfAbsent(full, shown);
        return shown;
    }

    private void add(Friend friend, ColumnDescription column, List<ColumnDescription> all) {
        String full = full(friend, column.name());
        String name = isTaken(column.name()) ? full : column.name();
        ColumnOfFriend place = new ColumnOfFriend(friend, column.name(), name);
        if (main.column(name).isEmpty() && places.putIfAbsent(name, place) == null) {
            all.add(new ColumnDescription(name, column.type(), column.title()));
        }
        places.putIfAbsent(full, place);
    }

    /**
     * A column of a friend.
     *
     * @param friend whose it is
     * @param name   its name there
     * @param shown  its name here
     */
    record ColumnOfFriend(Friend friend, String name, String shown) {
    }

    @Override
    public String location() {
        return main.location();
    }

    @Override
    public String table() {
        return main.table();
    }

    @Override
    public List<Path> files() {
        return Stream.concat(Stream.of(main), friends.stream().map(Friend::ntuple))
                .flatMap(ntuple -> ntuple.files().stream()).distinct().toList();
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
        return main.column(name).or(() -> ofFriend(name)).or(() -> element(name));
    }

    private Optional<ColumnDescription> ofFriend(String name) {
        return Optional.ofNullable(places.get(name)).map(place -> byName.get(place.shown()));
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return unreadable;
    }

    @Override
    public Optional<UnreadableColumn> unreadable(String name) {
        return main.unreadable(name).or(() -> Optional.ofNullable(lost.get(name)));
    }

    @Override
    public long entries() {
        return main.entries();
    }

    @Override
    public EntryRange part(long entry) {
        return main.part(entry);
    }

    @Override
    public List<String> remarks() {
        return said(Ntuple::remarks);
    }

    @Override
    public List<String> warnings() {
        return said(Ntuple::warnings);
    }

    /** What a friend says that the ntuple does not say itself, as friends in one file do. */
    private List<String> said(Function<Ntuple, List<String>> sentences) {
        List<String> ofMain = sentences.apply(main);
        List<String> all = new ArrayList<>(ofMain);
        for (Friend friend : friends) {
            sentences.apply(friend.ntuple()).stream().filter(sentence -> !ofMain.contains(sentence))
                    .forEach(sentence -> all.add("friend '" + friend.alias() + "': " + sentence));
        }
        return List.copyOf(all);
    }

    @Override
    public String textBecauseOf(String column) {
        ColumnOfFriend place = places.get(column);
        return place == null ? main.textBecauseOf(column)
                : place.friend().ntuple().textBecauseOf(place.name());
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        return chunks(names, range, EntryNumbers.of(this));
    }

    /** Aliases of a friend count the entries of the whole, too, as in {@code TTree::Draw}. */
    @Override
    public Chunks chunks(List<String> names, EntryRange range, EntryNumbers numbers) throws IOException {
        ColumnRequest.check(this, names);
        return ElementChunks.over(this, numbers, names,
                whole -> walk(whole, range.within(entries()), numbers));
    }

    private Chunks walk(List<String> names, EntryRange range, EntryNumbers numbers) throws IOException {
        Map<Ntuple, List<String>> wanted = new LinkedHashMap<>();
        wanted.put(main, new ArrayList<>());
        List<SideBySideChunks.Place> found = new ArrayList<>();
        for (String name : names) {
            ColumnOfFriend place = main.column(name).isPresent() ? null : places.get(name);
            Ntuple ntuple = place == null ? main : place.friend().ntuple();
            String there = place == null ? name : place.name();
            List<String> read = wanted.computeIfAbsent(ntuple, none -> new ArrayList<>());
            if (!read.contains(there)) {
                read.add(there);
            }
            int walk = new ArrayList<>(wanted.keySet()).indexOf(ntuple);
            found.add(new SideBySideChunks.Place(name, walk, there));
        }
        return SideBySideChunks.over(wanted, found, range, numbers);
    }

    @Override
    public void close() throws IOException {
        List<Ntuple> all = new ArrayList<>(List.of(main));
        friends.forEach(friend -> all.add(friend.ntuple()));
        Closing.all(all);
    }

    @Override
    public String toString() {
        return location() + ": " + entries() + " entries, " + columns.size() + " columns, with "
                + friends.size() + (friends.size() == 1 ? " friend" : " friends");
    }
}
