/**
 * Writes ROOT files: the other way of what is drawn in {@link org.hepmva.io.root.format}. Internal.
 *
 * <pre>
 *   FileWriter      objects and trees by their path
 *     Container     records one behind the other; directories (Folder), gaps (FreeSegments), first bytes
 * (FileHead)
 *     ObjectWriter  objects to bytes, by the table of classes (StreamerTable, taken from ROOT by a script)
 *     StreamerRecord  the same table, as ROOT wants it in the file
 * </pre>
 *
 * <p>A file is written from its front to its end. Only the first bytes and the descriptions of directories
 * are
 * written once more, when it is known where everything is. To an existing file is added in a copy; the
 * records
 * that others take the place of become gaps.
 */
package org.hepmva.io.root.format.write;
