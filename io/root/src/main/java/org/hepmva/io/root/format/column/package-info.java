/**
 * Turns the bytes of entries into columns. Internal.
 *
 * <p>{@link org.hepmva.io.root.format.column.BranchColumns} goes through the baskets of a branch and has
 * a reader for each {@linkplain org.hepmva.io.root.format.form form}, which appends what it reads to
 * arrays that are used again for each chunk: numbers to an array of their type, arrays to contents and
 * offsets; pointers are arrays of one object or of none. Numbers that lie behind one another are decoded at
 * once; no object is made for an element or an entry. What entries of varying length take is not believed:
 * whoever asks for some says in how many bytes, and gets as many as there are in those, and one at least.
 */
package org.hepmva.io.root.format.column;
