package org.hepmva.io;

/**
 * Some entries of an ntuple that cannot be read since the file is damaged there; those before and behind them
 * may well be read. A format that knows which entries a piece of a damaged file holds throws this one.
 */
public final class DamagedEntriesException extends MalformedFileException {

    private static final long serialVersionUID = 1L;

    private final transient EntryRange entries;

    /**
     * Says what is wrong.
     *
     * @param message a sentence, with the file
     * @param entries those that are lost
     * @param cause   what was caught
     */
    public DamagedEntriesException(String message, EntryRange entries, Throwable cause) {
        super(message, cause);
        this.entries = entries;
    }

    /** {@return the entries that are lost} */
    public EntryRange entries() {
        return entries;
    }

    /** {@return the same of a chain, in which other entries come before} */
    DamagedEntriesException behind(long before) {
        return new DamagedEntriesException(getMessage(),
                new EntryRange(before + entries.first(), before + entries.end()), this);
    }
}
