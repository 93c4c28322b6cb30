/**
 * Deflate undone (RFC 1951), and zlib's wrapping of it (RFC 1950): of all compressions the one whose undoing
 * costs most beside LZMA, and most files of ROOT have it. Internal.
 *
 * <pre>
 *   zlib      head, deflate, Adler-32                        Inflation
 *   deflate   blocks: stored, fixed codes, codes of its own  Inflation, BlockCodes, SymbolLoop
 *   code      symbols of 1 to 15 bits                        HuffmanTable, TableEntry, Alphabet
 *   bits      from the lowest of a byte to its highest       BitSource
 * </pre>
 *
 * <p>Numbers as detectors measure them hardly repeat: what deflate makes of them is mostly single bytes
 * (literals), not copies of what came before. So the look-up that finds one symbol finds up to two if they
 * are literals, and the loop takes several look-ups from each word that it loads.
 *
 * <p>What is accepted is what zlib accepts, to the bit.
 */
package org.hepmva.io.root.format.deflate;
