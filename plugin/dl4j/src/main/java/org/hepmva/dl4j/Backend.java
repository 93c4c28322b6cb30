package org.hepmva.dl4j;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** ND4J's native library, and what to say where it is not. */
final class Backend {

    /**
     * DL4J keeps its random generator, workspaces and threads for the whole process, so one network
     * trains at a time.
     */
    private static final Object ONE_AT_A_TIME = new Object();

    private Backend() {
    }

    static Object lock() {
        return ONE_AT_A_TIME;
    }

    /**
     * Loads the native library; the first time takes about two seconds.
     *
     * @throws IllegalStateException if it is not on the class path for this machine
     */
    static void load() {
        try {
            // native memory is closed by us; a System.gc() every few seconds would only cost time
            Nd4j.getMemoryManager().togglePeriodicGc(false);
        } catch (LinkageError e) {
            throw new IllegalStateException("networks cannot be trained: the native library of"
                    + " Deeplearning4j does not load on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + "; put hepmva-dl4j with its Maven dependencies on the"
                    + " class path (org.nd4j:nd4j-native and org.bytedeco:openblas with the classifier of"
                    + " this machine, such as linux-x86_64). Trained networks need none of it", e);
        }
    }

    /**
     * Sets the number of threads of the following operations.
     *
     * <p>ND4J takes {@code OMP_NUM_THREADS} when it is loaded, or one thread per processor; they wait for
     * each other in busy loops.
     *
     * @param threads at least 1, or 0 for one per processor
     */
    static void useThreads(int threads) {
        int number = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(number);
        openblas.blas_set_num_threads(number);
    }
}
