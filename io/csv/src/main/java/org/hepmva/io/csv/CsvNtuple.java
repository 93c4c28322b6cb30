package org.hepmva.io.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;

/** The rows of a text file. Holds no open file between walks. */
final class CsvNtuple implements Ntuple {

    private final ByteSource file;
    private final CsvSurvey survey;
    private final Map<String, ColumnDescription> byName;

    CsvNtuple(ByteSource file, CsvSurvey survey) {
        this.file = file;
        this.survey = survey;
        this.byName = ColumnRequest.byName(survey.columns());
    }

    @Override
    public String location() {
        return file.name();
    }

    @Override
    public List<Path> files() {
        return file.files();
    }

    @Override
    public List<ColumnDescription> columns() {
        return survey.columns();
    }

    @Override
    public Map<String, ColumnDescription> columnsByName() {
        return byName;
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return survey.dialect().columns().ambiguous();
    }

    @Override
    public long entries() {
        return survey.entries();
    }

    @Override
    public String textBecauseOf(String column) {
        return survey.oddities().getOrDefault(column, "");
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(file.remarks());
        remarks.addAll(survey.remarks().all());
        return remarks;
    }

    @Override
    public List<String> warnings() {
        return survey.remarks().losses();
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
        ColumnRequest.check(this, columns);
        return new CsvChunks(file, survey, columns, range.within(entries()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return file.name() + ": " + entries() + " entries, " + columns().size() + " columns";
    }
}
