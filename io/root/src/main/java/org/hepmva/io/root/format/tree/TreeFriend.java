package org.hepmva.io.root.format.tree;

/**
 * A tree that is read beside another, as TTree::AddFriend says.
 *
 * @param alias name before the names of its columns
 * @param tree  its name
 * @param file  its file, as it was written; empty for the file of the other
 */
public record TreeFriend(String alias, String tree, String file) {
}
