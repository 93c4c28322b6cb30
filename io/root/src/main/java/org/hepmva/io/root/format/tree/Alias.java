package org.hepmva.io.root.format.tree;

/**
 * A name for an expression over the columns of a tree (TTree::SetAlias).
 *
 * @param name what it is called
 * @param text the expression
 */
public record Alias(String name, String text) {
}
