package org.hepmva.io.csv;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds out what stands between the values of rows. */
final class DelimiterSearch {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String NO_DELIMITERS = "\"#+-._";
    private static final double NEARLY_ALL = 0.9;

    private DelimiterSearch() {
    }

    /** {@return what cuts the rows alike and into most numbers; a blank for white space; a comma for none} */
    static char of(List<String> rows) {
        if (rows.isEmpty()) {
            return DELIMITERS[0];
        }
        Trial best = trial(rows, DELIMITERS[0]);
        for (char candidate : DELIMITERS) {
            Trial trial = trial(rows, candidate);
            best = trial.isBetterThan(best) ? trial : best;
        }
        Trial blanks = trial(rows, ' ');
        boolean onlyBlanksFit = blanks.agreement == 1 && best.agreement < NEARLY_ALL
                && blanks.fields >= best.fields;
        return onlyBlanksFit || best.agreement == 0 && blanks.agreement == 1 ? ' ' : best.delimiter;
    }

    /** {@return whether a character that a file names may stand between values} */
    static boolean isPossible(int character) {
        boolean isMark = character >= ' ' && character <= '~' && !Character.isLetterOrDigit(character);
        return character == '\t' || isMark && NO_DELIMITERS.indexOf(character) < 0;
    }

    private static Trial trial(List<String> rows, char candidate) {
        Map<Integer, Integer> rowsOfLength = new TreeMap<>();
        int fields = 0;
        int numbers = 0;
        for (String row : rows) {
            List<String> split = SampleRows.split(row, candidate);
            rowsOfLength.merge(split.size(), 1, Integer::sum);
            fields += split.size();
            numbers += (int) split.stream().filter(DelimiterSearch::isAnyNumber).count();
        }
        int usual = Collections.max(rowsOfLength.keySet(), Comparator.comparing(rowsOfLength::get));
        double agreement = usual == 1 ? 0 : (double) rowsOfLength.get(usual) / rows.size();
        return new Trial(candidate, usual, agreement, (double) numbers / fields);
    }

    private static boolean isAnyNumber(String field) {
        return FieldScanner.isNumber(field, '.') || FieldScanner.isNumber(field, ',');
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
}
