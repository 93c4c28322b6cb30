package org.hepmva.io;

import java.io.IOException;
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
     * {@return whether something that begins so looks like a file of this format}
     *
     * @param name the name of the file, or an address
     * @param head its first bytes, at most 512; of a file that gzip has compressed as they are in the file
     *             and, if no format knows those, as they are unpacked
     */
    boolean recognises(String name, byte[] head);

    /**
     * {@return the tables of a file, in its order}
     *
     * @param source the bytes of a file that this format recognises, held and closed by the caller
     * @throws NtupleException if the file is not what the format says
     * @throws IOException     if reading fails
     */
    List<TableDescription> tables(ByteSource source) throws IOException;

    /**
     * {@return a table of a file; closing it closes the source}
     *
     * @param source   the bytes of a file that this format recognises. The caller holds it until this
     *                 returns, and closes it if this throws; each walk through the ntuple has to hold it
     *                 ({@link ByteSource#hold}, {@link ByteSource#stream}).
     * @param table    a name, or "" for the only table
     * @param progress told about the opening if that takes long
     * @throws UnknownTableException if there is no table of that name, or none is named and there are
     *                               several
     * @throws NtupleException if the file is not what the format says
     * @throws IOException     if reading fails
     */
    Ntuple open(ByteSource source, String table, ProgressListener progress) throws IOException;

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
     * {@return the format of a file, judged by its content, unpacked if it is compressed by gzip}
     *
     * @throws MalformedFileException     if it is empty, or an HTML page in the place of a file
     * @throws UnsupportedFormatException if no format recognises it
     * @throws IOException                if reading fails
     */
    static NtupleFormat of(ByteSource source) throws IOException {
        return Recognised.format(source);
    }
}
