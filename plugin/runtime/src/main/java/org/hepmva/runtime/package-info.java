/**
 * Applies a trained classifier or regressor inside an event loop.
 *
 * <p>Read a weight file once, bind it once to the order in which the loop supplies its values,
 * then ask for a response per event:
 *
 * <pre>{@code
 * WeightFile trained = WeightFile.read(Path.of("results/muonId.hepmva.json"));
 * Classifier muonId = trained.classifier().bind(List.of("mu_eta", "mu_pt", "mu_iso"));
 * double cut = trained.workingPoints().get(0).cut();
 *
 * for (double[] muon : muons) {
 *     if (muonId.response(muon) > cut) {
 *         selected.add(muon);
 *     }
 * }
 * }</pre>
 *
 * <p>Or for all events of some columns at once, with the same responses bit for bit:
 *
 * <pre>{@code
 * Columns columns = Columns.ofDoubles(new double[][] {eta, pt, iso});
 * double[] responses = new double[columns.events()];
 * muonId.responses(columns, 0, responses.length, responses);
 * }</pre>
 *
 * <p>For three classes or more, {@code evaluate} gives one number per class, which add up to 1; for targets,
 * one estimate each:
 *
 * <pre>{@code
 * Classifier leptonId = WeightFile.read(Path.of("results/leptonId.hepmva.json")).classifier();
 * double[] numbers = new double[leptonId.outputs().size()];         // of "e", "mu", "jet"
 * leptonId.evaluate(muons[0], numbers);
 * String mostLikely = leptonId.outputs().get(Classifier.mostLikely(numbers));
 *
 * Regressor calibration = WeightFile.read(Path.of("results/energy.hepmva.json")).regressor();
 * double energy = calibration.estimate(muons[0]);
 * }</pre>
 *
 * <p>A bad file or a missing variable fails in {@code read} or {@code bind}. {@code response} allocates
 * nothing and may be called from any number of threads; an event with more or fewer values than there are
 * inputs is refused by their names.
 *
 * <p>In reading order: {@link org.hepmva.runtime.Model}, {@link org.hepmva.runtime.Classifier},
 * {@link org.hepmva.runtime.Regressor} and {@link org.hepmva.runtime.Variable};
 * {@link org.hepmva.runtime.Columns} for many events; the kinds in {@link org.hepmva.runtime.trees},
 * {@link org.hepmva.runtime.network} and {@link org.hepmva.runtime.transform}, and several models as one in
 * {@link org.hepmva.runtime.folds}; {@link org.hepmva.runtime.WeightFile} with its
 * {@link org.hepmva.runtime.WorkingPoint}s and {@link org.hepmva.runtime.Provenance}.
 *
 * <p>A kind of model is data, and has a {@link org.hepmva.runtime.ModelCodec} for the weight file; how it is
 * computed is another class, made of it once, from which everything follows that all models promise: its
 * {@link org.hepmva.runtime.Computation}. A {@link org.hepmva.runtime.WeightFileFormat} is an extension
 * point: a jar may add one.
 *
 * <h2>The weight file, version 1</h2>
 *
 * <p>JSON in UTF-8, perhaps compressed with gzip; recognised by content, not by name.
 *
 * <pre>
 * { "format": "hepmva weight file", "version": 1, "method": "BDT",
 *   "classes":       [ "signal", "background" ], or the names of more,
 *                    of a regressor in its place "targets": [ as variables ],
 *   "outputs":       [ "response" ], or the names of more than two classes, or of the targets
 *   "variables":     [ { "name", "expression", "title", "unit", "type": "float"|"integer", "min", "max",
 *                        and if a value such as −999 means NaN, "missing" } ],
 *   "spectators":    [ as variables ],
 *   "workingPoints": [ { "name", "cut", "signalEfficiency", "backgroundEfficiency" } ],
 *   "provenance":    { "run", "created", "software": {name: version},
 *                      "dataFiles":  [ { "path", "tree", "class", "bytes", "sha256", and "source" if the
 *                                        class has several or one of another name } ],
 *                      "selections": [ { "class", "cut", "weight", and if they are said, "source",
 *                                        "trainingWeight", "scale" with "factor", and where a class has
 *                                        several sources
 *                                        "events": { "read", "passed", "sumW", "sumW2" } } ],
 *                      "split", "seed", "settings": {name: value},
 *                      "metrics":    [ { "name", "value", "error" } ] },
 *   "model":         one of the kinds, which reads the variables and gives the outputs
 * }
 *
 * { "kind": "boostedTrees", "boosting": "gradient" | "adaboost", "offset", "trees": [ one of these each:
 *     { "weight", "variable": [], "cut": [], "missing": "lr…", "left": [], "right": [], "leaf": [] } ] }
 *
 *        node i cuts on variable[i]: x &lt; cut[i] goes to left[i], x ≥ cut[i] to right[i],
 *        NaN to the side that letter i of "missing" names;
 *        a child c ≥ 0 is a node, c &lt; 0 the leaf −1−c;
 *        node 0 is the root; without nodes leaf 0 is the tree
 *
 * { "kind": "multiclassTrees", "classes": [], "combination": "softmax" | "votes",
 *   "offsets": [ one per class ], "trees": [ as above; of a softmax one per class and round, of votes the
 *                                            leaf is the index of a class ] }
 *
 * { "kind": "regressionTrees", "targets": [ one of these each:
 *     { "name", "link": "identity" | "exponential", "offset", "trees": [ as above ] } ] }
 *
 * { "kind": "denseNetwork", "layers": [ from input to output:
 *     { "activation": "tanh" …, "coefficients": [ one row per output ], "bias": [] } ] }
 *
 *   and "classes": [] of the last layer's softmax, if there are more than two
 *
 * { "kind": "regressionNetwork", "targets": [ { "name", "offset", "factor", "link" } ],
 *   "layers": [ as above ] }                                  link(offset + factor·y) of each output y
 *
 * { "kind": "transformed" | "transformedRegressor", "transformations": [ in order, each one of
 *     { "kind": "scaling", "offset": [], "factor": [] }          y = (x − offset)·factor
 *     { "kind": "imputation", "value": [] }                      NaN and ±infinity become value
 *     { "kind": "linear", "offset": [], "coefficients": [] } ],  y = C·(x − offset), row by row
 *   "variables": [ names of the values that come out ],
 *   "model": one of the kinds, which reads those }
 *
 * { "kind": "foldedClassifier" | "foldedRegressor", "combination": "rule" | "mean",
 *   of a rule "rule": { "expression", "hash": "splitMix64", "seed", "folds" },
 *   "models": [ one of the kinds for each fold, which read the variables ] }
 * </pre>
 *
 * <p>Everything must be there, {@code "missing"} and one of classes and targets apart, in any order, and
 * nothing else may be. A file in the order above is read as it comes; of one in another order the large parts
 * take more memory. Numbers are the shortest decimals that read back as the same double, cuts as the same
 * float; what is no number is one of the texts {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 *
 * <p>Version 1 grows by kinds of models and transformations, which a release that does not know them refuses
 * by their word, and by members, whose absence means what it means today: a kind may hold models inside it,
 * by whatever rule it chooses among them, each with variables of its own; {@code "outputs"} names as many
 * numbers as the model gives. Kinds whose outputs are classes or targets name them themselves, and the file
 * says the same. A later version is refused by its number.
 *
 * <p>Stable between releases: version 1 stays readable, and a model read from it gives the same
 * numbers bit for bit, on every machine. Not promised: the layout of the text.
 *
 * <p>Deliberately not here: training, ntuples, histograms. The JDK, {@link org.hepmva.text} and the
 * expressions of {@code org.hepmva.expression} are all that is needed.
 */
package org.hepmva.runtime;
