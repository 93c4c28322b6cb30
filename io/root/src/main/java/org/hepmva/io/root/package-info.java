/**
 * Reads ROOT files: trees become ntuples.
 *
 * <p>Most users need nothing from here; {@link org.hepmva.io.Ntuple#open(String)} finds this format
 * by itself. To see what is in a file, or to read several of its trees:
 *
 * <pre>{@code
 * try (RootFile file = RootFile.open(Path.of("zmumu.root"))) {
 *     List<RootKey> keys = file.keys();
 *     Ntuple events = file.ntuple("events");
 *     try (Chunks chunks = events.chunks(List.of("px1", "py1"), EntryRange.all())) {
 *         while (chunks.advance()) {
 *             Column px = chunks.chunk().column("px1");
 *         }
 *     }
 * }
 * }</pre>
 *
 * <h2>What becomes what</h2>
 *
 * <pre>
 *   Bool_t                                             BOOLEAN
 *   Char_t, UChar_t, Short_t, UShort_t, Int_t          INT
 *   UInt_t, Long64_t, Long_t                           LONG
 *   ULong64_t, ULong_t                                 LONG, the same 64 bits: negative from 2^63 on
 *   Float_t, Float16_t                                 FLOAT
 *   Double_t, Double32_t                               DOUBLE
 *   char array (leaf type C), TString, std::string     STRING
 * </pre>
 *
 * <p>A branch with one leaf is a column of the branch's name, one with several (a leaf list) a
 * column per leaf: {@code branch.leaf}. An array of fixed size is a column per element: {@code
 * x[3]}, {@code m[1][2]}. Members of a split object are columns under the name of their branch; if
 * two branches have the same name the second gets the name of the branch above it and a dot before
 * its own. Whatever else there is (arrays of varying length, collections, objects that are not
 * split, RNTuple) is an {@link org.hepmva.io.UnreadableColumn} or an {@link
 * org.hepmva.io.UnsupportedFormatException} that says what it is. Friend trees are
 * not joined; a remark names them.
 *
 * <h2>In reading order</h2>
 *
 * <p>{@link org.hepmva.io.root.RootFile}, {@link org.hepmva.io.root.RootKey}, {@link
 * org.hepmva.io.root.Codec}; what the bytes mean is in {@link org.hepmva.io.root.format}. Of a
 * tree, one basket per wanted branch and the values of one chunk are in memory. Nothing is written
 * here yet.
 */
package org.hepmva.io.root;
