package org.hepmva.io.root.format.write;

import java.io.IOException;
import org.hepmva.text.Require;
import org.hepmva.text.SystemReason;

/**
 * Whether a table goes on. Once something of it could not be written, some of its columns may have entries
 * that others do not: it takes no more, and whoever closes it is told, however often. Mutable; one thread.
 */
final class SinkState {

    private final Container container;
    private final String table;
    private boolean isClosed;
    private boolean isTorn;
    private String reason = "";

    /** A table of which nothing is written yet. @param table such as {@code "tree 'events'"} */
    SinkState(Container container, String table) {
        this.container = container;
        this.table = table;
    }

    /** Something that is done with the table, wholly or not at all. */
    @FunctionalInterface
    interface Deed {

        void run() throws IOException;
    }

    /** Adds to the table. */
    void write(Deed deed) throws IOException {
        Require.that(!isClosed, "%s is closed, nothing can be written to it", table);
        run(deed);
    }

    /** Does what comes last, unless that was done. */
    void close(Deed deed) throws IOException {
        if (!isClosed) {
            run(deed);
            isClosed = true;
        }
    }

    /** Ends it as it is. */
    void abandon() {
        isClosed = true;
    }

    private void run(Deed deed) throws IOException {
        if (isTorn) {
            throw container.refusal(table + " is not whole, since writing to it failed before" + reason);
        }
        isTorn = true; // until all columns have these entries
        try {
            deed.run();
        } catch (IOException e) {
            reason = " (" + SystemReason.of(e) + ")";
            throw e;
        }
        isTorn = false;
    }
}
