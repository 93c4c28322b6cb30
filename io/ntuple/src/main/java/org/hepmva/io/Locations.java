package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hepmva.text.NearestNames;

/** Finds the files that a pattern like {@code "data/run*.root:events"} means. */
public final class Locations {

    private static final int LISTED = 5;

    private static final Pattern BRACKETS = Pattern.compile("\\[([!^]?)([^\\]/]+)]");

    private Locations() {
    }

    /**
     * {@return the locations a pattern means, sorted by name, each with the pattern's {@code :table}}
     *
     * <p>{@code *} stands for any characters, {@code ?} for one and {@code [0-9]} for one of those,
     * within one name of the path; none for a leading dot. A file of exactly the name that is given is
     * meant itself. A pattern without them gives one location, whether it exists or not; so does an
     * address, since a server does not tell which files it has.
     *
     * @param base    the folder that a relative pattern starts from
     * @param pattern a location, possibly with {@code *}, {@code ?} and {@code […]}
     * @throws UnreadableFileException    if nothing matches; names the pattern and the folder
     * @throws UnsupportedFormatException if it is an address that is not read, or has a {@code *} in its
     *                                    path
     * @throws IOException                if a folder cannot be listed
     */
    public static List<String> resolve(Path base, String pattern) throws IOException {
        if (Address.isAddress(pattern)) {
            Address.requireOne(pattern);
            return List.of(pattern);
        }
        Location.requireFileName(pattern);
        if (!hasWildcard(pattern) || Files.exists(base.resolve(pattern))) {
            return List.of(base.resolve(pattern).toString());
        }
        String file = pattern;
        for (int colon = pattern.length(); colon > 0; colon = pattern.lastIndexOf(':', colon - 1)) {
            file = pattern.substring(0, colon);
            String table = pattern.substring(colon);
            List<Path> found = matches(base, Path.of(file));
            if (!found.isEmpty()) {
                return found.stream().map(path -> path + table).toList();
            }
        }
        String in = Path.of(file).isAbsolute() ? "" : " in '" + base.toAbsolutePath().normalize() + "'";
        throw new UnreadableFileException("no file matches '" + pattern + "'" + in
                + instead(base, Path.of(file)));
    }

    private static boolean hasWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || BRACKETS.matcher(text).find();
    }

    private static List<Path> matches(Path base, Path pattern) throws IOException {
        List<Path> found = List.of(pattern.isAbsolute() ? pattern.getRoot() : base);
        for (Path name : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                next.addAll(matchesIn(folder, name.toString()));
            }
            found = next;
        }
        return found.stream().filter(path -> !Files.isDirectory(path)).toList();
    }

    private static List<Path> matchesIn(Path folder, String name) throws IOException {
        if (!hasWildcard(name)) {
            Path file = folder.resolve(name);
            return Files.exists(file) ? List.of(file) : List.of();
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern wanted = regularExpression(name);
        return FileInspection.namesIn(folder).stream()
                .filter(there -> wanted.matcher(there).matches())
                .filter(there -> there.startsWith(".") == name.startsWith("."))
                .map(folder::resolve).toList();
    }

    private static Pattern regularExpression(String name) {
        StringBuilder regex = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '*' || c == '?') {
                regex.append(c == '*' ? ".*" : ".");
            } else if (c == '[' && brackets.find(i) && brackets.start() == i) {
                boolean isNot = !brackets.group(1).isEmpty();
                regex.append(isNot ? "[^" : "[").append(quoted(brackets.group(2))).append(']');
                i = brackets.end() - 1;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(name)); // [z-a] means no range, so it means itself
        }
    }

    /** Within brackets only the minus between two characters has a meaning. */
    private static String quoted(String characters) {
        return characters.replaceAll("[^-]", "\\\\$0").replaceAll("^-|-$", "\\\\-")
                .replaceAll("\\\\([A-Za-z0-9])", "$1");
    }

    private static String instead(Path base, Path pattern) throws IOException {
        Path folder = base.resolve(pattern).toAbsolutePath().getParent();
        if (folder == null || hasWildcard(folder.toString())) {
            return "";
        }
        if (!Files.isDirectory(folder)) {
            return "; there is no folder '" + folder + "'";
        }
        List<String> names = FileInspection.namesIn(folder);
        return names.isEmpty() ? "; the folder is empty"
                : "; there are: " + NearestNames.list(pattern.getFileName().toString(), names, LISTED);
    }
}
