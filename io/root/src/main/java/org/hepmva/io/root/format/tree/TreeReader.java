package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.form.Terminal;
import org.hepmva.io.root.format.streamer.Instance;

/** Finds out, from the object of a tree, what can be read of it and how. */
public final class TreeReader {

    /** Deeper than objects can be nested in a file; what is, refers to itself. */
    private static final int DEEPEST = 100;
    /** The names of all branches above stand before each: they must not multiply. */
    private static final int LONGEST = 1 << 10;

    private static final Set<String> KNOWN = Set.of("TBranch", "TBranchElement", "TBranchObject");

    private final ElementReader elements;
    private final EntryCount count = new EntryCount();
    private final List<Quantity> quantities = new ArrayList<>();
    private final Set<Instance> seen = new HashSet<>();

    private TreeReader(Records records, Layouts layouts) {
        this.elements = new ElementReader(records, layouts);
    }

    /**
     * {@return the tree that an object of TTree, TNtuple or TNtupleD is}
     *
     * @param records of its file, where the first entries are looked at if nothing else tells what they hold
     */
    public static Tree read(Instance tree, Records records, Layouts layouts) throws FormatException {
        long claimed = tree.whole("fEntries");
        if (claimed < 0) {
            throw FormatException.malformed("it claims " + claimed + " entries");
        }
        TreeReader reader = new TreeReader(records, layouts);
        for (Instance branch : tree.children("fBranches")) {
            reader.addTop(branch);
        }
        return new Tree(tree.text("fName"), tree.text("fTitle"), reader.count.of(claimed),
                reader.columns(claimed), aliases(tree), friends(tree), isIndexed(tree),
                reader.count.remarks(claimed));
    }

    private TreeColumns columns(long claimed) {
        long entries = count.of(claimed);
        return new TreeColumns(quantities.stream().map(quantity -> quantity.ofEntries(entries)).toList());
    }

    private static List<Alias> aliases(Instance tree) throws FormatException {
        List<Alias> aliases = new ArrayList<>();
        for (Instance alias : tree.has("fAliases") ? tree.children("fAliases") : List.<Instance>of()) {
            if (alias.has("fName") && alias.has("fTitle")) {
                aliases.add(new Alias(alias.text("fName"), alias.text("fTitle")));
            }
        }
        return aliases;
    }

    private static boolean isIndexed(Instance tree) throws FormatException {
        return tree.has("fTreeIndex") && tree.child("fTreeIndex") != Instance.NONE;
    }

    private static List<TreeFriend> friends(Instance tree) throws FormatException {
        List<TreeFriend> friends = new ArrayList<>();
        if (tree.has("fFriends")) {
            for (Instance friend : tree.children("fFriends")) {
                if (friend.has("fTreeName") && friend.has("fName") && friend.has("fTitle")) {
                    friends.add(new TreeFriend(friend.text("fName"), friend.text("fTreeName"),
                            friend.text("fTitle")));
                }
            }
        }
        return friends;
    }

    private void addTop(Instance branch) throws FormatException {
        if (branch != Instance.NONE) {
            String name = name(branch);
            BranchNames names = BranchNames.top(name);
            add(branch, names, new BranchNames.Above(names, name));
        }
    }

    private void add(Instance branch, BranchNames names, BranchNames.Above asAbove)
            throws FormatException {
        if (!seen.add(branch) || names.depth() > DEEPEST) {
            throw FormatException.malformed("branch '" + names.full() + "' is there twice, perhaps inside"
                    + " itself");
        }
        count.add(branch);
        List<Instance> below = branch.has("fBranches") ? branch.children("fBranches") : List.of();
        if (!below.isEmpty() && names.path().length() > LONGEST) {
            quantities.add(Quantity.unreadable(names, branch.className(), "there are branches below it, and"
                    + " its name has more than " + LONGEST + " characters with those of the branches above"));
            return;
        }
        if (ElementReader.isCollection(branch)) {
            addData(branch, names.ofLengths());
        } else if (below.isEmpty()) {
            addData(branch, names);
        }
        for (Instance child : below) {
            if (child != Instance.NONE) {
                addBelow(child, asAbove);
            }
        }
    }

    private void addBelow(Instance child, BranchNames.Above above) throws FormatException {
        BranchNames names = BranchNames.below(name(child), ElementReader.isOfCollection(child), above);
        boolean isBase = ElementReader.isOfBase(child);
        add(child, names, new BranchNames.Above(isBase ? names.ofBase() : names, above.top()));
    }

    private static String name(Instance branch) throws FormatException {
        return branch.has("fName") ? branch.text("fName") : branch.className();
    }

