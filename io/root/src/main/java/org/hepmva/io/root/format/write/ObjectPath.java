package org.hepmva.io.root.format.write;

import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The place of an object in a file.
 *
 * @param folders the directories, outermost first
 * @param name    its name in the last of them
 */
record ObjectPath(List<String> folders, String name) {

    static ObjectPath of(String path) throws FormatException {
        List<String> words = List.of(path.split("/", -1));
        boolean isPlain = words.stream().noneMatch(word -> word.isBlank() || word.indexOf(';') >= 0);
        if (!isPlain) {
            throw FormatException.unsupported("'" + path + "' is no name of an object: each part between"
                    + " slashes has at least one character, none of them a semicolon");
        }
        return new ObjectPath(words.subList(0, words.size() - 1), words.get(words.size() - 1));
    }
}
