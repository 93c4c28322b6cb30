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

    private static final int DEEPEST = 100;
    private static final int LONGEST = 1 << 12;

    /** Refuses the path of a directory that would not be read again. */
    static void requireReadable(String path) throws FormatException {
        long depth = path.chars().filter(character -> character == '/').count() + 1;
        if (depth > DEEPEST) {
            throw FormatException.unsupported("directories are nested " + depth + " deep, and more than "
                    + DEEPEST + " are not read");
        }
        if (path.length() > LONGEST) {
            throw FormatException.unsupported("the path of a directory has " + path.length()
                    + " characters, and more than " + LONGEST + " are not read");
        }
    }

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
