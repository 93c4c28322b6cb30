package org.hepmva.io.root;

import java.io.IOException;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleFormat;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.TableDescription;
import org.hepmva.io.root.format.bytes.FileHeader;

/** ROOT files: a table is a tree (TTree, TNtuple, TNtupleD) or an RNTuple. */
public final class RootNtupleFormat implements NtupleFormat {

    /** For the service loader. */
    public RootNtupleFormat() {
    }

    @Override
    public String name() {
        return "ROOT";
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return FileHeader.isRoot(head);
    }

    @Override
    public List<TableDescription> tables(ByteSource source) throws IOException {
        return RootFile.open(source).tables();
    }

    @Override
    public Ntuple open(ByteSource source, String table, ProgressListener progress) throws IOException {
        RootFile root = RootFile.open(source);
        Ntuple ntuple = root.ntuple(table, root);
        root.forgetLayouts();
        return ntuple;
    }
}
