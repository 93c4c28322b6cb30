/**
 * What the bytes of an entry mean. Internal.
 *
 * <p>A {@link org.hepmva.io.root.format.form.Form} describes the bytes of a leaf: a number, a text, an
 * array, a collection, an object. {@link org.hepmva.io.root.format.form.Forms} finds it from the name of
 * a type and the description of classes in the file. Each number and text in it is a {@link
 * org.hepmva.io.root.format.form.Terminal}, which becomes a column: objects have a column for each
 * member, collections and arrays around it make arrays of it.
 *
 * <pre>
 *   branch of        entry
 *   float            4 bytes
 *   float[3]         3 * 4 bytes
 *   float[n]         n * 4 bytes: as many as there are
 *   T* x; //[n]      flag:1  n values
 *   vector&lt;float&gt;    head  n:4  n values
 *   vector&lt;vector&lt;float&gt;&gt;   head  n:4  (m:4  m values) n times
 *   vector&lt;string&gt;   head  n:4  texts
 *   string           length:1, or 255 and length:4; then its bytes; as a member of a class behind a head
 *   class            (head)  base classes, each with a head, and members
 *   vector&lt;class&gt;    head  n:4  objects;  or, with the bit 0x4000 in the version of the head,
 *                    version:2 (checksum:4)  n:4  the first member of all, the second of all, …
 *                    where a collection or text has one head for all, an object one each; nothing if n is 0
 *   map&lt;K,V&gt;         as vector&lt;pair&lt;K,V&gt;&gt;
 *   member of the elements of a split collection: the member of all elements, as in the line before
 *   head             0x40000000 | count:4  version:2  (checksum:4 where the version of a class is 0)
 * </pre>
 *
 * <p>Source: TStreamerInfo::ReadBuffer, TStreamerInfoActions and TCollectionProxy of ROOT; files written
 * by ROOT 6.40.
 */
package org.hepmva.io.root.format.form;
