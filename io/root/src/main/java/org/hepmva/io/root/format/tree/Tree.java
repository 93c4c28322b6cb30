package org.hepmva.io.root.format.tree;

import java.util.List;

/**
 * A tree: what can be read of it and what cannot.
 *
 * @param name      name
 * @param title     title
 * @param entries   number of entries
 * @param fields    one per value that an entry holds, in the order of the file
 * @param obstacles the rest
 * @param friends   names of trees that ROOT would read beside it
 */
public record Tree(String name, String title, long entries, List<Field> fields,
        List<Obstacle> obstacles, List<String> friends) {

    /** Copies the lists. */
    public Tree {
        fields = List.copyOf(fields);
        obstacles = List.copyOf(obstacles);
        friends = List.copyOf(friends);
    }
}
