package org.hepmva.io.root.format.codec;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Blocks;

/** The records of a file, decompressed. Safe to share between threads. */
public final class Records {

    private final FileBytes file;
    private final Blocks blocks;

    /** Reads from {@code file}, decompressing with {@code blocks}. */
    public Records(FileBytes file, Blocks blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    /** {@return the file} */
    public FileBytes file() {
        return file;
    }

    /** {@return what decompresses} */
    public Blocks blocks() {
        return blocks;
    }

    /** {@return the content of a record, decompressed} */
    public byte[] content(Key key) throws IOException {
        try {
            requireInFile(key);
            byte[] stored = file.read(key.seek() + key.keyLength(),
                    key.recordLength() - key.keyLength());
            return key.isCompressed() ? blocks.decompress(stored, 0, key.objectLength()) : stored;
        } catch (FormatException e) {
            throw e.within(key.className() + " '" + key.name() + "' at byte " + key.seek());
        }
    }

    private void requireInFile(Key key) throws FormatException {
        if (!(key.recordLength() >= key.keyLength())) {
            throw FormatException.malformed("length " + key.recordLength()
                    + " is less than the key's " + key.keyLength());
        }
    }
}
