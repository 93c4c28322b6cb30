/**
 * The compressions of ROOT files as an extension point: a jar with a
 * {@link org.hepmva.io.root.codec.Codec} adds one.
 */
package org.hepmva.io.root.codec;
