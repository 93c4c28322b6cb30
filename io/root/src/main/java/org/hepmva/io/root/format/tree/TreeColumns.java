package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be read of a tree and what cannot, found by every name that ROOT and uproot know it by. Immutable.
 */
public final class TreeColumns {

    /** More are not given out: a small file can claim any number. */
    static final int MOST = 1 << 18;

    private final List<Field> fields = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<Quantity> quantities;
    private final Map<Integer, Field> fieldOf = new HashMap<>();
    private final Map<String, Field> byName = new HashMap<>();
    private final Map<Integer, Obstacle> obstacleOf = new HashMap<>();
    private final Naming naming;

    TreeColumns(List<Quantity> quantities) {
        this.quantities = List.copyOf(quantities);
        this.naming = new Naming(quantities.stream().map(Quantity::names).toList(),
                quantities.stream().map(Quantity::others).toList());
        for (int i = 0; i < quantities.size(); i++) {
            add(i, quantities.get(i), naming.shown(i));
        }
    }

    private void add(int number, Quantity quantity, String name) {
        if (name.isEmpty()) {
            hidden.add(quantity.names().path());
            return;
        }
        boolean isTooMuch = fields.size() >= MOST;
        if (quantity.isReadable() && !isTooMuch) {
            Field field = quantity.field(name);
            fields.add(field);
            fieldOf.put(number, field);
            byName.put(name, field);
            return;
        }
        Obstacle obstacle = quantity.obstacle(name);
        if (quantity.isReadable()) {
            obstacle = new Obstacle(name, quantity.cppType(), "the tree has more than " + MOST + " columns");
        }
        obstacleOf.put(number, obstacle);
        obstacles.add(obstacle);
    }

    /** {@return the columns, in the order of the file} */
    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    /** {@return the rest} */
    public List<Obstacle> obstacles() {
        return Collections.unmodifiableList(obstacles);
    }

    /** {@return the names of which the first is read and others are there} */
    public Set<String> hidden() {
        return Collections.unmodifiableSet(hidden);
    }

    /** {@return the field that a name means: its own, or another that ROOT understands} */
    public Optional<Field> field(String name) {
        Field shown = byName.get(name);
        return shown != null ? Optional.of(shown) : fieldOfOtherName(name);
    }

    private Optional<Field> fieldOfOtherName(String name) {
        List<Integer> owners = naming.owners().getOrDefault(name, List.of());
        return owners.size() == 1 ? Optional.ofNullable(fieldOf.get(owners.get(0))) : Optional.empty();
    }

    /** {@return why a name gives no column: it is one of those that cannot be read, or it means several} */
    public Optional<Obstacle> obstacle(String name) {
        List<Integer> owners = naming.owners().getOrDefault(base(name), List.of());
        if (owners.size() > 1) {
            String several = owners.stream().limit(5).map(naming::shown)
                    .collect(Collectors.joining(", "));
            return Optional.of(new Obstacle(name, quantities.get(owners.get(0)).cppType(), owners.size()
                    + " branches have that name, say which: " + several
                    + (owners.size() > 5 ? ", …" : "")));
        }
        return owners.isEmpty() ? Optional.empty() : Optional.ofNullable(obstacleOf.get(owners.get(0)));
    }

    private static String base(String name) {
        int bracket = name.indexOf('[', 1);
        return bracket < 0 ? name : name.substring(0, bracket);
    }
}
