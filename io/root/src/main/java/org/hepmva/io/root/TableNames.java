package org.hepmva.io.root;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.text.Printable;

/** Finds trees and RNTuples by the names that users write: "tree", "dir/tree", "tree;2". Immutable. */
final class TableNames {

    private final RootFile file;
    private final List<KeyList.Problem> problems;
    private final List<KeyList.Entry> entries;
    private final List<KeyList.Entry> tables;

    TableNames(RootFile file, KeyList keys) {
        this.file = file;
        this.problems = keys.problems();
        this.entries = List.copyOf(keys.entries());
        this.tables = entries.stream().filter(entry -> entry.key().isTable()).toList();
    }

    /** {@return every cycle of every table, in the order of the file} */
    List<KeyList.Entry> tables() {
        return tables;
    }

    /** {@return the name by which exactly this cycle is found} */
    String shortest(KeyList.Entry entry) {
        boolean isNewest = newest(entry.key().path()).filter(entry::equals).isPresent();
        return isNewest ? entry.key().path() : entry.key().pathAndCycle();
    }

    /** {@return the table of a name, or of "" the only one} */
    KeyList.Entry find(String name) throws NtupleException {
        Optional<KeyList.Entry> found = name.isEmpty() ? only() : newest(name);
        if (found.isEmpty()) {
            found = tables.stream().filter(entry -> entry.key().pathAndCycle()
                    .equals(name)).findFirst();
        }
        return found.orElseThrow(() -> refusal(name));
    }

    private Optional<KeyList.Entry> newest(String path) {
        return tables.stream().filter(entry -> entry.key().path().equals(path))
                .max(Comparator.comparingInt(entry -> entry.key().cycle()));
    }

    private Optional<KeyList.Entry> only() {
        List<String> paths = paths();
        return paths.size() == 1 ? newest(paths.get(0)) : Optional.empty();
    }

    private List<String> paths() {
        return tables.stream().map(entry -> entry.key().path()).distinct().toList();
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
            if (isNamed) {
                return new UnsupportedFormatException(Printable.of(file.name() + ": '" + name + "' is a "
                        + key.className() + ", neither a tree nor an RNTuple"));
            }
        }
        return name.isEmpty()
                ? notOnlyOne() : UnknownTableException.of(file.name(), name, paths());
    }

    private UnknownTableException notOnlyOne() {
        String what = "holds " + paths().size() + " tables, say which: " + String.join(", ", paths());
        if (tables.isEmpty()) {
            what = problems.isEmpty() ? "holds neither a tree nor an RNTuple"
                    : "holds no table that can be read; " + problems.get(0).cause().getMessage();
        }
        return new UnknownTableException(Printable.of(file.name() + ": " + what));
    }
}
