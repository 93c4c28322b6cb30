/**
 * The layers of a ROOT file: bytes, keys, records. Internal: no user of hepmva needs a type from
 * here, and they may change with every release.
 *
 * <p>All numbers have their highest byte first. A file is a header and then records, one behind the
 * other:
 *
 * <pre>
 *   file       "root"  version:4  begin:4  end:P  seekFree:P  nbytesFree:4  nfree:4  nbytesName:4
 *              units:1  compression:4  seekInfo:P  nbytesInfo:4
 *              P is 8 bytes if version &gt;= 1 000 000, else 4
 *
 *   record     nbytes:4  version:2  objectLength:4  date:4  keyLength:2  cycle:2
 *              seek:P  seekDirectory:P  class  name  title
 *              content
 *              P is 8 bytes if version &gt; 1000, else 4
 *              content has nbytes - keyLength bytes; it is compressed if objectLength is more
 *              a negative nbytes is a gap of so many bytes
 *
 *   content    one block or several, if it is compressed:
 *              tag:2  method:1  compressed:3  uncompressed:3  data
 *              these two lengths have their lowest byte first; a block is at most 16 MiB uncompressed
 *              tag is ZL zlib, CS deflate, XZ lzma, L4 (hash:8, then lz4) or ZS zstd
 *
 *   directory  version:2  created:4  changed:4  nbytesKeys:4  nbytesName:4
 *              seekDirectory:P  seekParent:P  seekKeys:P
 *              P is 8 bytes if version &gt; 1000, else 4
 *              at seekKeys is a record whose content is  count:4  and the heads of the records in it
 *
 *   text       length:1, or 255 and length:4; then UTF-8
 * </pre>
 *
 * <p>{@link org.hepmva.io.root.format.bytes.Cursor} knows the byte, {@link
 * org.hepmva.io.root.format.codec.Records} the record, {@code format.streamer} what objects look like,
 * {@code format.tree} branches and baskets, {@code format.rntuple} clusters and pages. Each adds its own
 * place to a {@link org.hepmva.io.root.format.bytes.FormatException} on its way up:
 *
 * <pre>{@code
 * FileBytes file = FileBytes.of(ByteSource.of(path));
 * FileHeader header = FileHeader.read(file);
 * Directory top = Directory.read(file, header.begin() + header.nameLength());
 * List<Key> keys = top.keys(file);
 * byte[] content = new Records(file, Blocks.ofAllCodecs()).content(keys.get(0));
 * }</pre>
 *
 * <p>Source: ROOT's documentation of TFile and TKey, and its class TBufferFile; go-hep's groot and
 * uproot for comparison.
 */
package org.hepmva.io.root.format;
