package org.hepmva.io.hist;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.UnknownObjectException;
import org.hepmva.text.Printable;

/**
 * An open file of histograms, profiles, efficiencies and graphs: a ROOT file, AIDA XML or YODA, which is told
 * by its content. It may be compressed with gzip, or be the first file of a zip archive.
 *
 * <pre>{@code
 * try (HistogramFile file = HistogramFile.open(Path.of("plots.root"))) {
 *     for (HistogramEntry entry : file.entries()) { ... }
 *     Histogram pt = file.histogram("muons/pt");
 *     Graph roc = file.graph("roc");
 * }
 * }</pre>
 *
 * <p>What is read is whole and needs the file no longer. Any number of threads may use it.
 */
public final class HistogramFile implements Closeable {

    private final String name;
    private final HistogramFormat format;
    private final HistogramContents contents;

    private HistogramFile(String name, HistogramFormat format, HistogramContents contents) {
        this.name = name;
        this.format = format;
        this.contents = contents;
    }

    /**
     * {@return a file, opened}
     *
     * @throws NtupleException if there is no such file, or it is not one that can be read
     * @throws IOException     if reading fails
     */
    public static HistogramFile open(Path path) throws IOException {
        return open(ByteSource.of(path));
    }

    /**
     * {@return the file of some source, which is closed with it, and when it cannot be opened}
     *
     * @throws NtupleException if it is not one that can be read
     * @throws IOException     if reading fails
     */
    public static HistogramFile open(ByteSource source) throws IOException {
        ByteSource unpacked = source;
        boolean isOpen = false;
        try {
            String name = source.name();
            HistogramFormat format = HistogramFormat.of(source)
                    .orElseThrow(() -> new UnsupportedFormatException(Printable.of(name
                            + ": this is no file of histograms; they are read from files of "
                            + HistogramFormat.installed().stream().map(HistogramFormat::name)
                                    .collect(Collectors.joining(", ")))));
            unpacked = UnpackedSource.of(source, format.hasTables());
            HistogramContents contents = format.open(unpacked);
            isOpen = true;
            return new HistogramFile(name, format, contents);
        } finally {
            if (!isOpen) {
                unpacked.close();
            }
        }
    }

    /**
     * {@return whether a source is of a format that {@link #open(ByteSource)} knows, compressed or not} Only
     * its beginning is read.
     *
     * @param source which stays open
     * @throws NtupleException if it is compressed, and its beginning cannot be unpacked
     * @throws IOException     if reading fails
     */
    public static boolean recognises(ByteSource source) throws IOException {
        return HistogramFormat.of(source).isPresent();
    }

    /**
     * {@return whether {@link #open(ByteSource)} reads all that there is in a source: its format has no
     * ntuples, or it lies in a zip archive, out of which ntuples are not read} Only its beginning is read.
     *
     * @param source which stays open
     * @throws NtupleException if it is compressed, and its beginning cannot be unpacked
     * @throws IOException     if reading fails
     */
    public static boolean hasObjectsOnly(ByteSource source) throws IOException {
        Optional<HistogramFormat> format = HistogramFormat.of(source);
        return format.isPresent() && (!format.get().hasTables() || UnpackedSource.isZip(source));
    }

    /** {@return the name of its format: {@code "ROOT"}, {@code "AIDA"} or {@code "YODA"}} */
    public String format() {
        return format.name();
    }

    /** {@return all objects but directories, in the order of the file; of several cycles older ones, too} */
    public List<HistogramEntry> entries() {
        return contents.entries();
    }

    /**
     * {@return what a name means, if the file lists it} Nothing is read: the object may be damaged.
     *
     * @param path {@code "pt"}, {@code "muons/pt"} or {@code "muons/pt;1"}; without a cycle the newest
     */
    public Optional<HistogramEntry> entry(String path) {
        return contents.entry(path);
    }

    /**
     * {@return an object}
     *
     * @param path {@code "pt"}, {@code "muons/pt"} or {@code "muons/pt;1"}; without a cycle the newest
     * @throws UnknownObjectException     if there is none of that name
     * @throws UnsupportedFormatException if it is something else
     * @throws MalformedFileException     if it is damaged, or what it says cannot be
     * @throws IOException                if reading fails
     */
    public AnalysisObject read(String path) throws IOException {
        return contents.read(path);
    }

    /** {@return a histogram; other kinds are refused as in {@link #read}} */
    public Histogram histogram(String path) throws IOException {
        if (read(path) instanceof HistogramObject found) {
            return found.histogram();
        }
        throw otherKind(path, "a histogram");
    }

    /** {@return a profile; other kinds are refused as in {@link #read}} */
    public Profile profile(String path) throws IOException {
        if (read(path) instanceof ProfileObject found) {
            return found.profile();
        }
        throw otherKind(path, "a profile");
    }

    /** {@return an efficiency; other kinds are refused as in {@link #read}} */
    public Efficiency efficiency(String path) throws IOException {
        if (read(path) instanceof EfficiencyObject found) {
            return found.efficiency();
        }
        throw otherKind(path, "an efficiency");
    }

    /** {@return a graph; other kinds are refused as in {@link #read}} */
    public Graph graph(String path) throws IOException {
        if (read(path) instanceof GraphObject found) {
            return found.graph();
        }
        throw otherKind(path, "a graph");
    }

    private UnsupportedFormatException otherKind(String path, String wanted) throws IOException {
        return new UnsupportedFormatException(Printable.of(name + ": '" + path + "' is a "
                + contents.className(path) + ", not " + wanted));
    }

    @Override
    public void close() throws IOException {
        contents.close();
    }

    @Override
    public String toString() {
        return name + ": " + entries().stream().filter(HistogramEntry::isReadable).count()
                + " histograms, profiles, efficiencies and graphs";
    }
}
