package org.hepmva.io.root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.NtupleOutput;
import org.hepmva.io.NtupleWriter;
import org.hepmva.io.root.codec.Compression;

/** Ntuples written as the only tree of a ROOT file, with Zstandard; see {@link TreeWriter}. */
public final class RootOutputFormat implements NtupleWriter {

    private static final int LEVEL = 5;
    private static final String USUAL_TABLE = "events";

    /** For the service loader. */
    public RootOutputFormat() {
    }

    @Override
    public String name() {
        return "ROOT";
    }

    @Override
    public List<String> endings() {
        return List.of(".root");
    }

    @Override
    public NtupleOutput open(Path file, String table, List<ColumnDescription> columns) throws IOException {
        RootFileWriter writer = RootFileWriter.create(file, Compression.zstd(LEVEL));
        boolean isOpen = false;
        try {
            Output output = new Output(writer,
                    writer.tree(table.isEmpty() ? USUAL_TABLE : table, "", columns));
            isOpen = true;
            return output;
        } finally {
            if (!isOpen) {
                writer.close();
            }
        }
    }

    /** A file with one tree. */
    private record Output(RootFileWriter file, TreeWriter tree) implements NtupleOutput {

        @Override
        public void write(List<Column> columns, int count) throws IOException {
            tree.write(columns, count);
        }

        @Override
        public void commit() throws IOException {
            file.commit();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
