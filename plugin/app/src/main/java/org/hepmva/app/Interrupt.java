package org.hepmva.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a wish to stop: the work in progress learns of it, finishes what is whole, and
 * only then does
 * the program end. Mutable.
 */
final class Interrupt implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    private Interrupt() {
        hook = new Thread(this::stop, "hepmva-stop");
    }

    /** {@return a watch that begins now and ends when it is closed} */
    static Interrupt watch() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
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

    /** Says that the work is done, so that the program may end. */
    @Override
    public void close() {
        finished.countDown();
        if (!requested) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
