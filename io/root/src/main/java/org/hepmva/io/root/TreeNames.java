package org.hepmva.io.root;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.text.Printable;

/** Finds trees by the names that users write: "tree", "dir/tree", "tree;2". Immutable. */
final class TreeNames {

    private final RootFile file;
    private final List<KeyList.Problem> problems;
    private final List<KeyList.Entry> entries;
    private final List<KeyList.Entry> trees;

    TreeNames(RootFile file, KeyList keys) {
        this.file = file;
        this.problems = keys.problems();
        this.entries = List.copyOf(keys.entries());
        this.trees = entries.stream().filter(entry -> entry.key().isTree()).toList();
    }

    /** {@return every cycle of every tree, in the order of the file} */
    List<KeyList.Entry> trees() {
        return trees;
    }

    /** {@return the name by which exactly this cycle is found} */
    String shortest(KeyList.Entry entry) {
        boolean isNewest = newest(entry.key().path()).filter(entry::equals).isPresent();
        return isNewest ? entry.key().path() : entry.key().pathAndCycle();
    }

    /** {@return the tree of a name, or of "" the only one} */
    KeyList.Entry find(String name) throws NtupleException {
        Optional<KeyList.Entry> found = name.isEmpty() ? only() : newest(name);
        if (found.isEmpty()) {
            found = trees.stream().filter(entry -> entry.key().pathAndCycle()
                    .equals(name)).findFirst();
        }
        return found.orElseThrow(() -> refusal(name));
    }

    private Optional<KeyList.Entry> newest(String path) {
        return trees.stream().filter(entry -> entry.key().path().equals(path))
                .max(Comparator.comparingInt(entry -> entry.key().cycle()));
    }

    private Optional<KeyList.Entry> only() {
        List<String> paths = paths();
        return paths.size() == 1 ? newest(paths.get(0)) : Optional.empty();
    }

    private List<String> paths() {
        return trees.stream().map(entry -> entry.key().path()).distinct().toList();
    }

    private NtupleException refusal(String name) {
        for (KeyList.Problem problem : problems) {
            if ((name + "/").startsWith(problem.directory().path() + "/")) {
                return file.explain(problem.cause());
            }
        }
        for (KeyList.Entry entry : entries) {
            RootKey key = entry.key();
            boolean isNamed = key.path().equals(name) || key.pathAndCycle().equals(name);
            if (key.isRNTuple() && (isNamed || name.isEmpty() && trees.isEmpty())) {
                return new UnsupportedFormatException(Printable.of(file.name() + ": '" + key.path()
                        + "' is an RNTuple, which cannot be read yet; trees (TTree) can"));
            }
            if (isNamed) {
                return new UnsupportedFormatException(Printable.of(file.name() + ": '" + name + "' is a "
                        + key.className() + ", not a tree"));
            }
        }
        return name.isEmpty()
                ? notOnlyOne() : UnknownTableException.of(file.name(), name, paths());
    }

    private UnknownTableException notOnlyOne() {
        String what = "holds " + paths().size() + " trees, say which: " + String.join(", ", paths());
        if (trees.isEmpty()) {
            what = problems.isEmpty() ? "holds no tree"
                    : "holds no tree that can be read; " + problems.get(0).cause().getMessage();
        }
        return new UnknownTableException(Printable.of(file.name() + ": " + what));
    }
}
