package org.hepmva.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A format of weight files, found by {@link java.util.ServiceLoader}: a jar that names its implementation in
 * {@code META-INF/services/org.hepmva.runtime.WeightFileFormat} adds one, beside hepmva or where the thread's
 * context class loader finds it. The content decides which format a file has, never its name.
 *
 * <p>Implementations have a public constructor without arguments, and are stateless.
 */
public interface WeightFileFormat {

    /** {@return what it is called, for messages: {@code "hepmva weight file"}} */
    String name();

    /** {@return the end of the names of its files, with the point: {@code ".hepmva.json"}} */
    String ending();

    /**
     * {@return whether this is the beginning of such a file}
     *
     * @param head the first 4096 bytes, or all if there are fewer; not to be changed
     */
    boolean knows(byte[] head);

    /**
     * {@return what a file holds}
     *
     * @param in from its first byte; is not closed
     * @throws MalformedWeightFileException   if it is not what the format says; the message says where in
     *                                        the file, and leaves its name to the caller
     * @throws UnsupportedWeightFileException if it holds what this release does not know, which it names
     * @throws IOException                    if it cannot be read
     */
    WeightFile read(InputStream in) throws IOException;

    /** {@return whether {@link #write} does anything but refuse} */
    default boolean canWrite() {
        return false;
    }

    /**
     * Writes a file.
     *
     * @param out is not closed
     * @throws UnsupportedWeightFileException if this format cannot hold it, or is only read
     * @throws IOException                    if it cannot be written
     */
    default void write(WeightFile file, OutputStream out) throws IOException {
        throw new UnsupportedWeightFileException("weight files of format '" + name() + "' are not written");
    }

    /** {@return all formats there are, hepmva's own first} */
    static List<WeightFileFormat> all() {
        return WeightFileFormats.all();
    }

    /**
     * {@return the format of a file, whatever its name; empty if it is none that is known}
     *
     * @throws IOException if it cannot be read
     */
    static Optional<WeightFileFormat> of(Path file) throws IOException {
        return WeightFileFormats.of(file);
    }
}
