package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ntuple with the columns of others beside its own. Immutable. */
final class NtupleWithFriends implements Ntuple {

    private final Ntuple main;
    private final List<Friend> friends;
    private final Map<String, ColumnOfFriend> places = new LinkedHashMap<>();
    private final List<ColumnDescription> columns;
    private final Map<String, ColumnDescription> byName;
    private final List<UnreadableColumn> unreadable;

    NtupleWithFriends(Ntuple main, List<Friend> friends) {
        this.main = main;
        this.friends = List.copyOf(friends);
        List<ColumnDescription> all = new ArrayList<>(main.columns());
        List<UnreadableColumn> lost = new ArrayList<>(main.unreadable());
        for (Friend friend : friends) {
            for (ColumnDescription column : friend.ntuple().columns()) {
                add(friend, column, all, lost);
            }
        }
        this.columns = List.copyOf(all);
        this.byName = ColumnRequest.byName(columns);
        this.unreadable = List.copyOf(lost);
    }

    private void add(Friend friend, ColumnDescription column, List<ColumnDescription> all,
                     List<UnreadableColumn> lost) {
        boolean isTaken = main.column(column.name()).isPresent() || main.unreadable(column.name()).isPresent()
                || places.containsKey(column.name());
        String full = friend.alias() + "." + column.name();
        String name = isTaken ? full : column.name();
        if (friend.ntuple().entries() < main.entries()) {
            lost.add(new UnreadableColumn(name, column.type().toString(), "its friend '" + friend.alias()
                    + "' has " + friend.ntuple().entries() + " of the " + main.entries() + " entries"));
            return;
        }
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
        return main.unreadable(name)
                .or(() -> unreadable.stream().filter(column -> column.name().equals(name)).findFirst());
    }

    @Override
    public long entries() {
        return main.entries();
    }

    @Override
    public List<String> remarks() {
        return main.remarks();
    }

    @Override
    public List<String> warnings() {
        return main.warnings();
    }

    @Override
    public String textBecauseOf(String column) {
        ColumnOfFriend place = places.get(column);
        return place == null ? main.textBecauseOf(column)
                : place.friend().ntuple().textBecauseOf(place.name());
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        ColumnRequest.check(this, names);
        return ElementChunks.over(this, names, whole -> walk(whole, range.within(entries())));
    }

    private Chunks walk(List<String> names, EntryRange range) throws IOException {
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
        return SideBySideChunks.over(wanted, found, range);
    }

    @Override
    public void close() throws IOException {
        List<Ntuple> all = new ArrayList<>(List.of(main));
        friends.forEach(friend -> all.add(friend.ntuple()));
        ChainedNtuple.close(all);
    }

    @Override
    public String toString() {
        return location() + ": " + entries() + " entries, " + columns.size() + " columns, with "
                + friends.size() + (friends.size() == 1 ? " friend" : " friends");
    }
}
