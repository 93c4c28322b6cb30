package org.hepmva.app;

/** Where a person sees how far a step is. May be told from any thread. */
interface ProgressView {

    /**
     * Shows how far it is.
     *
     * @param task  what is done: "reading"
     * @param unit  of what: "entries"; "MB" is counted in bytes
     * @param done  so many
     * @param total of so many; 0 or less if that is not known
     */
    void show(String task, String unit, long done, long total);

    /** Says something beside it. */
    void note(String text);

    /** Ends it; a bar leaves nothing behind. */
    void end();
}
