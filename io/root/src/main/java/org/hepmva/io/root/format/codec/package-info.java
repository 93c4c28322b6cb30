/**
 * The compressions that come with hepmva, the blocks they are in, and the records that the blocks make; drawn
 * in {@link org.hepmva.io.root.format}. Internal.
 *
 * <pre>
 *   tag  compression          checksum                               one byte makes at most
 *   ZL   zlib                 Adler-32, checked                                1 032 bytes
 *   CS   deflate, old         none                                             1 032
 *   XZ   LZMA in an xz file   CRC-32, checked                                 10 000
 *   L4   LZ4                  xxHash64 before the block, checked                 255
 *   ZS   Zstandard            none as ROOT writes it; checked if there        32 768
 * </pre>
 *
 * <p>A block that claims more than its bytes can make is refused before memory is taken. Where there is no
 * checksum, damage that decompresses to the right length goes unnoticed, here as in ROOT.
 */
package org.hepmva.io.root.format.codec;
