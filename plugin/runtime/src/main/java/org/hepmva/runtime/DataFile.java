package org.hepmva.runtime;

import java.util.Objects;

/**
 * A file that a classifier was trained on.
 *
 * @param path      as the user wrote it
 * @param tree      the table in it; empty if there is only one
 * @param className the class whose events were read: {@code "signal"}
 * @param bytes     its size; −1 if unknown
 * @param sha256    of its content, in hexadecimal; empty if unknown
 */
public record DataFile(String path, String tree, String className, long bytes, String sha256) {

    public DataFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(sha256, "sha256");
    }
}
