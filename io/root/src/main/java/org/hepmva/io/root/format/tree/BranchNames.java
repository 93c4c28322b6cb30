package org.hepmva.io.root.format.tree;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which ROOT and uproot know one branch.
 *
 * <pre>
 *   branch 'muon' of class Track : Kin     own    full      path          member
 *     Kin            its base class        Kin    muon.Kin  muon.Kin      muon
 *       pt                                 pt     muon.pt   muon.Kin.pt   muon.pt
 *     in             an object             in     muon.in   muon.in       muon.in
 *       in.x                               in.x   muon.in.x muon.in.x     muon.in.x
 *   branch 'muon.' of the same class, with a dot
 *       muon.Kin.pt                        muon.Kin.pt  (three times)     muon.pt
 * </pre>
 *
 * @param own    the branch's name, without the brackets of an array and a dot at the end
 * @param full   TBranch::GetFullName: the topmost branch's before it, if that one has no dot at the end
 * @param path   every branch on the way to it, as uproot's keys have it
 * @param member as one would write it in C++, without the names of base classes
 * @param depth  number of branches above it
 */
record BranchNames(String own, String full, String path, String member, int depth) {

    /** A branch as those below it need to know it, and the name of the topmost one as it is in the file. */
    record Above(BranchNames names, String top) {

        /** {@return whether the branches below have the topmost one's name in theirs} */
        private boolean isDotted() {
            return top.endsWith(".");
        }
    }

    /** {@return the names of a branch directly in the tree} */
    static BranchNames top(String name) {
        String own = plain(name);
        return new BranchNames(own, own, own, own, 0);
    }

    /**
     * {@return the names of a branch below another}
     *
     * @param name       its name
     * @param isComplete whether the name holds those of the branches above it already
     * @param above      the branch above
     */
    static BranchNames below(String name, boolean isComplete, Above above) {
        String own = plain(name);
        BranchNames parent = above.names();
        boolean repeats = own.startsWith(parent.own() + ".");
        String last = repeats ? own.substring(parent.own().length() + 1) : own;
        String full = isComplete || above.isDotted() ? own : plain(above.top()) + "." + own;
        return new BranchNames(own, full, parent.path() + "." + last, parent.member() + "." + last,
                parent.depth() + 1);
    }

    /** {@return the names of a base class as its members need them: they are members of what is above it} */
    BranchNames ofBase(BranchNames parent) {
        return new BranchNames(own, full, path, parent.member(), depth);
    }

    /** {@return the names of one leaf of several} */
    BranchNames leaf(String leaf) {
        String behind = "." + leaf;
        return new BranchNames(own + behind, full + behind, path + behind, member + behind, depth);
    }

    /** {@return every name, the full one first} */
    Set<String> all() {
        return new LinkedHashSet<>(List.of(full, path, member, own));
    }

    private static String plain(String name) {
        int bracket = name.indexOf('[');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        return plain.length() > 1 && plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