    /** One branch that is not as it should be does not keep from the others. */
    private void addData(Instance branch, BranchNames names) {
        String type = branch.className();
        try {
            String reason = obstacle(branch);
            if (reason.isEmpty()) {
                addLeaves(branch, names);
            } else {
                quantities.add(Quantity.unreadable(names, type, reason));
            }
        } catch (FormatException e) {
            quantities.add(Quantity.unreadable(names, type, e.getMessage()));
        }
    }

    private static String obstacle(Instance branch) throws FormatException {
        if (!branch.problem().isEmpty()) {
            return branch.problem();
        }
        if (!KNOWN.contains(branch.className()) || !branch.has("fLeaves")) {
            return "branches of this class cannot be read yet";
        }
        String elsewhere = branch.text("fFileName");
        return elsewhere.isEmpty() ? "" : "its baskets are in another file, '" + elsewhere + "'";
    }

    private void addLeaves(Instance branch, BranchNames names) throws FormatException {
        List<Leaf> leaves = new ArrayList<>();
        boolean isOnly = branch.children("fLeaves").size() == 1;
        for (Instance leaf : branch.children("fLeaves")) {
            leaves.add(switch (branch.className()) {
                case "TBranchElement" -> elements.read(branch, leaf);
                case "TBranchObject" -> elements.readObject(branch, leaf);
                default -> LeafReader.read(leaf, isOnly ? branch : Instance.NONE);
            });
        }
        String title = Titles.own(branch.text("fTitle"), branch.text("fName"));
        requireRunsAtTheEnd(leaves);
        Branch data = new Branch(names.full(), title, leaves, count.baskets(branch),
                counter(branch, leaves));
        boolean behindUnreadable = false;
        for (int i = 0; i < leaves.size(); i++) {
            addLeaf(data, i, names, behindUnreadable);
            behindUnreadable |= !leaves.get(i).isReadable();
        }
    }

    private Optional<Branch> counter(Instance branch, List<Leaf> leaves) throws FormatException {
        boolean isCounted = leaves.stream().anyMatch(leaf -> leaf.form() instanceof Form.CountedElsewhere);
        if (!isCounted) {
            return Optional.empty();
        }
        Instance counter = ElementReader.counter(branch).orElseThrow();
        List<Instance> lengths = counter.children("fLeaves");
        if (lengths.isEmpty()) {
            throw FormatException.malformed("the lengths of its arrays are in '" + name(counter)
                    + "', which has no leaves");
        }
        Leaf leaf = elements.read(counter, lengths.get(0));
        if (!areLengths(leaf)) {
            throw FormatException.unsupported("the lengths of its arrays are in '" + name(counter)
                    + "', which does not hold a whole number for each element");
        }
        return Optional.of(new Branch(name(counter), "", List.of(leaf), count.baskets(counter),
                Optional.empty()));
    }

    private static boolean areLengths(Leaf leaf) {
        return leaf.form() instanceof Form.Run run && run.element() instanceof Form.Number number
                && number.type().scalar().isWhole() && number.type().scalar() != ScalarType.BOOLEAN;
    }

    /** An array that takes the rest of an entry leaves nothing for those behind it. */
    private static void requireRunsAtTheEnd(List<Leaf> leaves) {
        for (int i = 0; i + 1 < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.form() instanceof Form.Run) {
                leaves.set(i, Leaf.unreadable(leaf.name(), leaf.title(), leaf.cppType(),
                        "arrays of varying length before other leaves cannot be read"));
            }
        }
    }

    private void addLeaf(Branch branch, int number, BranchNames names, boolean behindUnreadable) {
        Leaf leaf = branch.leaves().get(number);
        boolean isOnly = branch.leaves().size() == 1;
        BranchNames full = isOnly ? names : names.leaf(leaf.name());
        if (!leaf.isReadable() || behindUnreadable) {
            quantities.add(Quantity.unreadable(full, leaf.cppType(), leaf.isReadable()
                    ? "it lies behind a leaf that cannot be read yet" : leaf.obstacle()));
            return;
        }
        List<Terminal> terminals = leaf.terminals();
        for (int i = 0; i < terminals.size(); i++) {
            Terminal terminal = terminals.get(i);
            BranchNames part = terminal.path().isEmpty() ? full : full.leaf(terminal.path());
            if (terminal.isReadable()) {
                Set<String> others = new LinkedHashSet<>();
                if (terminal.path().isEmpty()) {
                    others.addAll(List.of(leaf.name(), names.full() + "." + leaf.name()));
                }
                quantities.add(Quantity.readable(part, List.copyOf(others),
                        new Field("", branch, number, i)));
            } else {
                quantities.add(Quantity.unreadable(part, terminal.cpp(), terminal.reason()));
            }
        }
    }
}
