/**
 * Trees, branches, leaves and baskets. Internal.
 *
 * <pre>
 *   tree      name, title, number of entries, branches
 *   branch    leaves, branches below it, and per basket: first entry, position, length of its record
 *             a basket that was not full when the tree was written is in the branch itself
 *   basket    key, then inside the key's length:
 *             version:2  bufferSize:4  bytesPerEntry:4  entries:4  last:4  flag:1
 *             (a negative bytesPerEntry is followed by one byte of options)
 *             content:  entries, up to last - keyLength;
 *                       if they differ in length  count:4  starts:4 each, counted with the key's length
 *   entry     the leaves of the branch one behind the other, without padding
 *   text      length:1, or 255 and length:4; then its bytes
 * </pre>
 *
 * <p>{@link org.hepmva.io.root.format.tree.TreeReader} finds the {@linkplain
 * org.hepmva.io.root.format.tree.Field fields} of a tree; {@link
 * org.hepmva.io.root.format.tree.BranchReader} goes through the baskets of one branch. What the bytes of
 * an entry mean is in {@code format.form}, how they become columns in {@code format.column}.
 */
package org.hepmva.io.root.format.tree;
