package org.hepmva.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.hepmva.text.Printable;
import org.hepmva.text.Services;

/**
 * A file format in which ntuples are written, found by {@link java.util.ServiceLoader}: a jar on the class
 * path that names an implementation in {@code META-INF/services/org.hepmva.io.NtupleWriter} adds one, and
 * {@code dump} and {@code apply} write it. Implementations have a public constructor without parameters, hold
 * no state and are safe to share between threads.
 */
public interface NtupleWriter {

    /** {@return the name of the format as people say it: "ROOT", "CSV"} */
    String name();

    /**
     * {@return how the names of its files end, in small letters, the usual ending first: ".csv", ".csv.gz"}
     */
    List<String> endings();

    /**
     * {@return a new file that has no entries yet, and appears, whole, when it is committed}
     *
     * @param file    replaced if it exists; its name ends in one of the {@link #endings()}
     * @param table   name of the table, which a format without names of tables passes over; empty for the
     *                name that is usual
     * @param columns each name once, of a type that the format has a place for
     * @throws UnwritableFileException    if the file cannot be written
     * @throws UnsupportedFormatException if the format has no place for a column's type or name; says which
     * @throws IOException                if writing fails otherwise
     */
    NtupleOutput open(Path file, String table, List<ColumnDescription> columns) throws IOException;

    /** {@return whether it is written to pipes and terminals too; false} */
    default boolean writesStreams() {
        return false;
    }

    /**
     * {@return a stream of the format, which is flushed when it is committed but not closed}
     *
     * @param stream  where to
     * @param columns as for a file
     * @throws UnsupportedFormatException if it {@linkplain #writesStreams writes no streams}
     * @throws IOException                if writing fails
     */
    default NtupleOutput open(OutputStream stream, List<ColumnDescription> columns) throws IOException {
        throw new UnsupportedFormatException(name() + " is written to files, not to pipes or terminals");
    }

    /** {@return the formats there are, by name; see {@link NtupleFormat#installed()}} */
    static List<NtupleWriter> installed() {
        return Services.of(ServiceLoader.load(NtupleWriter.class, NtupleWriter.class.getClassLoader()),
                        ServiceLoader.load(NtupleWriter.class)).stream()
                .sorted(Comparator.comparing(NtupleWriter::name)).toList();
    }

    /**
     * {@return the format of a file that is to be written, by the ending of its name}
     *
     * @throws UnsupportedFormatException if no format has that ending; lists those there are
     */
    static NtupleWriter of(Path file) throws UnsupportedFormatException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        List<NtupleWriter> installed = installed();
        return installed.stream()
                .filter(writer -> writer.endings().stream().anyMatch(ending -> endsIn(name, ending)))
                .findFirst()
                .orElseThrow(() -> new UnsupportedFormatException(Printable.of(file + ": " + refusal(name)
                        + "; there are " + listed(installed))));
    }

    private static String refusal(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                ? "'" + name.substring(dot) + "' is not the ending of a format in which ntuples are written"
                : "the name has no ending, which says in which format to write";
    }

    private static boolean endsIn(String name, String ending) {
        return name.length() > ending.length() && name.endsWith(ending);
    }

    private static String listed(List<NtupleWriter> writers) {
        return writers.stream()
                .map(writer -> writer.name() + " (" + String.join(", ", writer.endings()) + ")")
                .collect(Collectors.joining(", "));
    }
}
