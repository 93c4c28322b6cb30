package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.io.root.format.FormatException;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.format.streamer.Layouts;

/** Finds out, from the object of a tree, what can be read of it and how. */
public final class TreeReader {

    private static final int DEEPEST = 50;

    private final ElementReader elements;
    private final long entries;
    private final List<Field> fields = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private TreeReader(Layouts layouts, long entries) {
        this.elements = new ElementReader(layouts);
        this.entries = entries;
    }

    /** {@return the tree that an object of TTree, TNtuple or TNtupleD is} */
    public static Tree read(Instance tree, Layouts layouts) throws FormatException {
        long entries = tree.whole("fEntries");
        if (entries < 0) {
            throw FormatException.malformed("it claims " + entries + " entries");
        }
        TreeReader reader = new TreeReader(layouts, entries);
        for (Instance branch : tree.children("fBranches")) {
            reader.add(branch, "", 0);
        }
        return new Tree(tree.text("fName"), tree.text("fTitle"), entries, reader.fields,
                reader.obstacles, friends(tree));
    }

    private static List<String> friends(Instance tree) throws FormatException {
        List<String> friends = new ArrayList<>();
        if (tree.has("fFriends")) {
            for (Instance friend : tree.children("fFriends")) {
                friends.add(friend.has("fTreeName") ? friend.text("fTreeName") : friend.className());
            }
        }
        return friends;
    }

    private void add(Instance branch, String parent, int depth) throws FormatException {
        if (branch == Instance.NONE || depth > DEEPEST) {
            return;
        }
        String name = plainName(branch);
        List<Instance> below = branch.has("fBranches") ? branch.children("fBranches") : List.of();
        if (below.isEmpty()) {
            addData(branch, name, parent);
        } else if (ElementReader.isOfCollection(branch)) {
            obstacles.add(new Obstacle(unique(name, parent), branch.text("fClassName"),
                    "collections cannot be read yet"));
        }
        for (Instance child : below) {
            add(child, name, depth + 1);
        }
    }

    private void addData(Instance branch, String name, String parent) throws FormatException {
        String unique = unique(name, parent);
        try {
            String reason = obstacle(branch);
            if (reason.isEmpty()) {
                addLeaves(branch, unique);
            } else {
                obstacles.add(new Obstacle(unique, branch.className(), reason));
            }
        } catch (FormatException e) {
            throw e.within("branch '" + unique + "'");
        }
    }

    private static String obstacle(Instance branch) throws FormatException {
        boolean known = branch.className().equals("TBranch")
                || branch.className().equals("TBranchElement");
        if (!known || !branch.has("fLeaves")) {
            return "branches of this class cannot be read yet";
        }
        String elsewhere = branch.text("fFileName");
        return elsewhere.isEmpty() ? "" : "its baskets are in another file, '" + elsewhere + "'";
    }

    private void addLeaves(Instance branch, String name) throws FormatException {
        List<Leaf> leaves = new ArrayList<>();
        for (Instance leaf : branch.children("fLeaves")) {
            boolean isElement = branch.className().equals("TBranchElement");
            leaves.add(isElement ? elements.read(branch, leaf) : LeafReader.read(leaf));
        }
        Branch data = new Branch(name, branch.text("fTitle"), leaves, BasketIndex.of(branch));
        boolean behindUnreadable = false;
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            String full = leaves.size() == 1 ? name : unique(name + "." + leaf.name(), "");
            if (leaf.isReadable() && !behindUnreadable) {
                addFields(data, i, full);
            } else {
                String reason = leaf.isReadable()
                        ? "it lies behind a leaf that cannot be read yet"
                        : leaf.obstacle();
                obstacles.add(new Obstacle(full, leaf.cppType(), reason));
            }
            behindUnreadable |= !leaf.isReadable();
        }
    }

    private void addFields(Branch branch, int leaf, String name) {
        Leaf description = branch.leaves().get(leaf);
        if (branch.baskets().entries() != entries) {
            obstacles.add(new Obstacle(name, description.cppType(), "its baskets hold "
                    + branch.baskets().entries() + " of the tree's " + entries + " entries"));
            return;
        }
        for (int i = 0; i < description.elements(); i++) {
            fields.add(new Field(name + description.indices(i), branch, leaf, i));
        }
    }

    /**
     * {@return the name of a branch without the brackets of an array and the dot of a split object}
     */
    private static String plainName(Instance branch) throws FormatException {
        String name = branch.has("fName") ? branch.text("fName") : branch.className();
        int bracket = name.indexOf('[');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /**
     * {@return the name, or if it is taken with the parent's before it, or else with a number
     * behind it}
     */
    private String unique(String name, String parent) {
        String candidate = name;
        if (!names.add(candidate)) {
            candidate = parent.isEmpty() ? name : parent + "." + name;
            for (int i = 2; !names.add(candidate); i++) {
                candidate = name + "#" + i;
            }
        }
        return candidate;
    }
}
