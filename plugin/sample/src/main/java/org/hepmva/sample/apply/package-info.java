/**
 * Makes a response a column: an ntuple with what weight files say of each event.
 *
 * <pre>{@code
 * WeightFile bdt = WeightFile.read(Path.of("BDT.hepmva.json"));
 * WeightFile dnn = WeightFile.read(Path.of("DNN.hepmva.json"));
 * try (Ntuple events = NtupleWithResponses.of(Ntuple.open("mc.root:events"),
 *         List.of(ResponseColumns.of(bdt), ResponseColumns.of(dnn)))) {
 *     Query query = Query.of(List.of(Definition.parse("mll"), Definition.parse("BDT")))
 *             .withCut(Expression.parse("BDT > 0.3 && DNN > 0.5"));
 *     double[][] values = query.read(events, ProgressListener.NONE);
 * }
 * }</pre>
 *
 * <p>{@link org.hepmva.sample.apply.ResponseColumns} says which columns a weight file gives and what they are
 * called, {@link org.hepmva.sample.apply.NtupleWithResponses} computes them: only those that are asked for,
 * chunk by chunk, and behind a cut only of the events that pass it.
 *
 * <p>Promised: the values are bit for bit those of the event loop. Nothing is written; that is the business
 * of whoever reads the columns.
 */
package org.hepmva.sample.apply;
