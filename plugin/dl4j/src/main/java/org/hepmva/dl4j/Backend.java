package org.hepmva.dl4j;

import org.nd4j.linalg.factory.Nd4j;

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
}
