package org.hepmva.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleBuilder;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;

/**
 * Events of two classes as {@code make_train_data.py} writes them: columns of floats, lowest byte first, one
 * after the other: the variables, the label (1 signal, 0 background), the event weight. Immutable; each
 * method reads the file.
 *
 * @param path      the file
 * @param variables how many
 * @param events    how many
 */
record EventFile(Path path, int variables, int events) {

    private static final int AT_ONCE = 1 << 16;

    /**
     * {@return the events of a part}
     *
     * @param folder with the files
     * @param name   of the data, such as "higgs"
     * @param part   "train" or "test"
     * @throws IOException if there are none, or the file is not as long as the facts beside it say
     */
    static EventFile of(Path folder, String name, String part) throws IOException {
        Path facts = folder.resolve(name + ".json");
        try (InputStream text = new BufferedInputStream(Files.newInputStream(facts))) {
            JsonMembers members = JsonReader.of(text).object();
            int variables = (int) members.member("variables").number();
            int events = (int) members.member(part).number();
            Path path = folder.resolve(name + "." + part + ".f32");
            return new EventFile(path, variables, events).whole();
        }
    }

    private EventFile whole() throws IOException {
        long wanted = (variables + 2L) * events * Float.BYTES;
        long there = Files.size(path);
        if (there != wanted) {
            throw new IOException(path.getFileName() + ": " + events + " events of " + variables
                    + " variables, label and weight take " + wanted + " bytes, and there are " + there);
        }
        return this;
    }

    /** {@return the events, block by block, in each the signal first} */
    Sample sample() throws IOException {
        List<Variable> named = IntStream.range(0, variables).mapToObj(v -> Variable.of("x" + v)).toList();
        SampleBuilder builder = Sample.builder(named, List.of());
        try (FileChannel file = FileChannel.open(path)) {
            for (int first = 0; first < events; first += AT_ONCE) {
                float[][] block = block(file, first, Math.min(AT_ONCE, events - first));
                add(block, Sample.SIGNAL, builder);
                add(block, Sample.BACKGROUND, builder);
            }
        }
        return builder.build();
    }

    private void add(float[][] block, byte cls, SampleBuilder builder) {
        float wanted = cls == Sample.SIGNAL ? 1 : 0;
        float[] labels = block[variables];
        int[] chosen = IntStream.range(0, labels.length).filter(i -> labels[i] == wanted).toArray();
        double[][] columns = new double[variables + 1][chosen.length];
        for (int c = 0; c < columns.length; c++) {
            float[] values = block[c < variables ? c : c + 1]; // the weight stands behind the label
            for (int i = 0; i < chosen.length; i++) {
                columns[c][i] = values[chosen[i]];
            }
        }
        builder.addColumns(columns, List.of(), chosen.length, cls);
    }

    /** {@return the variables of one event after the other, as the peers want them} */
    float[] rows() throws IOException {
        float[] rows = new float[Math.multiplyExact(variables, events)];
        try (FileChannel file = FileChannel.open(path)) {
            for (int v = 0; v < variables; v++) {
                float[] column = column(file, v, 0, events);
                for (int i = 0; i < events; i++) {
                    rows[i * variables + v] = column[i];
                }
            }
        }
        return rows;
    }

    /** {@return 1 for signal, 0 for background, one per event} */
    float[] labels() throws IOException {
        return column(variables);
    }

    /** {@return the event weights} */
    float[] weights() throws IOException {
        return column(variables + 1);
    }

    private float[] column(int number) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return column(file, number, 0, events);
        }
    }

    private float[][] block(FileChannel file, int first, int count) throws IOException {
        float[][] block = new float[variables + 2][];
        for (int c = 0; c < block.length; c++) {
            block[c] = column(file, c, first, count);
        }
        return block;
    }

    private float[] column(FileChannel file, int number, int first, int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer bytes = ByteBuffer.allocate(Math.min(AT_ONCE, count) * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < count; done += AT_ONCE) {
            int some = Math.min(AT_ONCE, count - done);
            long at = ((long) number * events + first + done) * Float.BYTES;
            fill(bytes.clear().limit(some * Float.BYTES), file, at);
            bytes.flip().asFloatBuffer().get(values, done, some);
        }
        return values;
    }

    private void fill(ByteBuffer bytes, FileChannel file, long at) throws IOException {
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException(path.getFileName() + " ends before byte " + (at + bytes.limit()));
            }
        }
    }
}
