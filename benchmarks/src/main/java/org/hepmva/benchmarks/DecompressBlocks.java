package org.hepmva.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hepmva.io.root.codec.Codec;

/**
 * What does decompression alone cost? All compressed blocks of a ROOT file are taken into memory and
 * decompressed, by hepmva's codec and, if they are zlib's, by the JDK's inflater in turn. Time is that of the
 * thread on its processor.
 *
 * <p>Arguments: repetitions, files.
 */
public final class DecompressBlocks {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private DecompressBlocks() {
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        int repetitions = Integer.parseInt(arguments[0]);
        Map<String, Codec> codecs = new TreeMap<>();
        ServiceLoader.load(Codec.class).forEach(codec -> codecs.put(codec.tag(), codec));
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            List<CompressedBlock> blocks = CompressedBlock.of(Path.of(file));
            Map<String, Decompression> ways = new LinkedHashMap<>();
            ways.put("hepmva", (block, target) -> codecs.get(block.tag())
                    .decompress(ByteBuffer.wrap(block.stored()), target));
            if (blocks.stream().allMatch(block -> block.tag().equals("ZL"))) {
                ways.put("JDK", DecompressBlocks::inflate);
            }
            measure(file, blocks, ways, repetitions);
        }
    }

    private static void measure(String file, List<CompressedBlock> blocks, Map<String, Decompression> ways,
            int repetitions) throws IOException {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        for (int i = -repetitions; i < repetitions; i++) { // the first half is the JIT compiler's turn
            for (Map.Entry<String, Decompression> way : ways.entrySet()) {
                double time = seconds(blocks, way.getValue());
                seconds.computeIfAbsent(way.getKey(), key -> new double[repetitions])[Math.max(0, i)] = time;
            }
        }
        long bytes = blocks.stream().mapToLong(CompressedBlock::size).sum();
        String tags = String.join("+", blocks.stream().map(CompressedBlock::tag).distinct().toList());
        seconds.forEach((way, times) -> report(file, way, times, bytes, tags));
    }

    private static double seconds(List<CompressedBlock> blocks, Decompression way) throws IOException {
        byte[] room = new byte[blocks.stream().mapToInt(CompressedBlock::size).max().orElse(0)];
        long start = CLOCK.getCurrentThreadCpuTime();
        for (CompressedBlock block : blocks) {
            way.run(block, ByteBuffer.wrap(room, 0, block.size()));
        }
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void report(String file, String way, double[] seconds, long bytes, String tags) {
        Arrays.sort(seconds);
        double median = seconds[seconds.length / 2];
        System.out.printf(Locale.ROOT, "{\"bench\": \"decompress\", \"case\": \"%s\", \"codec\": \"%s\","
                + " \"peer\": \"%s\", \"megabytes\": %.1f, \"median\": %.4f, \"best\": %.4f,"
                + " \"megabytes_per_second\": %.0f}%n", Path.of(file).getFileName(), tags, way, bytes / 1e6,
                median, seconds[0], bytes / 1e6 / median);
    }

    private static void inflate(CompressedBlock block, ByteBuffer target) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(block.stored());
            if (inflater.inflate(target) != block.size()) {
                throw new IOException("a block ends too soon");
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    /** One block to bytes. */
    private interface Decompression {

        void run(CompressedBlock block, ByteBuffer target) throws IOException;
    }
}
