package org.hepmva.app;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated names or expressions, as typed after {@code --columns}. */
final class NameList {

    private NameList() {
    }

    /** {@return the parts between commas outside brackets and backquotes, without blanks around them} */
    static List<String> parse(String text) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '`';
            depth += quoted ? 0 : "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                names.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        names.add(text.substring(begin).strip());
        return names;
    }
}
