package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
     * @param file  an existing file that this format recognises
     * @param table a name, or "" for the only table
     * @throws UnknownTableException if there is no table of that name, or none is named and there are
     *                               several
     * @throws NtupleException if the file is not what the format says
     * @throws IOException     if reading fails
     */
    Ntuple open(Path file, String table) throws IOException;

    /**
     * {@return whether other formats are asked first, because this one recognises nearly any text;
     * false}
     */
    default boolean isLastResort() {
        return false;
    }
}
