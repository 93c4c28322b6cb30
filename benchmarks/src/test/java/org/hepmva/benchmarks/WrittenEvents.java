package org.hepmva.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files as make_train_data.py writes them. */
final class WrittenEvents {

    private WrittenEvents() {
    }

    /** Writes the columns of one part: variables, label, weight. */
    static void write(Path folder, String name, String part, float[]... columns) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(columns.length * columns[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] column : columns) {
            bytes.asFloatBuffer().put(column);
            bytes.position(bytes.position() + column.length * Float.BYTES);
        }
        Files.write(folder.resolve(name + "." + part + ".f32"), bytes.array());
    }

    /** Writes what is said beside the parts. */
    static void writeFacts(Path folder, String name, int variables, int train, int test) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), "{\"variables\": " + variables
                + ", \"train\": " + train + ", \"test\": " + test + ", \"seed\": 1, \"numpy\": \"2.4\"}\n");
    }

    /** {@return columns of events whose signal has larger values of the first of two variables} */
    static float[][] shifted(int events, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[4][events];
        for (int i = 0; i < events; i++) {
            columns[2][i] = random.nextInt(2);
            columns[0][i] = (float) (random.nextGaussian() + columns[2][i]);
            columns[1][i] = (float) random.nextGaussian();
            columns[3][i] = 0.5f + random.nextFloat();
        }
        return columns;
    }
}
