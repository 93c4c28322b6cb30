package org.hepmva.io.root.format.tree;

import java.util.List;

/**
 * A tree.
 *
 * @param name    name
 * @param title   title
 * @param entries number of entries
 * @param columns what can be read and what cannot
 * @param aliases names for expressions over them
 * @param friends names of trees that ROOT would read beside it
 * @param remarks what a user should know, one sentence each
 */
public record Tree(String name, String title, long entries, TreeColumns columns, List<Alias> aliases,
        List<String> friends, List<String> remarks) {

    /** Copies the lists. */
    public Tree {
        aliases = List.copyOf(aliases);
        friends = List.copyOf(friends);
        remarks = List.copyOf(remarks);
    }
}
