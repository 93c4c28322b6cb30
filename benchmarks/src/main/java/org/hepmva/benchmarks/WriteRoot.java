package org.hepmva.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.RntupleWriter;
import org.hepmva.io.root.TreeWriter;
import org.hepmva.io.root.codec.Compression;

/**
 * How long does it take to write columns of floats that are in memory to a ROOT file, with Zstandard at level
 * 5? Opening and committing the file are included.
 *
 * <p>Arguments: folder of {@code flat_none.root}, whose columns are written; repetitions; names of cases
 * (all, if none is given).
 */
public final class WriteRoot {

    private static final Compression ZSTD = Compression.zstd(5);
    private static final int AT_ONCE = 1 << 16;

    private final List<float[]> columns;
    private final List<ColumnDescription> descriptions = new ArrayList<>();

    private WriteRoot(List<float[]> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            descriptions.add(ColumnDescription.of("f" + i, ScalarType.FLOAT));
        }
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int repetitions = Integer.parseInt(arguments[1]);
        List<String> cases = List.of(arguments).subList(2, arguments.length);
        WriteRoot writer = new WriteRoot(columns(folder.resolve("flat_none.root")));
        for (String name : cases.isEmpty() ? List.of("write_tree", "write_rntuple") : cases) {
            Path file = folder.resolve("written_by_hepmva.root");
            new Stopwatch(repetitions).measure(Map.of("bench", "write_root", "case", name),
                    () -> writer.write(file, name.equals("write_tree")),
                    path -> String.format(Locale.ROOT, "\"bytes\": %d", Files.size(path)));
            Files.delete(file);
        }
    }

    private static List<float[]> columns(Path file) throws IOException {
        List<float[]> columns = new ArrayList<>();
        try (Ntuple ntuple = Ntuple.open(file, "")) {
            int entries = Math.toIntExact(ntuple.entries());
            ntuple.names().forEach(name -> columns.add(new float[entries]));
            try (Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
                while (chunks.advance()) {
                    for (int i = 0; i < columns.size(); i++) {
                        chunks.chunk().column(i).copyToFloats(columns.get(i), (int) chunks.chunk().first());
                    }
                }
            }
        }
        return columns;
    }

    private Path write(Path path, boolean isTree) throws IOException {
        try (RootFileWriter file = RootFileWriter.create(path, ZSTD)) {
            if (isTree) {
                try (TreeWriter tree = file.tree("events", "flat", descriptions)) {
                    writeAll(tree::write);
                }
            } else {
                try (RntupleWriter rntuple = file.rntuple("events", "flat", descriptions)) {
                    writeAll(rntuple::write);
                }
            }
            file.commit();
        }
        return path;
    }

    /** A tree or an RNTuple. */
    @FunctionalInterface
    private interface Target {

        void write(List<Column> columns, int count) throws IOException;
    }

    private void writeAll(Target target) throws IOException {
        int entries = columns.get(0).length;
        List<float[]> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(new float[AT_ONCE]));
        for (int first = 0; first < entries; first += AT_ONCE) {
            int count = Math.min(AT_ONCE, entries - first);
            List<Column> chunk = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                System.arraycopy(columns.get(i), first, parts.get(i), 0, count);
                chunk.add(Column.ofFloats("f" + i, parts.get(i), count));
            }
            target.write(chunk, count);
        }
    }
}
