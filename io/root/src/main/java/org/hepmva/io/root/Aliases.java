package org.hepmva.io.root;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hepmva.expression.EntryNumber;
import org.hepmva.expression.Expression;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.format.tree.Alias;
import org.hepmva.io.root.format.tree.Obstacle;

/**
 * The aliases of a tree: those that can be computed from its columns, and the reason for each that cannot. A
 * column hides an alias of the same name, as in TTree::Draw. Immutable.
 */
final class Aliases {

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;

    private final Function<String, Optional<ColumnDescription>> columns;
    private final Function<String, Optional<Obstacle>> obstacles;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, AliasColumn> computed = new LinkedHashMap<>();
    private final Map<String, UnreadableColumn> unreadable = new LinkedHashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    private Aliases(Function<String, Optional<ColumnDescription>> columns,
            Function<String, Optional<Obstacle>> obstacles) {
        this.columns = columns;
        this.obstacles = obstacles;
    }

    /**
     * {@return what the aliases of a tree are}
     *
     * @param aliases   as they are in the file
     * @param columns   finds a column of the tree by any of its names
     * @param obstacles finds what cannot be read
     */
    static Aliases of(List<Alias> aliases, Function<String, Optional<ColumnDescription>> columns,
            Function<String, Optional<Obstacle>> obstacles) {
        Aliases result = new Aliases(columns, obstacles);
        for (Alias alias : aliases) {
            boolean isHidden = columns.apply(alias.name()).isPresent()
                    || obstacles.apply(alias.name()).isPresent();
            if (isHidden) {
                result.hidden.add(alias.name());
            } else {
                result.texts.putIfAbsent(alias.name(), alias.text());
            }
        }
        result.texts.keySet().forEach(name -> result.resolve(name, new HashSet<>()));
        return result;
    }

    /** {@return the names of those that can be computed, in the order of the file} */
    List<String> names() {
        return texts.keySet().stream().filter(computed::containsKey).toList();
    }

    /** {@return what an alias stands for, if there is one and it can be computed} */
    Optional<AliasColumn> column(String name) {
        return Optional.ofNullable(computed.get(name));
    }

    /** {@return those that cannot be computed, in the order of the file} */
    List<UnreadableColumn> unreadable() {
        return texts.keySet().stream().filter(unreadable::containsKey).map(unreadable::get).toList();
    }

    /** {@return the names of those that mean a branch, in the order of the file} */
    Set<String> hidden() {
        return Collections.unmodifiableSet(hidden);
    }

    Optional<UnreadableColumn> unreadable(String name) {
        return Optional.ofNullable(unreadable.get(name));
    }

    /** {@return some aliases and those they are made of, each behind what it is made of} */
    List<String> inOrder(List<String> wanted) {
        Set<String> done = new HashSet<>();
        List<String> order = new ArrayList<>();
        wanted.forEach(name -> addInOrder(name, done, order));
        return order;
    }

    /** {@return what some aliases stand for, in their order} */
    Map<String, AliasColumn> computing(List<String> names) {
        Map<String, AliasColumn> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, computed.get(name)));
        return all;
    }

    private void addInOrder(String name, Set<String> done, List<String> order) {
        if (computed.containsKey(name) && done.add(name)) {
            computed.get(name).inputs().forEach(input -> addInOrder(input, done, order));
            order.add(name);
        }
    }

    private void resolve(String name, Set<String> above) {
        if (computed.containsKey(name) || unreadable.containsKey(name)) {
            return;
        }
        above.add(name);
        String text = texts.get(name);
        try {
            Expression expression = parsed(text);
            Map<String, ScalarType> types = new LinkedHashMap<>();
            String reason = reason(expression, above, types);
            if (reason.isEmpty()) {
                computed.put(name, AliasColumn.of(expression, types));
            } else {
                refuse(name, reason);
            }
        } catch (IllegalArgumentException e) {
            refuse(name, "'" + text + "': " + e.getMessage().lines().findFirst().orElse(""));
        }
        above.remove(name);
    }

    private static Expression parsed(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it has " + text.length()
                    + " characters, more than " + LONGEST);
        }
        return Expression.parse(text);
    }

    private void refuse(String name, String reason) {
        unreadable.put(name, new UnreadableColumn(name, "alias", reason));
    }

    /**
     * {@return why an expression has no value, half a sentence; empty if it has}
     *
     * @param types gets the types of what it names
     */
    private String reason(Expression expression, Set<String> above, Map<String, ScalarType> types) {
        for (String input : expression.names()) {
            Optional<ColumnDescription> column = columns.apply(input);
            boolean isNumber = column.isEmpty() && EntryNumber.of(input).isPresent();
            String reason = column.map(found -> reason(found, input))
                    .orElseGet(() -> isNumber ? "" : reason(input, above));
            if (!reason.isEmpty()) {
                return "'" + expression.text() + "': " + reason;
            }
            if (!isNumber) {
                types.put(input, column.map(found -> found.type().scalar())
                        .orElseGet(() -> computed.get(input).type()));
            }
        }
        return "";
    }

    private static String reason(ColumnDescription column, String name) {
        return column.type().isArray()
                ? "column '" + name + "' is of arrays, " + column.type() + ", and has no one value" : "";
    }

    /** {@return why a name that is no column cannot be computed as an alias} */
    private String reason(String input, Set<String> above) {
        Optional<Obstacle> obstacle = obstacles.apply(input);
        if (obstacle.isPresent()) {
            return "column '" + input + "' of type " + obstacle.get().cppType() + ": "
                    + obstacle.get().reason();
        }
        if (!texts.containsKey(input)) {
            return "there is no column '" + input + "'";
        }
        if (above.contains(input) || above.size() > DEEPEST) {
            return "alias '" + input + "' leads back to itself, or through more than " + DEEPEST + " others";
        }
        resolve(input, above);
        return unreadable.containsKey(input) ? "alias '" + input + "' cannot be computed" : "";
    }
}
