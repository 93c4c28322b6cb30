package org.hepmva.io.root;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.NtupleException;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/** Finds objects by the names that users write: "pt", "dir/pt", "pt;2". Immutable. */
final class ObjectNames {

    private static final int LISTED = 8;

    private final RootFile file;
    private final KeyList keys;

    ObjectNames(RootFile file, KeyList keys) {
        this.file = file;
        this.keys = keys;
    }

    /** {@return the newest cycle of a path, or exactly that of a path and cycle} */
    KeyList.Entry find(String name) throws NtupleException {
        Optional<KeyList.Entry> newest = keys.entries().stream()
                .filter(entry -> entry.key().path().equals(name))
                .max(Comparator.comparingInt(entry -> entry.key().cycle()));
        Optional<KeyList.Entry> found = newest.isPresent() ? newest : keys.entries().stream()
                .filter(entry -> entry.key().pathAndCycle().equals(name)).findFirst();
        if (found.isPresent() && !found.get().key().isDirectory()) {
            return found.get();
        }
        throw refusal(name, found.isPresent());
    }

    private NtupleException refusal(String name, boolean isDirectory) {
        for (KeyList.Problem problem : keys.problems()) {
            if ((name + "/").startsWith(problem.directory().path() + "/")) {
                return file.explain(problem.cause());
            }
        }
        List<String> paths = keys.entries().stream().map(KeyList.Entry::key)
                .filter(key -> !key.isDirectory()).map(RootKey::path).distinct().toList();
        String nearest = "; nearest first: " + NearestNames.list(name, paths, LISTED);
        return new UnknownObjectException(Printable.of(file.name() + ": "
                + (isDirectory ? "'" + name + "' is a directory, not an object" : "no object '" + name + "'")
                + nearest));
    }
}
