package org.hepmva.io.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ByteSource;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.ScalarType;

/**
 * What one reading of a whole text file tells: columns and entries.
 *
 * @param dialect how the file writes its rows
 * @param columns the columns with their types
 * @param entries the number of rows
 * @param oddities why a column, mostly of numbers, is text, by its name: "'oops' in line 12"
 * @param remarks what the user should know
 */
record CsvSurvey(CsvDialect dialect, List<ColumnDescription> columns, long entries,
        Map<String, String> oddities, Remarks remarks) {

    /** Rows that decide whether a column is text. */
    static final int SAMPLE_ROWS = 1000;

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int MOST_SAMPLE_BYTES = 1 << 22;

    CsvSurvey {
        columns = List.copyOf(columns);
        oddities = Map.copyOf(oddities);
    }

    /**
     * What the user should know.
     *
     * @param all    of how the file was understood, and what is lost
     * @param losses those of them that tell of values that are not what the file says
     */
    record Remarks(List<String> all, List<String> losses) {

        Remarks {
            all = List.copyOf(all);
            losses = List.copyOf(losses);
        }
    }

    static CsvSurvey of(ByteSource file, ProgressListener progress) throws IOException {
        CsvDialect dialect = dialect(file);
        Surveyor surveyor = new Surveyor(dialect);
        long entries = 0;
        try (RowReader rows = new RowReader(file, dialect, surveyor, progress)) {
            while (rows.next()) {
                entries++;
                surveyor.endRow(rows.line());
                if (entries >= SAMPLE_ROWS && !surveyor.settled) {
                    surveyor.settle();
                }
            }
        }
        return new CsvSurvey(dialect, surveyor.columns(), entries,
                surveyor.oddities(), new Remarks(surveyor.remarks(entries), surveyor.losses()));
    }

    private static CsvDialect dialect(ByteSource file) throws IOException {
        int size = SAMPLE_BYTES;
        byte[] sample = CsvText.sample(file, size);
        while (sample.length == size && !hasLineEnd(sample) && size < MOST_SAMPLE_BYTES) {
            size *= 4;
            sample = CsvText.sample(file, size);
        }
        return DialectSearch.of(file, sample, sample.length < size);
    }

    private static boolean hasLineEnd(byte[] sample) {
        for (byte b : sample) {
            if (b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Watches the fields of every column go by. */
    private static final class Surveyor implements FieldSink {

        private final CsvDialect dialect;
        private final FieldScanner scanner;
        private final ColumnSurvey[] columns;
        private boolean settled;

        Surveyor(CsvDialect dialect) {
            this.dialect = dialect;
            this.scanner = new FieldScanner(dialect.point());
            this.columns = new ColumnSurvey[dialect.names().size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = new ColumnSurvey();
            }
        }

        void settle() {
            settled = true;
            for (ColumnSurvey column : columns) {
                settled &= column.settle();
            }
        }

        /** Does nothing for a sample that has ended: what comes after it is never odd, but wrong. */
        void endRow(long line) {
            for (int i = 0; i < columns.length && !settled; i++) {
                columns[i].endRow(line);
            }
        }

        @Override
        public boolean field(int column, char[] buffer, int from, int to) {
            return columns[column].isDone(buffer, from, to)
                    || columns[column].accept(scanner, buffer, from, to);
        }

        @Override
        public String expected(int column) {
            return columns[column].expected();
        }

        List<ColumnDescription> columns() {
            List<ColumnDescription> result = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                result.add(ColumnDescription.of(dialect.names().get(i), columns[i].type()));
            }
            return result;
        }

        Map<String, String> oddities() {
            Map<String, String> oddities = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                if (!columns[i].oddity().isEmpty()) {
                    oddities.put(dialect.names().get(i), columns[i].oddity());
                }
            }
            return oddities;
        }

        List<String> remarks(long entries) {
            List<String> remarks = new ArrayList<>();
            remarks.add(dialect.describe());
            remarks.addAll(dialect.remarks());
            for (int i = 0; i < columns.length && entries > 0; i++) {
                String name = name(i);
                if (columns[i].isAllMissing()) {
                    remarks.add(name + "has no values: all NaN");
                } else if (columns[i].isWidenedByMissing()) {
                    remarks.add(name + "has missing values, so it is read as DOUBLE with NaN");
                } else if (!columns[i].oddity().isEmpty()) {
                    remarks.add(name + "is read as text because of " + columns[i].oddity());
                }
            }
            remarks.addAll(losses());
            return remarks;
        }

        List<String> losses() {
            List<String> losses = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                String name = name(i);
                columns[i].losses().forEach(loss -> losses.add(name + loss));
            }
            return losses;
        }

        private String name(int column) {
            return "column '" + dialect.names().get(column) + "' ";
        }
    }

    /** {@return the types of the columns, in order} */
    List<ScalarType> types() {
        return columns.stream().map(column -> column.type().scalar()).toList();
    }
}
