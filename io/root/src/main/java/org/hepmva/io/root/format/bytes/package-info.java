/**
 * The bytes of a ROOT file, its header, the heads of its records, and its directories; drawn in {@link
 * org.hepmva.io.root.format}. Internal.
 */
package org.hepmva.io.root.format.bytes;
