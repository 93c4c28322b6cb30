package org.hepmva.io.root.format.tree;

/**
 * Something in a tree that cannot be read.
 *
 * @param name    name of the branch, or branch and leaf
 * @param cppType its type as one writes it in C++
 * @param reason  why, half a sentence
 */
public record Obstacle(String name, String cppType, String reason) {
}
