/**
 * Objects in records. A file describes the classes of its own objects, member by member and version
 * by version; the reader here follows that description, so it reads trees of every version of ROOT
 * with the same code. Internal.
 *
 * <pre>
 *   object    0x40000000 | count:4  version:2  base classes and members as the class is described
 *             the count is of the bytes behind it; very old or simple classes have none
 *
 *   pointer   0:4                                            null
 *             place:4                                        an object read before, by its place
 *             0x40000000 | count:4  0xFFFFFFFF  name\0       of a class not seen before, the object follows
 *             0x40000000 | count:4  0x80000000 | place       of a class seen before, the object follows
 *             a place is counted from the start of the record, its head included, plus 2
 *
 *   TObject   version:2  number:4  bits:4  (process:2 if the bit 0x10 is set)
 *   TNamed    object with TObject, name, title
 *   TObjArray object with TObject, name, count:4, lowest index:4, pointers
 *   TList     object with TObject, name, count:4, then a pointer and a text for each
 *   TMap      object with TObject, name, count:4, then two pointers for each
 *   TClonesArray
 *             object with TObject, name, "class;version", count:4, lowest index:4, then
 *             objects, each behind a byte that is 0 if there is none, or (bit 12) member by member
 *   TArrayD   count:4, numbers
 *
 *   member    T* x; //[n]      flag:1  numbers
 *             T x; string x;   an object, if the class has no ClassDef with version 0 and checksum:4
 *             vector&lt;T&gt; x      0x40000000 | count:4  version:2  see CollectionReader
 *             T x[3]           three of them; with one head if T is TString, string or a collection
 *
 *   member by member           the first member of all objects, the second of all objects, …; members of
 *                              base classes stand among the others
 * </pre>
 *
 * <p>{@link org.hepmva.io.root.format.streamer.StreamerInfos} reads the description, {@link
 * org.hepmva.io.root.format.streamer.ObjectReader} the objects, {@link
 * org.hepmva.io.root.object.RootObject} is what comes out, and {@link
 * org.hepmva.io.root.format.streamer.Instance} how the readers of trees look at it:
 *
 * <pre>{@code
 * Layouts layouts = StreamerInfos.read(records, header);
 * ObjectReader objects = new ObjectReader(records.content(key), key.keyLength(), layouts);
 * Instance tree = new Instance(objects.read(key.className()));
 * long entries = tree.whole("fEntries");
 * }</pre>
 */
package org.hepmva.io.root.format.streamer;
