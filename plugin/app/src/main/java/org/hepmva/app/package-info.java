/**
 * The command line: {@code hepmva demo | inspect | dump | train | apply | jython}.
 *
 * <p>Each command is one small class that reads its options and calls the modules below it; none of
 * them computes
 * anything itself.
 *
 * <pre>{@code
 * hepmva inspect ntuple.root
 * hepmva train analysis.yaml --out results
 * hepmva apply results/BDT.hepmva.json ntuple.root:events -o responses.csv
 * }</pre>
 *
 * <p>Exit codes: 0 done, 1 could not be done (one sentence says why; {@code --debug} adds the stack trace),
 * 2 wrong usage. What a command writes is whole or not there.
 */
package org.hepmva.app;
