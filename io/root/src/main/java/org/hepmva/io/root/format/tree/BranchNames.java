package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param own  the branch's name, without the brackets of an array and a dot at the end
 * @param full TBranch::GetFullName: the topmost branch's before it, if that one has no dot at the end
 * @param way  the branches on the way to it, and it
 */
record BranchNames(String own, String full, List<Step> way) {

    /** Of longer ways not every part is tried: nobody writes them, and a hostile file has many. */
    private static final int LONGEST_SPELT = 16;

    /**
     * A branch on the way to another.
     *
     * @param own    its name as in the file, without brackets and the dot at the end
     * @param last   what its name adds to those of the branches above it
     * @param isBase whether it is a base class, which C++ does not name on the way to a member
     */
    record Step(String own, String last, boolean isBase) {
    }

    /** A branch as those below it need to know it, and the name of the topmost one as it is in the file. */
    record Above(BranchNames names, String top) {

        /** {@return whether the branches below have the topmost one's name in theirs} */
        private boolean isDotted() {
            return top.endsWith(".");
        }
    }

    BranchNames {
        way = List.copyOf(way);
    }

    /** {@return the names of a branch directly in the tree} */
    static BranchNames top(String name) {
        String own = plain(name);
        return new BranchNames(own, own, List.of(new Step(own, own, false)));
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
        String full = isComplete || above.isDotted() ? own : plain(above.top()) + "." + own;
        String last = own;
        for (Step step : above.names().way()) { // a base of a base class is not named in those of its members
            if (own.startsWith(step.own() + ".")) {
                last = own.substring(step.own().length() + 1);
            }
        }
        return new BranchNames(own, full, and(above.names().way(), new Step(own, last, false)));
    }

    /** {@return these names, of a base class: its members are members of what is above it} */
    BranchNames ofBase() {
        int end = way.size() - 1;
        return new BranchNames(own, full, and(way.subList(0, end), new Step(own, way.get(end).last(), true)));
    }

    /** {@return the names of the lengths of a collection, as ROOT calls them: with an underscore behind} */
    BranchNames ofLengths() {
        int end = way.size() - 1;
        Step last = way.get(end);
        return new BranchNames(own + "_", full + "_",
                and(way.subList(0, end), new Step(last.own() + "_", last.last() + "_", false)));
    }

    /** {@return the names of one leaf of several} */
    BranchNames leaf(String leaf) {
        String behind = "." + leaf;
        return new BranchNames(own + behind, full + behind, and(way, new Step(own + behind, leaf, false)));
    }

    private static List<Step> and(List<Step> steps, Step last) {
        List<Step> all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }

    /** {@return every branch on the way to it, as uproot's keys have it} */
    String path() {
        return way.stream().map(Step::last).collect(Collectors.joining("."));
    }

    /** {@return as one would write it in C++, without the names of base classes} */
    String member() {
        return way.stream().filter(step -> !step.isBase()).map(Step::last).collect(Collectors.joining("."));
    }

    /** {@return number of branches above it} */
    int depth() {
        return way.size() - 1;
    }

    /** {@return every name that says the whole way, the full one first} */
    Set<String> all() {
        return new LinkedHashSet<>(List.of(full, path(), member()));
    }

    /** {@return the branch's own name, and the ends of the way without base classes} */
    Set<String> endings() {
        Set<String> endings = new LinkedHashSet<>(List.of(own));
        for (int start = Math.max(1, way.size() - LONGEST_SPELT); start < way.size(); start++) {
            endings.add(spelt(way.subList(start, way.size()), List.of()));
        }
        return endings;
    }

    /**
     * {@return what TTree::Draw understands besides, where nothing else is meant: the end of the way alone,
     * with some of its base classes}
     */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>(List.of(own));
        for (int start = Math.max(0, way.size() - LONGEST_SPELT); start < way.size(); start++) {
            List<Step> part = way.subList(start, way.size());
            parts.add(spelt(part, part));
            parts.add(spelt(part, List.of()));
            for (Step kept : part) {
                parts.add(spelt(part, List.of(kept)));
            }
        }
        return parts;
    }

    /** {@return some steps, of the base classes only those to be kept} */
    private static String spelt(List<Step> steps, List<Step> kept) {
        return steps.stream().filter(step -> !step.isBase() || kept.contains(step)).map(Step::last)
                .collect(Collectors.joining("."));
    }

    private static String plain(String name) {
        int bracket = name.indexOf('[');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        return plain.length() > 1 && plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
