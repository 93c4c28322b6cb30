package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;

/**
 * Counts who holds a source, beginning with who made it. Opens what it comes from when there is a first, lets
 * go when there is none. Safe to share between threads.
 */
final class Holds {

    private final String name;
    private final Resource resource;
    private int count = 1;
    private boolean isClosed;

    /** What is held: open at first. */
    interface Resource {

        /** Opens it again, if it is not open; to be found as it was. */
        void open() throws IOException;

        /** Lets go of it. */
        void release() throws IOException;
    }

    Holds(String name, Resource resource) {
        this.name = name;
        this.resource = resource;
    }

    synchronized Closeable hold() throws IOException {
        ensureOpen();
        count++;
        return new Hold();
    }

    /** Opens the resource, whatever let go of it, unless it was closed for good. */
    synchronized void ensureOpen() throws IOException {
        requireNotClosed();
        resource.open();
    }

    synchronized void requireNotClosed() throws IOException {
        if (isClosed) {
            throw new IOException(name + ": was closed, nothing more can be read from it");
        }
    }

    synchronized void release() throws IOException {
        count--;
        if (count == 0) {
            resource.release();
        }
    }

    synchronized void close() throws IOException {
        isClosed = true;
        resource.release();
    }

    /** One reason to keep the source open. */
    private final class Hold implements Closeable {

        private boolean isReleased;

        @Override
        public void close() throws IOException {
            if (!isReleased) {
                isReleased = true;
                release();
            }
        }
    }
}
