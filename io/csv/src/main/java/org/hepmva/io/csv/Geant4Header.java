package org.hepmva.io.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments above the rows of a text that Geant4's analysis tools write:
 *
 * <pre>
 * #class tools::wcsv::ntuple
 * #title energies
 * #separator 44
 * #vector_separator 59
 * #column double Eabs
 * </pre>
 *
 * @param names     the names of the columns; empty if there are none such
 * @param vectors   those of them that hold a vector in each row
 * @param delimiter what stands between values, if that is said
 */
record Geant4Header(List<String> names, List<String> vectors, Optional<Character> delimiter) {

    private static final Pattern COLUMN = Pattern.compile("column\\s+(\\S+)\\s+(\\S.*)");
    private static final Pattern SEPARATOR = Pattern.compile("separator\\s+(\\d{1,5})");

    Geant4Header {
        names = List.copyOf(names);
        vectors = List.copyOf(vectors);
    }

    static Geant4Header of(List<String> comments) {
        List<String> names = new ArrayList<>();
        List<String> vectors = new ArrayList<>();
        Optional<Character> delimiter = Optional.empty();
        for (String comment : comments) {
            Matcher column = COLUMN.matcher(comment);
            Matcher separator = SEPARATOR.matcher(comment);
            if (column.matches()) {
                String name = column.group(2).strip();
                names.add(name);
                if (column.group(1).contains("vector<")) {
                    vectors.add(name);
                }
            } else if (separator.matches()) {
                int code = Integer.parseInt(separator.group(1));
                delimiter = DelimiterSearch.isPossible(code) ? Optional.of((char) code) : Optional.empty();
            }
        }
        return new Geant4Header(names, vectors, names.isEmpty() ? Optional.empty() : delimiter);
    }
}
