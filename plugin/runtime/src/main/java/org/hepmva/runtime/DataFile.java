package org.hepmva.runtime;

import java.util.Objects;

/**
 * A file that a model was trained on.
 *
 * @param path      as the user wrote it
 * @param tree      the table in it; empty if there is only one
 * @param className the class whose events were read: {@code "signal"}
 * @param source    the source of that class; the class if it has one source of no other name
 * @param bytes     its size; −1 if unknown
 * @param sha256    of its content, in hexadecimal; empty if unknown
 * @param version   what else tells its content from another, such as the {@code ETag} of a server; empty if
 *                  the SHA-256 is known, or nothing tells
 */
public record DataFile(String path, String tree, String className, String source, long bytes,
                       String sha256, String version) {

    public DataFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(version, "version");
    }

    /**
     * A file of which the SHA-256 is known.
     *
     * @param path      as the user wrote it
     * @param tree      the table in it; empty if there is only one
     * @param className the class whose events were read
     * @param source    the source of that class
     * @param bytes     its size; −1 if unknown
     * @param sha256    of its content, in hexadecimal; empty if unknown
     */
    public DataFile(String path, String tree, String className, String source, long bytes, String sha256) {
        this(path, tree, className, source, bytes, sha256, "");
    }

    /**
     * A file of the only source of a class.
     *
     * @param path      as the user wrote it
     * @param tree      the table in it; empty if there is only one
     * @param className the class whose events were read
     * @param bytes     its size; −1 if unknown
     * @param sha256    of its content, in hexadecimal; empty if unknown
     */
    public DataFile(String path, String tree, String className, long bytes, String sha256) {
        this(path, tree, className, className, bytes, sha256);
    }

    /** {@return what it holds: the class, with the source if that has a name of its own} */
    public String title() {
        return source.equals(className) ? className : className + ", " + source;
    }
}
