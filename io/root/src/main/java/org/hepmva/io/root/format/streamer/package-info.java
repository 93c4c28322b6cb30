/**
 * Objects in records. A file describes the classes of its own objects, member by member and version
 * by version; the reader here follows that description, so it reads trees of every version of ROOT
 * with the same code. Internal.
 *
 * <p>What members look like is said once, in {@link org.hepmva.io.root.format.form}; here {@link
 * org.hepmva.io.root.format.streamer.RecordReader} reads them. ROOT's own collections, and what else its
 * classes write by hand, have readers of their own.
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
