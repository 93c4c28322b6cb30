/**
 * Writes ROOT files: the other way of what is drawn in {@link org.hepmva.io.root.format}. Internal.
 *
 * <pre>
 *   FileWriter        objects and trees by their path
 *     Container       records one behind the other, directories (Folder), gaps (FreeSegments), first bytes
 *     ObjectWriter    objects to bytes, by the table of classes that a script took from ROOT (StreamerTable)
 *     StreamerRecord  the same table as objects, for whoever reads the file
 *     TreeSink        a tree: columns to branches (BranchShape): values wait in a BranchBuffer until a
 * FilledBasket is full
 *                     or Clusters says so, are compressed in a BasketQueue; TreeRecord is the tree's object
 *     RntupleSink     an RNTuple: columns to fields (RntupleSchema, FieldWriter), whose values wait in
 *                     PageColumns until their cluster is full; LittleEncoder makes the envelopes
 * </pre>
 *
 * <p>A file is written from its front to its end. Only the first bytes and the descriptions of directories
 * are
 * written once more, when it is known where everything is. To an existing file is added in a copy; the
 * records
 * that others take the place of become gaps.
 */
package org.hepmva.io.root.format.write;
