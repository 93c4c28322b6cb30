package org.hepmva.io.root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleFormat;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.TableDescription;
import org.hepmva.io.root.format.bytes.FileHeader;

/** ROOT files: a table is a tree (TTree, TNtuple, TNtupleD). */
public final class RootNtupleFormat implements NtupleFormat {

    /** For the service loader. */
    public RootNtupleFormat() {
    }

    @Override
    public String name() {
        return "ROOT";
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return FileHeader.isRoot(head);
    }

    @Override
    public List<TableDescription> tables(Path file) throws IOException {
        try (RootFile root = RootFile.open(file)) {
            return root.tables();
        }
    }

    @Override
    public Ntuple open(Path file, String table, ProgressListener progress) throws IOException {
        RootFile root = RootFile.open(file);
        boolean isOpen = false;
        try {
            Ntuple ntuple = root.ntuple(table, root);
            root.rest();
            isOpen = true;
            return ntuple;
        } finally {
            if (!isOpen) {
                root.close();
            }
        }
    }
}
