/**
 * The ground floor: what every module needs and only the JDK is needed for.
 *
 * <p>{@link org.hepmva.text.Require} checks arguments, with one wording for each kind of mistake;
 * {@link org.hepmva.text.WholeFile} writes a file that is whole or not there;
 * {@link org.hepmva.text.Closing} closes several things, whatever fails;
 * {@link org.hepmva.text.FailedWork} is what failed in another thread;
 * {@link org.hepmva.text.Printable} shows names from elsewhere without their control characters.
 * {@link org.hepmva.text.NearestNames} ranks what there is by its likeness to what was asked for;
 * {@link org.hepmva.text.ShortestDecimal} writes a number with the fewest digits that read back as the same
 * number; {@link org.hepmva.text.Services} finds what plugins add, whatever the thread's class loader.
 *
 * <pre>{@code
 * NearestNames.list("mu_pt", List.of("jet_btag", "muon_pt", "mu_eta"), 2);   // "muon_pt, mu_eta (… 1 more)"
 * ShortestDecimal.of(0.1 + 0.2);                                             // "0.30000000000000004"
 * ShortestDecimal.of(1.0f / 3);                                              // "0.33333334"
 * }</pre>
 *
 * <p>Names and numbers are the same on every JDK and in every locale, so files that contain them may be
 * compared byte by byte.
 */
package org.hepmva.text;
