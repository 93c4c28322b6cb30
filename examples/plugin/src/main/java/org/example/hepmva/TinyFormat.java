package org.example.hepmva;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleFormat;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownTableException;

/** The format of {@link TinyFile}s, one table each. */
public final class TinyFormat implements NtupleFormat {

    /** Made by {@link java.util.ServiceLoader}. */
    public TinyFormat() {
        // no state
    }

    @Override
    public String name() {
        return "TINY";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith(TinyFile.WORD);
    }

    @Override
    public List<TableDescription> tables(ByteSource source) throws IOException {
        TinyFile tiny = TinyFile.read(source);
        return List.of(new TableDescription("", name(), tiny.entries(), tiny.columns().size()));
    }

    @Override
    public Ntuple open(ByteSource source, String table, ProgressListener progress) throws IOException {
        if (!table.isEmpty()) {
            throw new UnknownTableException(source.name() + ": no table '" + table
                    + "'; a TINY file has one, without a name");
        }
        return new TinyNtuple(TinyFile.read(source));
    }
}
