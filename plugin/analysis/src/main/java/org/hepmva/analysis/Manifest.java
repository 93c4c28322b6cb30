package org.hepmva.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.text.WholeFile;

/**
 * Which files of a folder are results, and what is in them, so that a later training can take them away
 * and leaves alone what somebody else has put there or has changed. {@code sha256sum -c} understands it.
 * Immutable.
 *
 * @param digests SHA-256 by name, relative to the folder, with {@code /} between names
 */
record Manifest(Map<String, String> digests) {

    static final String FILE = ".hepmva.files";
    private static final Pattern LINE = Pattern.compile(
            "([0-9a-f]{64})  ((?:plots/)?[A-Za-z0-9_][A-Za-z0-9_.-]*)");

    Manifest {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /** {@return what the folder says; nothing if it says nothing, or what nobody wrote in this way} */
    static Manifest read(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        if (Files.isRegularFile(folder.resolve(FILE))) {
            byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
            new String(bytes, StandardCharsets.ISO_8859_1).lines().forEach(line -> {
                Matcher entry = LINE.matcher(line);
                if (entry.matches()) {
                    digests.put(entry.group(2), entry.group(1));
                }
            });
        }
        return new Manifest(digests);
    }

    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(
                "# results of hepmva; sha256sum -c " + FILE + " checks them\n");
        digests.forEach((name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        WholeFile.write(folder.resolve(FILE),
                out -> out.write(text.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    /** {@return whether a file is there, and is what was written} */
    boolean isUnchanged(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) && Digests.of(file).equals(digests.get(name));
    }

    /** {@return this with some more files, or with other digests of them} */
    Manifest with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(digests);
        all.putAll(more);
        return new Manifest(all);
    }

    /** {@return this with only the files of these names} */
    Manifest only(Set<String> names) {
        Map<String, String> some = new TreeMap<>(digests);
        some.keySet().retainAll(names);
        return new Manifest(some);
    }
}
