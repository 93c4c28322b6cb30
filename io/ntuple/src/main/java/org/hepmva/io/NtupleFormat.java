package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.hepmva.text.Services;

/**
 * A file format of ntuples, found by {@link java.util.ServiceLoader}: a jar on the class path that
 * names an implementation in {@code META-INF/services/org.hepmva.io.NtupleFormat} adds one.
 * Implementations have a public constructor without parameters, hold no state and are safe to share
 * between threads.
 */
public interface NtupleFormat {

    /** {@return the name of the format as people say it: "ROOT", "CSV"} */
    String name();

    /**
     * {@return whether the file looks like one of this format}
     *
     * @param file an existing file
     * @param head its first bytes, at most 512, as they are in the file (compressed, if it is)
     */
    boolean recognises(Path file, byte[] head);

    /**
     * {@return the tables of a file, in its order}
     *
     * @throws NtupleException if the file is not what the format says
     * @throws IOException     if reading fails
     */
    List<TableDescription> tables(Path file) throws IOException;

    /**
     * {@return a table of a file}
     *
     * @param file     an existing file that this format recognises
     * @param table    a name, or "" for the only table
     * @param progress told about the opening if that takes long
     * @throws UnknownTableException if there is no table of that name, or none is named and there are
     *                               several
     * @throws NtupleException if the file is not what the format says
     * @throws IOException     if reading fails
     */
    Ntuple open(Path file, String table, ProgressListener progress) throws IOException;

    /**
     * {@return whether other formats are asked first, because this one recognises nearly any text;
     * false}
     */
    default boolean isLastResort() {
        return false;
    }

    /**
     * {@return the formats there are: those on the class path, by name, with the last resorts at the
     * end}
     *
     * <p>They are looked for beside this library, so that the class loader of a session's thread (Jython's, a
     * desktop's) cannot hide them, and with that class loader too, which may know a user's jar.
     *
     * @throws IllegalStateException if a format beside this library cannot be loaded; says which and why
     */
    static List<NtupleFormat> installed() {
        return Services.of(ServiceLoader.load(NtupleFormat.class, NtupleFormat.class.getClassLoader()),
                        ServiceLoader.load(NtupleFormat.class)).stream()
                .sorted(Comparator.comparing(NtupleFormat::isLastResort).thenComparing(NtupleFormat::name))
                .toList();
    }

    /**
     * {@return the format of a file, judged by its content}
     *
     * @throws UnreadableFileException    if there is no such file, or it is a folder or not permitted
     * @throws MalformedFileException     if it is empty, or an HTML page in the place of a file
     * @throws UnsupportedFormatException if no format recognises it
     * @throws IOException                if reading fails
     */
    static NtupleFormat of(Path file) throws IOException {
        return FileInspection.formatOf(file);
    }
}
