package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.List;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.form.Layouts;

/**
 * An RNTuple: its fields, and where its entries are. Immutable.
 *
 * <pre>{@code
 * Rntuple ntuple = Rntuple.read(records, Anchor.read(content), classes);
 * Entries entries = ntuple.entries(List.of("pt"), List.of(ntuple.fields().leaf("pt").orElseThrow()));
 * }</pre>
 */
public final class Rntuple {

    private final PageStorage storage;
    private final Description description;
    private final Fields fields;

    private Rntuple(PageStorage storage, Description description, Layouts layouts) {
        this.storage = storage;
        this.description = description;
        this.fields = Fields.of(description.schema(), layouts);
    }

    /** Tells what the objects of a file look like. */
    @FunctionalInterface
    public interface Classes {

        /** {@return the layouts of the classes that the file describes} */
        Layouts layouts() throws IOException;
    }

    /**
     * Reads what header and footer say.
     *
     * @param classes are asked for if there are objects that are stored as a whole
     */
    public static Rntuple read(Records records, Anchor anchor, Classes classes) throws IOException {
        FileBytes file = records.file();
        Blocks blocks = records.blocks();
        PageStorage storage = new PageStorage(file, blocks, anchor.maxKeySize());
        Description description = Description.read(storage, anchor);
        long perByte = (long) Byte.SIZE * blocks.mostExpansion();
        long most = file.size() > Long.MAX_VALUE / perByte ? Long.MAX_VALUE : file.size() * perByte;
        if (description.entries() > most) {
            throw FormatException.malformed("it says it has " + description.entries() + " entries; a file of "
                    + file.size() + " bytes cannot hold more than " + most);
        }
        Layouts layouts = description.schema().hasStreamed() ? classes.layouts()
                : Layouts.of(List.of(), List.of());
        return new Rntuple(storage, description, layouts);
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
