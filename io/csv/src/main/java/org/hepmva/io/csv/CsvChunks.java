package org.hepmva.io.csv;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.ProgressListener;

/** Walks through some columns of some rows of a text file. */
final class CsvChunks implements Chunks {

    private static final int CHUNK_VALUES = 1 << 18;
    private static final int FEWEST_ROWS = 512;
    private static final int MOST_ROWS = 1 << 13;

    private final ByteSource file;
    private final CsvSurvey survey;
    private final EntryRange range;
    private final ColumnFiller[] asked;
    private final FillingSink sink;
    private final int capacity;
    private RowReader rows;
    private long at;
    private Chunk chunk;

    CsvChunks(ByteSource file, CsvSurvey survey, List<String> names, EntryRange range) {
        this.file = file;
        this.survey = survey;
        this.range = range;
        this.capacity = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, CHUNK_VALUES / Math.max(1, names.size())));
        this.asked = new ColumnFiller[names.size()];
        this.sink = new FillingSink(survey.columns().size());
        FieldScanner scanner = new FieldScanner(survey.dialect().point());
        Map<String, Integer> places = new HashMap<>();
        survey.dialect().names().forEach(name -> places.put(name, places.size()));
        for (int i = 0; i < asked.length; i++) {
            int column = places.get(names.get(i));
            asked[i] = ColumnFiller.of(survey.columns().get(column), scanner, capacity);
            sink.fillers[column] = asked[i];
        }
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (at >= range.end() || range.size() == 0) {
            return false;
        }
        if (rows == null) {
            rows = new RowReader(file, survey.dialect(), sink, ProgressListener.NONE);
            skipTo(range.first());
        }
        long first = at;
        int size = (int) Math.min(capacity, range.end() - at);
        for (sink.row = 0; sink.row < size; sink.row++) {
            nextRow();
        }
        chunk = Chunk.of(first, size, columns(size));
        return true;
    }

    private void skipTo(long first) throws IOException {
        sink.skipping = true;
        while (at < first) {
            nextRow();
        }
        sink.skipping = false;
    }

    private void nextRow() throws IOException {
        if (!rows.next()) {
            throw new MalformedFileException(file.name() + ": ends after " + at + " rows, but had "
                    + survey.entries() + " when it was opened");
        }
        at++;
    }

    private List<Column> columns(int size) {
        return List.of(asked).stream().map(filler -> filler.column(size)).toList();
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
        at = range.end();
        chunk = null;
    }

    /** Puts the fields of the columns asked for into their arrays, and looks at no others. */
    private static final class FillingSink implements FieldSink {

        private final ColumnFiller[] fillers;
        private int row;
        private boolean skipping;

        FillingSink(int columns) {
            this.fillers = new ColumnFiller[columns];
        }

        @Override
        public boolean field(int column, char[] buffer, int from, int to) {
            ColumnFiller filler = fillers[column];
            return filler == null || skipping || filler.fill(row, buffer, from, to);
        }

        @Override
        public String expected(int column) {
            return fillers[column].expected();
        }
    }
}
