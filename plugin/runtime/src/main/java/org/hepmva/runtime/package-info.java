/**
 * Applies a trained classifier inside an event loop.
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
 *     if (muonId.response(muon) > cut) { ... }
 * }
 * }</pre>
 *
 * <p>A bad file or a missing variable fails in {@code read} or {@code bind}. {@code response} allocates
 * nothing and may be called from any number of threads; an event with fewer values than were bound
 * is a bug in the loop and may throw {@code IndexOutOfBoundsException}.
 *
 * <p>In reading order: {@link org.hepmva.runtime.Classifier} and {@link org.hepmva.runtime.Variable};
 * the kinds {@link org.hepmva.runtime.BoostedTrees}, {@link org.hepmva.runtime.DenseNetwork} and
 * {@link org.hepmva.runtime.Transformed}; {@link org.hepmva.runtime.WeightFile} with its
 * {@link org.hepmva.runtime.WorkingPoint}s and {@link org.hepmva.runtime.Provenance}.
 *
 * <h2>The weight file, version 1</h2>
 *
 * <p>JSON in UTF-8, perhaps compressed with gzip; recognised by content, not by name.
 *
 * <pre>
 * { "format": "hepmva weight file", "version": 1, "method": "BDT", "classes": ["signal", "background"],
 *   "variables":     [ { "name", "expression", "title", "unit", "type": "float"|"integer", "min", "max" } ],
 *   "spectators":    [ as variables ],
 *   "workingPoints": [ { "name", "cut", "signalEfficiency", "backgroundEfficiency" } ],
 *   "provenance":    { "run", "created", "software": {name: version}, "split", "seed",
 *                      "settings": {name: value},
 *                      "dataFiles":  [ { "path", "tree", "class", "bytes", "sha256" } ],
 *                      "selections": [ { "class", "cut", "weight" } ],
 *                      "metrics":    [ { "name", "value", "error" } ] },
 *   "classifier":    one of the kinds
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
 * { "kind": "denseNetwork", "layers": [ from input to output:
 *     { "activation": "tanh" …, "coefficients": [ one row per output ], "bias": [] } ] }
 *
 * { "kind": "transformed", "classifier": one of the kinds, "transformations": [ in order, each one of
 *     { "kind": "scaling", "offset": [], "factor": [] }         x' = (x − offset)·factor
 *     { "kind": "imputation", "value": [] } ] }                 NaN and ±infinity become value
 * </pre>
 *
 * <p>Everything must be there, and nothing else may be. Numbers are the shortest decimals that read back as
 * the same double, cuts as the same float; what is no number is one of the texts {@code "NaN"},
 * {@code "Infinity"} and {@code "-Infinity"}. A later version that this release does not know is refused by
 * its number.
 *
 * <p>Stable between releases: version 1 stays readable, and a classifier read from it gives the same
 * responses bit for bit, on every machine. Not promised: the layout of the text.
 *
 * <p>Deliberately not here: training, ntuples, histograms. The JDK and the expressions of
 * {@link org.hepmva.expression} are all that is needed; the published jar contains them.
 */
package org.hepmva.runtime;
