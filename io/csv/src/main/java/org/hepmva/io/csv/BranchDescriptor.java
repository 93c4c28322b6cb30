package org.hepmva.io.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a text that {@code TTree::ReadFile} reads, {@code "x/D:y:hits[3]/I:name/C"}: names, each
 * perhaps with ROOT's letter for its type and a length. The letters are not needed here, as types follow from
 * the values.
 */
final class BranchDescriptor {

    private static final String TYPE = "/[CBbSsIiLlGgFfDdO]";
    private static final String USUAL_TYPE = "/[DFIL]";
    private static final Pattern NAME =
            Pattern.compile("([A-Za-z_][\\w.]*)(?:\\[(\\d{1,4})])?(" + TYPE + ")?");

    private BranchDescriptor() {
    }

    /** {@return the names in a line where a colon stands between them, if it is such a line} */
    static Optional<List<String>> ofColons(String line) {
        List<String> items = List.of(line.strip().split(":", -1));
        return items.size() > 1 ? names(items) : Optional.empty();
    }

    /**
     * {@return the names in fields, if each says its type, as in {@code x/D,y/F}} Where there is only one,
     * its type must be a usual one: {@code S/B} is a ratio.
     */
    static Optional<List<String>> ofFields(List<String> fields) {
        String type = fields.size() == 1 ? USUAL_TYPE : TYPE;
        boolean all = fields.stream().allMatch(field -> field.matches(".*" + type));
        return all ? names(fields) : Optional.empty();
    }

    private static Optional<List<String>> names(List<String> items) {
        List<String> names = new ArrayList<>();
        for (String item : items) {
            Matcher matcher = NAME.matcher(item);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int length = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            if (length == 0) {
                names.add(matcher.group(1));
            }
            for (int i = 0; i < length; i++) {
                names.add(matcher.group(1) + "[" + i + "]");
            }
        }
        return Optional.of(names);
    }
}
