package org.hepmva.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.RntupleWriter;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.TreeWriter;
import org.hepmva.io.root.codec.Compression;

/**
 * How much heap does it take to write, and then to read, a file that is larger than the heap? To be run with
 * {@code -Xmx512m}: it prints how much of that was ever in use, garbage included.
 *
 * <p>Arguments: folder, million entries (of 20 floats without compression: 80 MB each), "tree" or "rntuple".
 */
public final class StreamRoot {

    private static final int COLUMNS = 20;
    private static final int AT_ONCE = 1 << 16;

    private StreamRoot() {
    }

    /** Writes, reads, prints. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], "stream_" + arguments[2] + ".root");
        long entries = Long.parseLong(arguments[1]) * 1_000_000;
        List<ColumnDescription> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(ColumnDescription.of("f" + i, ScalarType.FLOAT));
        }
        try {
            double written = 0;
            try (RootFileWriter writer = RootFileWriter.create(file, Compression.none())) {
                written = arguments[2].equals("tree") ? tree(writer, columns, entries)
                        : rntuple(writer, columns, entries);
                writer.commit();
            }
            report("written", arguments[2], file, entries, written);
            report("read", arguments[2], file, entries, read(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static double tree(RootFileWriter writer, List<ColumnDescription> columns, long entries)
            throws IOException {
        try (TreeWriter tree = writer.tree("events", "", columns)) {
            return write(tree::write, entries);
        }
    }

    private static double rntuple(RootFileWriter writer, List<ColumnDescription> columns, long entries)
            throws IOException {
        try (RntupleWriter rntuple = writer.rntuple("events", "", columns)) {
            return write(rntuple::write, entries);
        }
    }

    /** A tree or an RNTuple. */
    @FunctionalInterface
    private interface Target {

        void write(List<Column> columns, int count) throws IOException;
    }

    /** Whole numbers below 2²⁴ and their sum, which is exact. */
    private static double write(Target target, long entries) throws IOException {
        double sum = 0;
        float[] values = new float[AT_ONCE];
        for (long first = 0; first < entries; first += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, entries - first);
            for (int i = 0; i < count; i++) {
                values[i] = (first + i) % 10_000_019;
                sum += COLUMNS * (double) values[i];
            }
            List<Column> chunk = new ArrayList<>();
            for (int i = 0; i < COLUMNS; i++) {
                chunk.add(Column.ofFloats("f" + i, values, count));
            }
            target.write(chunk, count);
        }
        return sum;
    }

    private static double read(Path file) throws IOException {
        double sum = 0;
        try (Ntuple ntuple = Ntuple.open(file, "");
                Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                for (Column column : chunk.columns()) {
                    for (int i = 0; i < chunk.size(); i++) {
                        sum += column.value(i);
                    }
                }
            }
        }
        return sum;
    }

    private static void report(String done, String kind, Path file, long entries, double sum)
            throws IOException {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "{\"bench\": \"stream_root\", \"case\": \"%s %s\", \"bytes\": %d,"
                + " \"entries\": %d, \"sum\": %.0f, \"peak_heap\": %d, \"max_heap\": %d}%n", kind, done,
                Files.size(file), entries, sum, peak, Runtime.getRuntime().maxMemory());
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }
}
