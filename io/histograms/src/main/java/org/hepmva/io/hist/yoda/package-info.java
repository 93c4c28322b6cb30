/**
 * YODA's text. Not exported.
 *
 * <pre>
 *   BEGIN YODA_HISTO1D_V3 /muons/pt      the type, its version, the path
 *   Path: /muons/pt                      annotations, in the manner of YAML (version 1: Path=/muons/pt)
 *   Title: p_T of muons
 *   Type: Histo1D
 *   XLabel: p_T [GeV]
 *   ---                                  the end of the annotations (version 1: none)
 *   Edges(A1): [0, 10, 25, 100]          version 3: edges of each axis; [1, 2] or ["a", "b"] of categories
 *   # sumW  sumW2  sumW(A1)  sumW2(A1)  numEntries
 *   0  0  0  0  0                        underflow; then the bins, axis 1 runs fastest; the overflow
 *   …                                    (of categories first all others, no overflow)
 *   END YODA_HISTO1D_V3
 *
 *   Total  Total  sumw  sumw2  sumwx  sumwx2  numEntries        versions 1 and 2: so, then Underflow and
 *   0  10  sumw  sumw2  sumwx  sumwx2  numEntries               Overflow, and the bins with their edges
 * </pre>
 *
 * <p>The numbers of an object in version 3 are, with M its axes and one more for a profile: Σw and Σw², for
 * each of M Σwx and Σwx², for each two of M Σwx₁x₂, and the number of entries; of an estimate the value, and
 * an error down and up for each label.
 *
 * <p>Described by YODA's own pages, <a href="https://yoda.hepforge.org">yoda.hepforge.org</a>, and A. Buckley
 * et al., SciPost Phys. Codebases 45 (2025).
 *
 * <p>In reading order: {@link org.hepmva.io.hist.yoda.YodaFormat}, {@link org.hepmva.io.hist.yoda.YodaText},
 * {@link org.hepmva.io.hist.yoda.YodaBlock} and what reads its kinds,
 * {@link org.hepmva.io.hist.yoda.YodaDialect}.
 */
package org.hepmva.io.hist.yoda;
