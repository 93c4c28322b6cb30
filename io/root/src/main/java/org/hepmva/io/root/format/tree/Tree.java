package org.hepmva.io.root.format.tree;

import java.util.List;

/**
 * A tree.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/ttree.md}, "TTree".
 *
 * @param name    name
 * @param title   title
 * @param entries number of entries
 * @param columns what can be read and what cannot
 * @param aliases names for expressions over them
 * @param friends trees that are read beside it
 * @param isIndexed whether entries are found by an index where it is a friend
 * @param remarks what a user should know, one sentence each
 */
public record Tree(String name, String title, long entries, TreeColumns columns, List<Alias> aliases,
        List<TreeFriend> friends, boolean isIndexed, List<String> remarks) {

    /** Copies the lists. */
    public Tree {
        aliases = List.copyOf(aliases);
        friends = List.copyOf(friends);
        remarks = List.copyOf(remarks);
    }
}
