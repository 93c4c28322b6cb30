package org.hepmva.io.csv;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides whether a first row holds names.
 *
 * @param rows      the rows
 * @param delimiter what stands between values
 * @param point     the decimal point
 */
record HeaderSearch(SampleRows rows, char delimiter, char point) {

    /**
     * Whether the first row holds names: there is one above numbers, or there are names and no number at
     * all, or the numbers 0, 1, 2 … after an index without a name, as pandas writes.
     */
    boolean isHeader(List<String> first) {
        boolean anyName = false;
        boolean anyNumber = false;
        for (String field : first) {
            anyName |= FieldScanner.isText(field, point);
            anyNumber |= FieldScanner.isNumber(field, point);
        }
        return anyName && (!anyNumber || hasNameAboveNumbers(first)) || isCounted(first);
    }

    private boolean hasNameAboveNumbers(List<String> first) {
        boolean[] numbers = new boolean[first.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = FieldScanner.isText(first.get(i), point) && !rows.others().isEmpty();
        }
        for (String row : rows.others()) {
            List<String> fields = SampleRows.split(row, delimiter);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] &= i < fields.size() && FieldScanner.isNumber(fields.get(i), point);
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
}
