/**
 * The command line: {@code hepmva demo | inspect | dump | train | apply | methods | jython | help}.
 *
 * <p>Each command is one small class that reads its options and calls the modules below it; none of them
 * computes anything itself.
 *
 * <pre>{@code
 * hepmva inspect ntuple.root
 * hepmva train analysis.yaml --out results
 * hepmva apply results/BDT.hepmva.json ntuple.root:events -o responses.csv
 * }</pre>
 *
 * <p>Exit codes: 0 done, 1 could not be done (one sentence says why; {@code --debug} adds the stack trace),
 * 2 wrong usage. What a command writes is whole or not there.
 *
 * <p>The module {@code hepmva} of Jython sessions lies in the resources of this module, in the folder of its
 * name; {@link org.hepmva.app.Session} is what it needs of Java. The sources of public classes lie there
 * too, in {@code META-INF/hepmva/source}: {@code help} reads signatures and first sentences from them.
 *
 * <p>Jars of users add methods and formats: {@code --plugins}, {@code $HEPMVA_PLUGINS}, or beside
 * {@code hepmva-all.jar}. They become the class loader of the thread, where every extension point looks
 * beside its own.
 */
package org.hepmva.app;
