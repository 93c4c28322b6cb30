package org.hepmva.io.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.NtupleOutput;
import org.hepmva.io.NtupleWriter;

/** Ntuples written as comma-separated values; arrays as lists in a field. See {@link CsvWriter}. */
public final class CsvOutputFormat implements NtupleWriter {

    /** For the service loader. */
    public CsvOutputFormat() {
        // nothing to keep
    }

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".csv.gz");
    }

    @Override
    public NtupleOutput open(Path file, String table, List<ColumnDescription> columns) throws IOException {
        return new Output(CsvWriter.create(file, names(columns)));
    }

    @Override
    public boolean writesStreams() {
        return true;
    }

    @Override
    public NtupleOutput open(OutputStream stream, List<ColumnDescription> columns) throws IOException {
        return new Output(CsvWriter.to(stream, names(columns)));
    }

    private static List<String> names(List<ColumnDescription> columns) {
        return columns.stream().map(ColumnDescription::name).toList();
    }

    /** A table that is being written. */
    private record Output(CsvWriter csv) implements NtupleOutput {

        @Override
        public void write(List<Column> columns, int count) throws IOException {
            csv.rows(columns, count);
        }

        @Override
        public void commit() throws IOException {
            csv.commit();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
