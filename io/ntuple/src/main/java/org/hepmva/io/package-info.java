/**
 * Ntuples: tables of events in files, read column by column in chunks.
 *
 * <pre>{@code
 * try (Ntuple events = Ntuple.open("zmumu.root:events")) {
 *     long entries = events.entries();
 *     List<Definition> outputs =
 *             List.of(Definition.parse("M"), Definition.parse("pt := sqrt(px1^2+py1^2)"));
 *     Query query = Query.of(outputs).withCut(Expression.parse("Q1*Q2 < 0"));
 *     double[][] values = query.read(events, ProgressListener.NONE);
 * }
 * }</pre>
 *
 * <p>Read {@link org.hepmva.io.Ntuple} first, then {@link org.hepmva.io.Query} for formulas and cuts,
 * or {@link org.hepmva.io.Chunks} for the bare columns. Arrays are {@link org.hepmva.io.ArrayColumn}s, of
 * which an {@link org.hepmva.io.ElementTable} makes rows. {@link org.hepmva.io.Locations} expands
 * {@code *.root}; {@link org.hepmva.io.Ntuple#chain} joins many files. The bytes come from a
 * {@link org.hepmva.io.ByteSource}: a file, an address {@code https://…}, or memory. A new file format is an
 * {@link org.hepmva.io.NtupleFormat}.
 *
 * <p>A file that cannot be read is a {@link org.hepmva.io.NtupleException} whose message is a sentence
 * for the user. Values are given as they are in the file: nothing is sorted, dropped or rounded; only
 * a query's cut selects. {@link org.hepmva.io.NtupleWriter} finds what writes a file, by the ending of its
 * name: text, ROOT files and what jars of users add.
 */
package org.hepmva.io;
