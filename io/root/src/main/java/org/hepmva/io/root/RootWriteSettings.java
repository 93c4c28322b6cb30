package org.hepmva.io.root;

import org.hepmva.text.Require;

/**
 * How trees and RNTuples are laid out in a file that is written, and how many threads compress them.
 *
 * <pre>{@code
 * RootWriteSettings small = RootWriteSettings.defaults().withClusterBytes(1 << 20);
 * try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(5), small)) { ... }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param threads      how many compress all tables of a file, at least 1; its bytes do not depend on that
 * @param clusterBytes when the values of all columns have reached so many bytes, all begin new baskets (or
 *                     pages) together, and after as many entries again and again: readers take whole
 *                     clusters, and writers keep up to two in memory; in [64 KiB, 128 MiB]. Very many
 *                     columns have larger ones, 8 KiB for each column, up to 256 MiB
 * @param basketBytes  the most that a basket of a tree has of the values of its column, which one entry may
 *                     exceed; in [1 KiB, 128 MiB]. Pages of RNTuples are no larger either, and at most 1 MiB
 */
public record RootWriteSettings(int threads, int clusterBytes, int basketBytes) {

    /** More would wait for the one that writes. */
    private static final int MOST_THREADS = 4;
    private static final int CLUSTER = 16 << 20;
    private static final int LEAST_CLUSTER = 1 << 16;
    private static final int MOST_CLUSTER = 1 << 27;
    private static final int BASKET = 2 << 20;
    private static final int LEAST_BASKET = 1 << 10;
    private static final int MOST_BASKET = 1 << 27;

    /** Refuses what is out of range. */
    public RootWriteSettings {
        Require.atLeast("threads", threads, 1);
        Require.within("clusterBytes", clusterBytes, LEAST_CLUSTER, MOST_CLUSTER);
        Require.within("basketBytes", basketBytes, LEAST_BASKET, MOST_BASKET);
    }

    /** {@return as many threads as there are processors, up to 4; clusters of 16 MiB, baskets up to 2 MiB} */
    public static RootWriteSettings defaults() {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return new RootWriteSettings(threads, CLUSTER, BASKET);
    }

    /** {@return these settings with another number of threads, at least 1} */
    public RootWriteSettings withThreads(int value) {
        return new RootWriteSettings(value, clusterBytes, basketBytes);
    }

    /** {@return these settings with clusters of another size, in [64 KiB, 128 MiB]} */
    public RootWriteSettings withClusterBytes(int value) {
        return new RootWriteSettings(threads, value, basketBytes);
    }

    /** {@return these settings with baskets and pages of another size, in [1 KiB, 128 MiB]} */
    public RootWriteSettings withBasketBytes(int value) {
        return new RootWriteSettings(threads, clusterBytes, value);
    }
}
