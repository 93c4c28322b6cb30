/**
 * The compressions that come with hepmva, and the blocks they are in; drawn in {@link
 * org.hepmva.io.root.format}. Internal.
 */
package org.hepmva.io.root.format.codec;
