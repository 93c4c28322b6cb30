package org.hepmva.expression;

import java.util.Map;

/** Puts what a name stands for in place of the name, as one would on paper. Immutable. */
final class Substitution {

    private final Map<String, Expression> meanings;

    Substitution(Map<String, Expression> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** {@return a text with its names replaced; all else stays as it was written, blanks too} */
    String in(String text) {
        Parser parser = new Parser(text);
        parser.parse();
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Mention mention : parser.mentions()) {
            Expression meaning = meanings.get(mention.name());
            if (meaning != null) {
                boolean isAll = mention.begin() == 0 && mention.end() == text.length();
                result.append(text, at, mention.begin())
                        .append(isAll || meaning.isOneWord() ? meaning.text() : "(" + meaning.text() + ")");
                at = mention.end();
            }
        }
        return result.append(text, at, text.length()).toString();
    }
}
