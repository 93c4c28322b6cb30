package org.hepmva.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a wish to stop: the work in progress learns of it, finishes what is whole, and only
 * then does the program end. Mutable.
 */
final class Interrupt implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "hepmva-stop");
    private boolean watched;
    private volatile boolean requested;

    /** Watches from now on, until closed. Without it Ctrl-C ends the program at once. */
    Interrupt watch() {
        if (!watched) {
            Runtime.getRuntime().addShutdownHook(hook);
            watched = true;
        }
        return this;
    }

    /** {@return whether somebody asked to stop} */
    boolean requested() {
        return requested;
    }

    private void stop() {
        requested = true;
        System.err.println();
        System.err.println("stopping: what is trained so far is kept");
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work is done and all is said about it, so that the program may end. */
    @Override
    public void close() {
        finished.countDown();
        if (watched && !requested) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
