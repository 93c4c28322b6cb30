package org.hepmva.io;

import java.time.Duration;

/**
 * How long a server is given.
 *
 * @param attempts  how often a request is made before it counts as failed
 * @param firstWait between the first attempt and the second; doubled each time
 * @param silence   how long nothing may come before the connection counts as dead
 */
record Patience(int attempts, Duration firstWait, Duration silence) {

    static final Patience DEFAULT = new Patience(4, Duration.ofMillis(250), Duration.ofSeconds(30));

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * {@return how long to wait before the next attempt}
     *
     * @param attempt the one that failed, from 1
     * @param wished  what the server wishes; zero if nothing
     */
    Duration wait(int attempt, Duration wished) {
        Duration own = firstWait.multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration wait = own.compareTo(wished) < 0 ? wished : own;
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
