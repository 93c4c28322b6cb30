package org.hepmva.io.root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.codec.Compression;

/** A program that writes a tree larger than its memory: a file, and how many chunks of 10 000 entries. */
public final class WriteManyEntries {

    private static final int CHUNK = 10_000;
    private static final int COLUMNS = 19;

    private WriteManyEntries() {
    }

    /** Writes the file and says how many entries it has. */
    public static void main(String[] arguments) throws IOException {
        int chunks = Integer.parseInt(arguments[1]);
        SplittableRandom random = new SplittableRandom(1);
        List<ColumnDescription> descriptions = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            descriptions.add(ColumnDescription.of("x" + c, ScalarType.FLOAT));
        }
        descriptions.add(ColumnDescription.of("a", ArrayType.varying(ScalarType.FLOAT)));
        try (RootFileWriter file = RootFileWriter.create(Path.of(arguments[0]), Compression.lz4(1));
                TreeWriter tree = file.tree("events", "", descriptions)) {
            for (int i = 0; i < chunks; i++) {
                tree.write(columns(random, i), CHUNK);
            }
            file.commit();
        }
        System.out.println(chunks * CHUNK + " entries");
    }

    /** The arrays become longer on the way. */
    private static List<Column> columns(SplittableRandom random, int chunk) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            columns.add(floats(random, CHUNK));
        }
        int[] offsets = new int[CHUNK + 1];
        for (int i = 0; i < CHUNK; i++) {
            offsets[i + 1] = offsets[i] + random.nextInt(chunk / 4 + 1);
        }
        columns.add(Column.ofArrays("a", offsets, floats(random, offsets[CHUNK]), CHUNK));
        return columns;
    }

    private static Column floats(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Column.ofFloats("", values, count);
    }
}
