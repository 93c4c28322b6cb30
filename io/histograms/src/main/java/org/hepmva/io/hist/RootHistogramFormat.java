package org.hepmva.io.hist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.RootFile;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.RootKey;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/** ROOT files. Stateless. */
public final class RootHistogramFormat implements HistogramFormat {

    private static final byte[] MAGIC = {'r', 'o', 'o', 't'};

    /** A service; nothing is opened yet. */
    public RootHistogramFormat() {
        // the formats have no state
    }

    @Override
    public String name() {
        return "ROOT";
    }

    @Override
    public List<String> endings() {
        return List.of(".root");
    }

    @Override
    public boolean recognises(byte[] head) {
        boolean isRoot = head.length >= MAGIC.length;
        for (int i = 0; isRoot && i < MAGIC.length; i++) {
            isRoot = head[i] == MAGIC[i];
        }
        return isRoot;
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public HistogramContents open(ByteSource source) throws IOException {
        return new Contents(source.name(), RootFile.open(source));
    }

    @Override
    public HistogramOutput create(Path path) throws IOException {
        return new Output(RootFileWriter.create(path, Compression.zlib(1)));
    }

    @Override
    public HistogramOutput append(Path path) throws IOException {
        return new Output(RootFileWriter.append(path, Compression.zlib(1)));
    }

    /** An open ROOT file. */
    private record Contents(String name, RootFile file) implements HistogramContents {

        /** Of several cycles older ones, too. */
        @Override
        public List<HistogramEntry> entries() {
            Map<String, Integer> newest = new LinkedHashMap<>();
            for (RootKey key : file.keys()) {
                newest.merge(key.path(), key.cycle(), Math::max);
            }
            List<HistogramEntry> entries = new ArrayList<>();
            for (RootKey key : file.keys()) {
                if (!key.isDirectory()) {
                    boolean isNewest = newest.get(key.path()) == key.cycle();
                    entries.add(entry(isNewest ? key.path() : key.pathAndCycle(), key));
                }
            }
            return entries;
        }

        private static HistogramEntry entry(String path, RootKey key) {
            return new HistogramEntry(path, key.className(), key.title(),
                    RootObjects.meaning(key.className()));
        }

        /** Also the newest by its cycle. */
        @Override
        public Optional<HistogramEntry> entry(String path) {
            return HistogramContents.super.entry(path).or(() -> file.keys().stream()
                    .filter(key -> !key.isDirectory() && key.pathAndCycle().equals(path))
                    .map(key -> entry(path, key)).findFirst());
        }

        @Override
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

        @Override
        public String className(String path) throws IOException {
            return file.object(path).className();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A ROOT file that is written. */
    private record Output(RootFileWriter writer) implements HistogramOutput {

        @Override
        public void write(String path, AnalysisObject object) throws IOException {
            writer.write(path, RootObjects.write(object));
        }

        @Override
        public void write(String path, String text) throws IOException {
            writer.write(path, RootObject.builder("TObjString", 1).text("fString", text).build());
        }

        @Override
        public void commit() throws IOException {
            writer.commit();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }

        @Override
        public String toString() {
            return writer.toString();
        }
    }
}
