/**
 * What bytes mean: the one description of objects and members by which all readers go. Internal.
 *
 * <p>A file describes its classes ({@link org.hepmva.io.root.format.form.ClassLayout}: name, version,
 * {@link org.hepmva.io.root.format.form.Member members}).
 * {@link org.hepmva.io.root.format.form.MemberForms} makes of a member, or of the name of a C++ type, its
 * {@link org.hepmva.io.root.format.form.Form}: a number, a text, an array, a collection, an object, a
 * pointer. Two readers follow it:
 *
 * <ul>
 *   <li>{@link org.hepmva.io.root.format.streamer} reads records, object by object, as each says its class
 *   and version.
 *   <li>{@link org.hepmva.io.root.format.column} reads columns. {@link
 *   org.hepmva.io.root.format.form.Forms} looks into the classes once, when a tree is opened; each number and
 *   text in a form is a {@link org.hepmva.io.root.format.form.Terminal}, which becomes a column: objects have
 *   one for each member, collections around it make arrays of it.
 * </ul>
 *
 * <p>What stands before values is a type of its own: {@link org.hepmva.io.root.format.form.Head} before
 * objects and collections, {@link org.hepmva.io.root.format.form.PointerHead} in the place of a
 * pointer, {@link org.hepmva.io.root.format.form.ObjectHead} the members of a TObject, {@link
 * org.hepmva.io.root.format.form.ListHead} before the elements of ROOT's own collections.
 *
 * <pre>
 *   branch of        entry
 *   float            4 bytes
 *   float[3]         3 * 4 bytes
 *   float[n]         n * 4 bytes: as many as there are
 *   T* x; //[n]      flag:1  n numbers; of objects head  n objects
 *   vector&lt;float&gt;    head  n:4  n values
 *   vector&lt;vector&lt;float&gt;&gt;   head  n:4  (m:4  m values) n times
 *   vector&lt;string&gt;   head  n:4  texts
 *   string           length:1, or 255 and length:4; then its bytes; as a member of a class behind a head
 *   T x[3]           three of them; with one head if T is TString, string or a collection
 *   class            (head)  base classes, each with a head, and members
 *   vector&lt;class&gt;    head  n:4  objects;  or, with the bit 0x4000 in the version of the head,
 *                    version:2 (checksum:4)  n:4  the first member of all, the second of all, …
 *                    where a collection or text has one head for all, an object one each; members of base
 *                    classes stand among the others; nothing if n is 0
 *   map&lt;K,V&gt;         as vector&lt;pair&lt;K,V&gt;&gt;, whose pairs, and what is in them, have no head
 *   T*               a pointer, and the object if it was not there before
 *   member of the elements of a split collection: the member of all elements, as in the line before
 *   head             0x40000000 | count:4  version:2  (checksum:4 where the version of a class is 0)
 * </pre>
 *
 * <p>Source: TStreamerInfo::ReadBuffer, TStreamerInfoActions, TCollectionProxy and TBufferFile of ROOT
 * (<a href="https://root.cern/doc/master/classTStreamerInfo.html">reference</a>, <a
 * href="https://github.com/root-project/root/tree/master/io/doc/TFile">format of files</a>); files written by
 * ROOT 6.40.
 */
package org.hepmva.io.root.format.form;
