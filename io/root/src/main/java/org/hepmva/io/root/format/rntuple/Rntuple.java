package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Blocks;

/**
 * An RNTuple: its fields, and where its entries are. Immutable.
 *
 * <pre>{@code
 * Rntuple ntuple = Rntuple.read(file, blocks, Anchor.read(content));
 * Entries entries = ntuple.entries(List.of("pt"), List.of(ntuple.fields().leaf("pt").orElseThrow()));
 * }</pre>
 */
public final class Rntuple {

    private final PageStorage storage;
    private final Description description;
    private final Fields fields;

    private Rntuple(PageStorage storage, Description description) {
        this.storage = storage;
        this.description = description;
        this.fields = Fields.of(description.schema());
    }

    /** Reads what header and footer say. */
    public static Rntuple read(FileBytes file, Blocks blocks, Anchor anchor) throws IOException {
        PageStorage storage = new PageStorage(file, blocks, anchor.maxKeySize());
        Description description = Description.read(storage, anchor);
        long perByte = (long) Byte.SIZE * blocks.mostExpansion();
        long most = file.size() > Long.MAX_VALUE / perByte ? Long.MAX_VALUE : file.size() * perByte;
        if (description.entries() > most) {
            throw FormatException.malformed("it says it has " + description.entries() + " entries; a file of "
                    + file.size() + " bytes cannot hold more than " + most);
        }
        return new Rntuple(storage, description);
    }

    /** {@return what can be read of an entry, and what cannot} */
    public Fields fields() {
        return fields;
    }

    /** {@return the number of entries} */
    public long size() {
        return description.entries();
    }

    PageStorage storage() {
        return storage;
    }

    Description description() {
        return description;
    }
}
