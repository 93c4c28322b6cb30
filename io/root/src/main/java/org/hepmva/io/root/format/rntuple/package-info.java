/**
 * RNTuple 1: entries in columns, which have clusters, which have pages. Internal.
 *
 * <p>Source: the RNTuple Binary Format Specification 1.0 (root-project/root,
 * tree/ntuple/doc/BinaryFormatSpecification.md); each type names its section. uproot and ROOT 6.40 for
 * comparison. Unlike the rest of a ROOT file, all but the anchor has its lowest byte first.
 *
 * <pre>
 *   anchor     object of class ROOT::RNTuple, listed like a tree          "Anchor schema"
 *              count:4  version of the class:2
 *              epoch:2  major:2  minor:2  patch:2
 *              header (position:8  size:8  length:8)
 *              footer (position:8  size:8  length:8)
 *              longest record:8  checksum:8
 *
 *   checksum   XXH3, 64 bits, of what stands before it
 *   locator    size:4  position:8;  size &lt; 0: bytes of the locator:2  reserved:1  type:1  payload
 *   stored     as it is if size = length, else compressed blocks as anywhere in a ROOT file; what is
 *              longer than the longest record lies in several, whose positions the first one ends with
 *
 *   envelope   type:2  length:6  payload  checksum:8                      "Envelopes"
 *   frame      record: size:8  content                                    "Frames"
 *              list:  -size:8  count:4  items
 *
 *   header     features  name  description  writer  schema                "Header Envelope"
 *   schema     list of fields, of columns, of alias columns, of extra type information
 *   field      version:4  type version:4  parent:4  role:2  flags:2  name  type  alias  description
 *              [array size:8]  [source field:4]  [type checksum:4]
 *   column     type:2  bits:2  field:4  flags:2  representation:2
 *              [first element:8]  [least:8  most:8]
 *   alias      column:4  field:4
 *
 *   footer     features  checksum of the header                           "Footer Envelope"
 *              schema, as far as it was added later
 *              list of cluster groups: first entry:8  entries:8  clusters:4
 *                                      length:8  locator of a list of pages
 *
 *   page list  checksum of the header                                     "PlacedPage List Envelope"
 *              list of clusters: first entry:8  entries and flags:8
 *              list of clusters, of columns, of pages: elements:4  locator
 *                behind the pages of a column: first element:8  compression:4
 *              elements &lt; 0: the page has a checksum:8 behind it
 *              first element &lt; 0: the column is suppressed, another representation is used
 * </pre>
 *
 * <p>A tree of fields says what an entry is made of. Going down from a field of the top, each is a level
 * of arrays or a value:
 *
 * <pre>
 *   std::vector&lt;Point&gt; hits      collection    index column: where each entry's hits end, counted
 *     _0: Point                  record        from the start of the cluster
 *       x: float                 value         column of elements
 *       tags: std::vector&lt;int&gt;   collection    index column: one element for each hit
 *         _0: std::int32_t       value
 *
 *   entries   0      1   2             run of entries 0 … 2
 *   index     2      2   3             offsets 0 2 2 3, elements 0 … 2
 *   index     1  4       5             offsets 0 1 4 5, elements 0 … 4
 *   values    a  bcd     e             [[[a], [b, c, d]], [], [[e]]]
 * </pre>
 *
 * <p>An optional is a collection of at most one; an array of fixed size repeats what is below it; a
 * variant has a column of switches (element of the alternative:8, its number:4), and each alternative is
 * read as an optional. A field that was added late reads as zeros for the entries before. A projected
 * field has columns of another.
 *
 * <p>In reading order: {@link org.hepmva.io.root.format.rntuple.Anchor}, {@code Envelope}, {@code
 * EnvelopeCursor}, {@code Schema}, {@code Description}; {@code FieldWalk}, {@link
 * org.hepmva.io.root.format.rntuple.ValueField}, {@code Level}, {@code Values}; {@link
 * org.hepmva.io.root.format.rntuple.Entries}, {@code Cluster}, {@code ClusterReader}, {@code
 * ColumnReader}; {@code Reals}, {@code WholePages}, {@code Indices}; {@code Xxh3}.
 *
 * <p>Nothing is believed that a checksum contradicts, and no memory is taken for what the bytes cannot
 * hold. Of each column one page is in memory. Not read: fields that ROOT's streamer stores in one piece,
 * column types and features of newer formats (told by name), sharded clusters.
 */
package org.hepmva.io.root.format.rntuple;
