/**
 * Reads ROOT files, of which trees and RNTuples become ntuples, and writes them.
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
 *   ULong64_t, ULong_t                                 UNSIGNED_LONG
 *   Float_t, Float16_t                                 FLOAT
 *   Double_t, Double32_t                               DOUBLE
 *   an alias of the tree                               what its expression gives
 *   char array (leaf type C), TString, std::string     STRING
 *   x[3], x[2][3]                                      FLOAT[3], FLOAT[2][3]
 *   x[n], vector&lt;float&gt;, set, list, deque, RVec        FLOAT[]
 *   vector&lt;vector&lt;float&gt;&gt;                              FLOAT[][]
 *   an object, split or not                            a column for each member
 *   a collection of objects, TClonesArray              a column of arrays for each member
 *   a pointer to an object, Hit* h; hits[2]            arrays of one element, of none for a null pointer
 *   vector&lt;Hit*&gt;, TObjArray, TList of objects          FLOAT[][] …: an array of pointers
 *   TRef, TRefArray                                    LONG, LONG[]: the numbers of objects
 *   map&lt;string,int&gt; m                                  m.first STRING[], m.second INT[]
 *   the lengths of a split collection hits             hits_ INT
 * </pre>
 *
 * <p>Whatever else there is (a TObject*, a list of objects that have no class in common) is an {@link
 * org.hepmva.io.UnreadableColumn} or an {@link org.hepmva.io.UnsupportedFormatException} that says what it
 * is. So is an alias ({@code TTree::SetAlias}) that is not an {@linkplain org.hepmva.expression expression}
 * over columns. The columns of friend trees are read along, entry by entry; a remark names those that cannot
 * be, and why.
 *
 * <h2>Which column is which</h2>
 *
 * <p>A branch with one leaf is a column of the branch's name, one with several (a leaf list) a column per
 * leaf: {@code branch.leaf}. An element of an array is a column of its own: {@code x[3]}, {@code m[1][2]}.
 * Members of a split object have the full names that ROOT gives them: {@code muon.pt} for a member or one of
 * a base class, {@code muon.in.x} for a member of a member. Where no other member is called {@code pt}, that
 * shorter name is the one shown.
 *
 * <pre>
 *   branches muon and electron. of one class, whose base class is Kin
 *
 *   shown              understood too
 *   muon.pt            muon.Kin.pt
 *   muon.chi2
 *   electron.Kin.pt    electron.pt
 *   electron.chi2
 *
 *   branch hit, when no other has such members
 *
 *   energy             hit.energy
 *   position           hit.position
 * </pre>
 *
 * <p>A member hides one of the same name in a base class, which is then called by its path
 * ({@code muon.Kin.pt}). A leaf is also found by its own name where no column has it. A short name that
 * several branches have is refused with the names it may mean; TTree::Draw takes the first. Of branches that
 * have every name in common the first is read, as in ROOT, and a remark says so. An alias never hides a
 * column.
 *
 * <h2>RNTuples</h2>
 *
 * <pre>
 *   bool                                               BOOLEAN
 *   char, std::byte, std::[u]int8_t, std::[u]int16_t,
 *   std::int32_t, enumerations                         INT
 *   std::uint32_t, std::int64_t                        LONG
 *   std::uint64_t                                      UNSIGNED_LONG
 *   ROOT::RNTupleCardinality                           LONG
 *   float, double (Double32_t too)                     FLOAT, DOUBLE
 *   std::string                                        STRING
 *   std::vector, RVec, std::set …                      T[]
 *   std::array, T[n], std::bitset                      T[n]
 *   std::optional, std::unique_ptr                     T[], of at most one element
 *   std::variant                                       T[] of each alternative, of at most one element
 *   std::atomic                                        T
 * </pre>
 *
 * <p>Members of classes have a dot before their names: {@code muon.pt}, and {@code muons.pt} is an array if
 * {@code muons} is a vector of them. Members of a base class are shown like the class's own, unless these
 * hide them. Parts of pairs and tuples, and alternatives of variants, are called as RNTuple calls them:
 * {@code pair._0}, {@code variant._1}; those of maps {@code map.first} and {@code map.second}. The full
 * path of a field, {@code muons._0.:_0.pt}, is understood too. Fields that were added while the ntuple was
 * written are zeros, or empty, before. Every checksum is verified. A field that ROOT's streamer stores in
 * one piece is an {@link org.hepmva.io.UnreadableColumn}.
 *
 * <h2>Damaged files</h2>
 *
 * <p>Of a file that was not closed the trees are found as they were last saved. A tree, a directory or a
 * branch that is damaged does not keep from the others. Counts, depths and sizes are believed only as far as
 * the file can hold them, and checksums are checked where a compression has one.
 *
 * <h2>In reading order</h2>
 *
 * <p>{@link org.hepmva.io.root.RootFile}, {@link org.hepmva.io.root.RootKey}, {@link
 * org.hepmva.io.root.object.RootObject}, which is any other object, {@link
 * org.hepmva.io.root.RootFileWriter}, {@link org.hepmva.io.root.RootWriteSettings}, {@link
 * org.hepmva.io.root.TreeWriter}, {@link
 * org.hepmva.io.root.RntupleWriter}, {@link
 * org.hepmva.io.root.codec.Codec}; what the bytes mean is in {@link org.hepmva.io.root.format}. Of a
 * tree, one basket per wanted branch and the values of one chunk are in memory.
 */
package org.hepmva.io.root;
