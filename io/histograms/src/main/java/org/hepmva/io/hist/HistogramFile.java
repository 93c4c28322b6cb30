package org.hepmva.io.hist;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.RootFile;
import org.hepmva.io.root.RootKey;
import org.hepmva.io.root.UnknownObjectException;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/**
 * An open file of histograms, profiles, efficiencies and graphs: a ROOT file.
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

    private static final byte[] MAGIC = {'r', 'o', 'o', 't'};

    private final String name;
    private final RootFile file;

    private HistogramFile(String name, RootFile file) {
        this.name = name;
        this.file = file;
    }

    /**
     * {@return a file, opened}
     *
     * @throws NtupleException if there is no such file, or it is not one that can be read
     * @throws IOException     if reading fails
     */
    public static HistogramFile open(Path path) throws IOException {
        return new HistogramFile(path.toString(), RootFile.open(path));
    }

    /**
     * {@return the file of some source, which is closed with it, and when it cannot be opened}
     *
     * @throws NtupleException if it is not one that can be read
     * @throws IOException     if reading fails
     */
    public static HistogramFile open(ByteSource source) throws IOException {
        return new HistogramFile(source.name(), RootFile.open(source));
    }

    /** {@return whether a source is of a format that {@link #open(ByteSource)} knows, by its first bytes} */
    public static boolean recognises(ByteSource source) throws IOException {
        int length = (int) Math.min(source.size(), MAGIC.length);
        return Arrays.equals(source.read(0, length), MAGIC);
    }

    /** {@return all objects but directories, in the order of the file; of several cycles older ones, too} */
    public List<HistogramEntry> entries() {
        Map<String, Integer> newest = new LinkedHashMap<>();
        for (RootKey key : file.keys()) {
            newest.merge(key.path(), key.cycle(), Math::max);
        }
        List<HistogramEntry> entries = new ArrayList<>();
        for (RootKey key : file.keys()) {
            if (!key.isDirectory()) {
                boolean isNewest = newest.get(key.path()) == key.cycle();
                entries.add(new HistogramEntry(isNewest ? key.path() : key.pathAndCycle(), key.className(),
                        key.title(), RootObjects.meaning(key.className())));
            }
        }
        return entries;
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
        RootObject object = file.object(path);
        if (!RootObjects.isReadable(object.className())) {
            throw new UnsupportedFormatException(Printable.of(name + ": '" + path + "' is a "
                    + object.className() + ", no histogram, profile, efficiency or graph"));
        }
        try {
            return RootObjects.read(object);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedFileException(Printable.of(name + ": " + object.className() + " '" + path
                    + "': " + e.getMessage()), e);
        }
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
                + file.object(path).className() + ", not " + wanted));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return name + ": " + entries().stream().filter(HistogramEntry::isReadable).count()
                + " histograms, profiles, efficiencies and graphs";
    }
}
