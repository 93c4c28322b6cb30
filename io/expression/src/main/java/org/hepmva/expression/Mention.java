package org.hepmva.expression;

/**
 * One place where an expression mentions a name.
 *
 * @param name  without backquotes
 * @param begin index of its first character, or of the backquote before it
 * @param end   index after its last character, or after the backquote
 */
record Mention(String name, int begin, int end) {
}
