package org.hepmva.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;

/**
 * How long does it take to read columns of a ROOT file into memory? Columns of numbers become a {@code
 * float[]} each, columns of arrays contents and offsets; opening the file is included.
 *
 * <p>Arguments: folder of the files, repetitions, names of cases (all, if none is given).
 */
public final class ReadRoot {

    private static final List<String> CASES = List.of("flat_none", "flat_zlib", "flat_lz4", "flat_zstd",
            "flat_rntuple_none", "flat_rntuple_zstd", "jagged", "jagged_rntuple", "wide");
    private static final List<String> THREE_OF_MANY = List.of("f7", "f500", "f993");


    private ReadRoot() {
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int repetitions = Integer.parseInt(arguments[1]);
        List<String> cases = arguments.length > 2
                ? Arrays.asList(arguments).subList(2, arguments.length) : CASES;
        for (String name : cases) {
            Path file = folder.resolve(name + ".root");
            List<String> wanted = name.equals("wide") ? THREE_OF_MANY : List.of();
            new Stopwatch(repetitions).measure(Map.of("bench", "read_root", "case", name),
                    () -> read(file, wanted), columns -> String.format(Locale.ROOT, "\"sum\": %.6f",
                            columns.stream().mapToDouble(Kept::sum).sum()));
        }
    }

    private static List<Kept> read(Path file, List<String> wanted) throws IOException {
        try (Ntuple ntuple = Ntuple.open(file, "")) {
            List<String> names = wanted.isEmpty() ? ntuple.names() : wanted;
            int entries = Math.toIntExact(ntuple.entries());
            List<Kept> columns = new ArrayList<>();
            names.forEach(name -> columns.add(ntuple.column(name).orElseThrow().type().isArray()
                    ? new KeptArrays(entries) : new KeptNumbers(entries)));
            try (Chunks chunks = ntuple.chunks(names, EntryRange.all())) {
                while (chunks.advance()) {
                    Chunk chunk = chunks.chunk();
                    for (int i = 0; i < names.size(); i++) {
                        columns.get(i).add(chunk.column(i), (int) chunk.first());
                    }
                }
            }
            return columns;
        }
    }

    /** A column in memory. */
    private interface Kept {

        void add(Column column, int first);

        double sum();
    }

    private record KeptNumbers(float[] values) implements Kept {

        KeptNumbers(int entries) {
            this(new float[entries]);
        }

        @Override
        public void add(Column column, int first) {
            column.copyToFloats(values, first);
        }

        @Override
        public double sum() {
            double sum = 0;
            for (float value : values) {
                sum += value;
            }
            return sum;
        }
    }

    private static final class KeptArrays implements Kept {

        private final int[] offsets;
        private float[] contents;

        KeptArrays(int entries) {
            this.offsets = new int[entries + 1];
            this.contents = new float[2 * entries];
        }

        @Override
        public void add(Column column, int first) {
            ArrayColumn arrays = column.arrays();
            int before = offsets[first] - arrays.offsets()[0];
            for (int i = 1; i <= arrays.size(); i++) {
                offsets[first + i] = before + arrays.offsets()[i];
            }
            int end = offsets[first] + arrays.contents().size();
            if (end > contents.length) {
                contents = Arrays.copyOf(contents, Math.max(end, 3 * contents.length / 2));
            }
            arrays.contents().copyToFloats(contents, offsets[first]);
        }

        @Override
        public double sum() {
            double sum = 0;
            for (int i = 0; i < offsets[offsets.length - 1]; i++) {
                sum += contents[i];
            }
            return sum;
        }
    }
}
