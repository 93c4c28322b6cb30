/**
 * Numbers from the responses of a classifier of n classes: confusion, areas, losses, and cuts that select one
 * class. No training is needed for them, and no sample: arrays in, numbers out.
 *
 * <pre>{@code
 * double[][] responses = {{0.7, 0.3, 0.2, 0.1},                      // to class 0, one per event
 *     {0.2, 0.4, 0.6, 0.2}, {0.1, 0.3, 0.2, 0.7}};
 * byte[] truth = {0, 0, 1, 2};
 * ClassResponses events = new ClassResponses(List.of("ttbar", "W", "Z"), responses, truth, new double[0]);
 *
 * ClassConfusion confusion = ClassConfusion.of(events);
 * Measured accuracy = confusion.accuracy();                          // 3 of 4
 * Measured mean = ClassAreas.of(events).mean();                      // each class against the rest
 * ResponseCut cut = ResponseCut.best(FigureOfMerit.S_OVER_ROOT_S_PLUS_B, 0, events);
 * String expression = cut.expression(cls -> "BDT_" + cls);           // BDT_ttbar > 0.1 && BDT_W <= 0.4
 * Measured purity = cut.on(events, 0).purity();
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.measure.multiclass.ClassResponses}, with {@link
 * org.hepmva.measure.multiclass.ClassConfusion}, {@link org.hepmva.measure.multiclass.ClassLogLoss}, {@link
 * org.hepmva.measure.multiclass.ClassAreas} and {@link org.hepmva.measure.multiclass.PairAreas}; {@link
 * org.hepmva.measure.multiclass.ClassCuts} on one number each and {@link
 * org.hepmva.measure.multiclass.ResponseCut} on all of them, which give {@link
 * org.hepmva.measure.multiclass.SelectedEvents}s; of several sources {@link
 * org.hepmva.measure.multiclass.SourcedClassResponses}.
 *
 * <p>An event is taken for the class of its largest number, and of equal ones for the first. One class is
 * wanted, which a method is told; all others are background by their event weights. The rules for weights,
 * errors and what does not exist are those of {@link org.hepmva.measure}.
 */
package org.hepmva.measure.multiclass;
