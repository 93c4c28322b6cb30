package org.hepmva.io.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.csv.CsvDialect.Header;

/** Finds out from the beginning of a text file how it writes its rows. */
final class DialectSearch {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private static final int MOST_CHANGES = 4;
    private static final double NEARLY_ALL = 0.9;

    private final SampleRows rows;
    private final List<String> remarks = new ArrayList<>();
    private char delimiter;
    private char point = '.';

    private DialectSearch(SampleRows rows) {
        this.rows = rows;
    }

    /**
     * {@return the dialect of a file}
     *
     * @param file     named in errors
     * @param sample   its first bytes, unpacked
     * @param complete whether these are all
     */
    static CsvDialect of(Path file, byte[] sample, boolean complete) throws MalformedFileException {
        Charset charset = CsvText.charset(sample);
        SampleRows rows = SampleRows.of(CsvText.decode(sample, charset), complete);
        if (rows.rows().isEmpty()) {
            throw new MalformedFileException(file + ": has no rows, only blank lines and comments");
        }
        return new DialectSearch(rows).dialect(charset);
    }

    private CsvDialect dialect(Charset charset) {
        delimiter = findDelimiter();
        point = findPoint();
        List<String> first = SampleRows.split(rows.rows().get(0), delimiter);
        List<String> comment = SampleRows.split(rows.comment(), delimiter);
        Header header = Header.FIRST_ROW;
        List<String> names = first;
        if (!isHeader(first)) {
            boolean named = comment.size() == first.size() && comment.stream().allMatch(this::isName);
            header = named ? Header.COMMENT : Header.NONE;
            names = named ? comment : numbered(first.size());
        }
        if (point == ',') {
            remarks.add("numbers are read with a decimal comma");
        }
        boolean indented = delimiter != ' ' && rows.rows().stream()
                .anyMatch(row -> row.contains(delimiter + " \"") || row.startsWith(" "));
        return new CsvDialect(charset, delimiter, point, indented, header, unique(names), remarks);
    }

    private char findDelimiter() {
        Trial best = trial(DELIMITERS[0]);
        for (char candidate : DELIMITERS) {
            Trial trial = trial(candidate);
            best = trial.isBetterThan(best) ? trial : best;
        }
        Trial blanks = trial(' ');
        boolean onlyBlanksFit = blanks.agreement == 1 && best.agreement < NEARLY_ALL
                && blanks.fields >= best.fields;
        return onlyBlanksFit || best.agreement == 0 && blanks.agreement == 1 ? ' ' : best.delimiter;
    }

    private Trial trial(char candidate) {
        Map<Integer, Integer> rowsOfLength = new TreeMap<>();
        int fields = 0;
        int numbers = 0;
        for (String row : rows.rows()) {
            List<String> split = SampleRows.split(row, candidate);
            rowsOfLength.merge(split.size(), 1, Integer::sum);
            fields += split.size();
            numbers += (int) split.stream().filter(DialectSearch::isAnyNumber).count();
        }
        int usual = Collections.max(rowsOfLength.keySet(), Comparator.comparing(rowsOfLength::get));
        double agreement = usual == 1 ? 0 : (double) rowsOfLength.get(usual) / rows.rows().size();
        return new Trial(candidate, usual, agreement, (double) numbers / fields);
    }

    private static boolean isAnyNumber(String field) {
        return isNumber(field, '.') || isNumber(field, ',');
    }

    /**
     * How well a delimiter fits.
     *
     * @param delimiter what stands between values
     * @param fields    the values of most rows
     * @param agreement the part of the rows that have so many, 0 if that is one
     * @param numbers   the part of the values that are numbers
     */
    private record Trial(char delimiter, int fields, double agreement, double numbers) {

        boolean isBetterThan(Trial other) {
            return agreement > other.agreement || agreement == other.agreement && numbers > other.numbers;
        }
    }

    private char findPoint() {
        if (delimiter == ',') {
            return '.';
        }
        boolean commas = false;
        for (String row : rows.rows()) {
            for (String field : SampleRows.split(row, delimiter)) {
                if (field.indexOf('.') >= 0 && isNumber(field, '.')) {
                    return '.';
                }
                commas |= field.indexOf(',') >= 0 && isNumber(field, ',');
            }
        }
        return commas ? ',' : '.';
    }

    /**
     * Whether the first row holds names: there is one above numbers, or there are names and no number at
     * all, or the numbers 0, 1, 2 … after an index without a name, as pandas writes.
     */
    private boolean isHeader(List<String> first) {
        boolean anyName = false;
        boolean anyNumber = false;
        for (String field : first) {
            anyName |= isName(field);
            anyNumber |= isNumber(field, point);
        }
        return anyName && (!anyNumber || hasNameAboveNumbers(first)) || isCounted(first);
    }

    private boolean hasNameAboveNumbers(List<String> first) {
        List<String> others = rows.rows().subList(1, rows.rows().size());
        boolean[] numbers = new boolean[first.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = isName(first.get(i)) && !others.isEmpty();
        }
        for (String row : others) {
            List<String> fields = SampleRows.split(row, delimiter);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] &= i < fields.size() && isNumber(fields.get(i), point);
            }
        }
        return IntStream.range(0, numbers.length).anyMatch(i -> numbers[i]);
    }

    private static boolean isCounted(List<String> first) {
        boolean counted = first.size() > 1 && first.get(0).isEmpty();
        for (int i = 1; i < first.size(); i++) {
            counted &= first.get(i).equals(Integer.toString(i - 1));
        }
        return counted;
    }

    private boolean isName(String field) {
        return new FieldScanner(point).scan(field.toCharArray(), 0, field.length()) == FieldScanner.Kind.TEXT;
    }

    private static boolean isNumber(String field, char point) {
        FieldScanner scanner = new FieldScanner(point);
        FieldScanner.Kind kind = scanner.scan(field.toCharArray(), 0, field.length());
        return kind == FieldScanner.Kind.WHOLE || kind == FieldScanner.Kind.UNSIGNED
                || kind == FieldScanner.Kind.REAL && Double.isFinite(scanner.value());
    }

    private static List<String> numbered(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            names.add("c" + i);
        }
        return names;
    }

    private List<String> unique(List<String> wanted) {
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = nameable(wanted.get(i), i);
            String free = name;
            for (int k = 2; !used.add(free); k++) {
                free = name + "_" + k;
            }
            if (!free.equals(wanted.get(i))) {
                changes.add("column " + (i + 1) + " '" + wanted.get(i) + "' is called '" + free + "'");
            }
            names.add(free);
        }
        if (!changes.isEmpty()) {
            int shown = Math.min(MOST_CHANGES, changes.size());
            remarks.add("names that are empty, numbers or taken were changed: "
                    + String.join(", ", changes.subList(0, shown))
                    + (changes.size() > shown ? " (… " + (changes.size() - shown) + " more)" : ""));
        }
        return names;
    }

    private String nameable(String name, int column) {
        if (name.isEmpty()) {
            return column == 0 ? "index" : "c" + (column + 1);
        }
        return isNumber(name, point) ? "c" + name : name;
    }
}
