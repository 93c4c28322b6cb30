package org.hepmva.io.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.csv.CsvDialect.Header;
import org.hepmva.io.csv.CsvDialect.Quirk;
import org.hepmva.text.Printable;

/** Finds out from the beginning of a text file how it writes its rows. */
final class DialectSearch {

    /** A first line that Excel writes and reads; it may be quoted. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?[sS][eE][pP]=(.)\"?[ \t]*(?=[\r\n]|$)");

    private final SampleRows rows;
    private final Set<Quirk> quirks;
    private final Geant4Header geant4;
    private final List<String> remarks = new ArrayList<>();
    private char delimiter;
    private char point = '.';
    private Header header = Header.NONE;

    private DialectSearch(SampleRows rows, Set<Quirk> quirks, char delimiter) {
        this.rows = rows;
        this.quirks = quirks;
        this.geant4 = Geant4Header.of(rows.comments());
        this.delimiter = delimiter;
    }

    /**
     * {@return the dialect of a file}
     *
     * @param file     named in errors
     * @param sample   its first bytes, unpacked
     * @param complete whether these are all
     */
    static CsvDialect of(ByteSource file, byte[] sample, boolean complete) throws MalformedFileException {
        Charset charset = CsvText.charset(sample);
        String text = CsvText.decode(sample, charset);
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        char delimiter = 0;
        Matcher separator = SEPARATOR_LINE.matcher(text);
        if (separator.lookingAt() && DelimiterSearch.isPossible(separator.group(1).charAt(0))) {
            quirks.add(Quirk.SEPARATOR_LINE);
            delimiter = separator.group(1).charAt(0);
            text = text.substring(separator.end());
        } else if (ScanTable.begins(text)) {
            quirks.add(Quirk.SCAN_TABLE);
            delimiter = ScanTable.DELIMITER;
            text = ScanTableReader.rows(text);
        }
        SampleRows rows = SampleRows.of(text, complete);
        DialectSearch search = new DialectSearch(rows, quirks, delimiter);
        if (rows.rows().isEmpty() && search.geant4.names().isEmpty()) {
            throw new MalformedFileException(file.name() + ": has no rows, only blank lines and comments");
        }
        return search.dialect(charset);
    }

    private CsvDialect dialect(Charset charset) {
        Optional<List<String>> descriptor = rows.rows().isEmpty() ? Optional.empty()
                : BranchDescriptor.ofColons(rows.rows().get(0));
        if (delimiter == 0) {
            delimiter = geant4.delimiter().orElseGet(() -> delimiter(descriptor.isPresent()));
        }
        point = findPoint();
        ColumnNames columns = columns(descriptor);
        if (point == ',') {
            remarks.add("numbers are read with a decimal comma");
        }
        if (quirks.contains(Quirk.SCAN_TABLE) && columns.names().contains("Instance")) {
            remarks.add("each row is one instance of an entry, as TTree::Scan lists arrays");
        }
        if (header == Header.COLUMN_LINES) {
            geant4.vectors().forEach(name -> remarks.add("column '" + Printable.brief(name) + "' holds a"
                    + " vector in each row: it is text, or a number if each has one value"));
        }
        remarks.addAll(columns.remarks());
        if (!quirks.contains(Quirk.SCAN_TABLE) && delimiter != ' ' && rows.rows().stream()
                .anyMatch(row -> row.contains(delimiter + " \"") || row.startsWith(" "))) {
            quirks.add(Quirk.INDENTED_QUOTES);
        }
        return new CsvDialect(charset, delimiter, point, quirks, header, columns, remarks);
    }

    /** A branch descriptor is written without regard to what stands between values. */
    private char delimiter(boolean withDescriptor) {
        boolean others = withDescriptor && !rows.others().isEmpty();
        return DelimiterSearch.of(others ? rows.others() : rows.rows());
    }

    private char findPoint() {
        if (delimiter == ',') {
            return '.';
        }
        boolean commas = false;
        for (String row : rows.rows()) {
            for (String field : SampleRows.split(row, delimiter)) {
                if (field.indexOf('.') >= 0 && FieldScanner.isNumber(field, '.')) {
                    return '.';
                }
                commas |= field.indexOf(',') >= 0 && FieldScanner.isNumber(field, ',');
            }
        }
        return commas ? ',' : '.';
    }

    private ColumnNames columns(Optional<List<String>> descriptor) {
        if (rows.rows().isEmpty()) {
            header = Header.COLUMN_LINES;
            return named(geant4.names());
        }
        List<String> first = SampleRows.split(rows.rows().get(0), delimiter);
        Optional<List<String>> described = descriptor.or(() -> BranchDescriptor.ofFields(first))
                .filter(names -> fits(names, first));
        if (described.isPresent()) {
            header = Header.DESCRIPTOR;
            return named(described.get());
        }
        if (geant4.names().size() == first.size()) {
            header = Header.COLUMN_LINES;
            return named(geant4.names());
        }
        if (new HeaderSearch(rows, delimiter, point).isHeader(first)) {
            header = Header.FIRST_ROW;
            return named(first);
        }
        List<String> comment = SampleRows.split(rows.comment(), delimiter);
        if (comment.size() == first.size() && comment.stream().allMatch(name -> isName(name))) {
            header = Header.COMMENT;
            return named(comment);
        }
        return ColumnNames.numbered(first.size());
    }

    private ColumnNames named(List<String> names) {
        return ColumnNames.of(names, name -> FieldScanner.isNumber(name, point));
    }

    private boolean isName(String field) {
        return FieldScanner.isText(field, point);
    }

    /** Whether the rows have as many values as the descriptor has names. */
    private boolean fits(List<String> names, List<String> first) {
        Set<Integer> sizes = rows.others().stream().map(row -> SampleRows.split(row, delimiter).size())
                .collect(Collectors.toSet());
        return sizes.isEmpty() ? rows.rows().get(0).contains("/") && first.size() <= names.size()
                : sizes.equals(Set.of(names.size()));
    }
}
