package org.hepmva.io.hist;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.io.ByteSource;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.text.Printable;

/**
 * Writes histograms, profiles, efficiencies and graphs into a file, of which the ending of its name says what
 * kind it is: {@code .root}, which ROOT opens as its own; {@code .aida}, AIDA XML for JAS3, Jas4pp and
 * DataMelt; {@code .yoda} or {@code .yoda.gz} for YODA 2.
 *
 * <pre>{@code
 * try (HistogramFileWriter file = HistogramFileWriter.create(Path.of("plots.root"))) {
 *     file.write("muons/pt", pt);
 *     file.write("roc", curve);
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>What is written goes to a file beside, which {@link #commit()} moves into place: without it, whatever
 * happens, an older file is as it was. Mutable, one thread.
 */
public final class HistogramFileWriter implements Closeable {

    private final HistogramOutput writer;

    private HistogramFileWriter(HistogramOutput writer) {
        this.writer = writer;
    }

    /**
     * {@return a writer of a new file, which takes the place of an older one}
     *
     * @throws UnsupportedFormatException if its name has another ending
     * @throws UnwritableFileException    if it cannot be written there
     */
    public static HistogramFileWriter create(Path path) throws IOException {
        return new HistogramFileWriter(HistogramFormat.of(path).create(path));
    }

    /**
     * {@return a writer that adds to a ROOT file, whatever its name, which stays as it is until
     * {@link #commit()}}
     *
     * @throws UnsupportedFormatException if the file is of another kind, or compressed as a whole: those are
     *                                    written whole
     * @throws IOException                if there is no such file, or nothing can be added to it
     */
    public static HistogramFileWriter append(Path path) throws IOException {
        HistogramFormat format;
        try (ByteSource source = ByteSource.of(path)) {
            if (UnpackedSource.isPacked(source)) {
                throw new UnsupportedFormatException(Printable.of(path
                        + ": nothing can be added to a file that is compressed as a whole; unpack it first"));
            }
            format = HistogramFormat.of(source).orElseThrow(() -> new UnsupportedFormatException(Printable.of(
                    path + ": this is no ROOT file, to which alone objects can be added")));
        }
        return new HistogramFileWriter(format.append(path));
    }

    /**
     * Writes an object.
     *
     * @param path   its name with the directories before it, which are made: {@code "muons/pt"}; in a ROOT
     *               file one of that name stays as an older cycle, in others there can be none
     * @param object what to write; its own name is kept
     * @throws IllegalArgumentException if the format has no place for it: more than three axes (in AIDA two
     *                                  of a profile), or an efficiency in AIDA and YODA
     * @throws IOException              if writing fails
     */
    public void write(String path, AnalysisObject object) throws IOException {
        writer.write(path, object);
    }

    /** Writes a histogram of up to three axes, as {@link #write(String, AnalysisObject)}. */
    public void write(String path, Histogram histogram) throws IOException {
        write(path, HistogramObject.of(name(path), histogram));
    }

    /** Writes a profile of up to three axes, as {@link #write(String, AnalysisObject)}. */
    public void write(String path, Profile profile) throws IOException {
        write(path, ProfileObject.of(name(path), profile));
    }

    /** Writes an efficiency of up to three axes, as {@link #write(String, AnalysisObject)}. */
    public void write(String path, Efficiency efficiency) throws IOException {
        write(path, EfficiencyObject.of(name(path), efficiency));
    }

    /** Writes a graph, as {@link #write(String, AnalysisObject)}. */
    public void write(String path, Graph graph) throws IOException {
        write(path, GraphObject.of(name(path), graph));
    }

    /** Writes text (TObjString), which only ROOT files have. */
    public void write(String path, String text) throws IOException {
        writer.write(path, text);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Makes a file of what was written, and moves it into place. Nothing can be written any more.
     *
     * @throws IOException if that fails; then {@link #close()} removes what was written
     */
    public void commit() throws IOException {
        writer.commit();
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    @Override
    public String toString() {
        return writer.toString();
    }
}
