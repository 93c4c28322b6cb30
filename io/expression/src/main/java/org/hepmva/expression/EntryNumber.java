package org.hepmva.expression;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a formula may know of its entry's place among the others, as in {@code TTree::Draw}. A table knows it,
 * an event loop does not.
 */
public enum EntryNumber {

    /** The number of the entry in its ntuple or chain, from 0, before any cut. */
    ENTRY(Expression.ENTRY, "the number of an entry in its ntuple or chain"),

    /** The number of entries of the ntuple or chain, before any cut. */
    ENTRIES("Entries$", "the number of entries of an ntuple or chain"),

    /** The number of the entry in its own file of a chain, from 0. */
    LOCAL_ENTRY("LocalEntry$", "the number of an entry in its own file"),

    /** The number of entries of the file of a chain that the entry is in. */
    LOCAL_ENTRIES("LocalEntries$", "the number of entries of a file");

    private final String written;
    private final String meaning;

    EntryNumber(String written, String meaning) {
        this.written = written;
        this.meaning = meaning;
    }

    /** {@return what a name means, unless it means something else} */
    public static Optional<EntryNumber> of(String name) {
        return Arrays.stream(values()).filter(number -> number.written.equals(name)).findFirst();
    }

    /** {@return how it is written in a formula} */
    public String written() {
        return written;
    }

    /** {@return what it is, half a sentence: "the number of an entry in its ntuple or chain"} */
    public String meaning() {
        return meaning;
    }
}
