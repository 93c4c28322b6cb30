package org.hepmva.analysis;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hepmva.expression.Expression;
import org.hepmva.expression.ExpressionException;

/**
 * Names with {@code *} for any characters and {@code ?} for one: {@code jet_*_pt}, {@code x[?]}.
 *
 * @param text as the user wrote it
 */
record ColumnPattern(String text) {

    /** What stands in an expression, brackets, operators and blanks, is in no pattern. */
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{N}_.:*?\\[\\]]+");

    /** {@return whether a text can mean nothing but columns of like names} */
    static boolean isOne(String text) {
        return isWild(text) && !isExpression(text);
    }

    /** {@return whether a text may be a product of columns or, where there are no such columns, a pattern} */
    static boolean isProductOrPattern(String text) {
        if (!isWild(text) || !isExpression(text) || text.indexOf('?') >= 0) {
            return false;
        }
        for (String factor : text.split("\\*+")) {
            if (Expression.parse(factor).name().isEmpty() && !factor.matches("[0-9]+")) {
                return false;
            }
        }
        return true;
    }

    /** {@return what a text takes away, {@code v7} of {@code !v7}; empty if it is something else} */
    static Optional<String> excluded(String text) {
        String name = text.startsWith("!") ? text.substring(1).strip() : "";
        return CHARACTERS.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private static boolean isWild(String text) {
        return CHARACTERS.matcher(text).matches() && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0);
    }

    private static boolean isExpression(String text) {
        try {
            return !Expression.parse(text).text().isEmpty();
        } catch (ExpressionException e) {
            return false;
        }
    }

    /** {@return whether all names of a product are columns or definitions} */
    static boolean isProduct(String text, Definitions definitions, InputColumns columns) throws IOException {
        for (String name : Expression.parse(text).names()) {
            if (!definitions.has(name) && columns.placeOf(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Goes back to the last {@code *} alone, so that no pattern takes long. */
    boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int after = 0;
        while (in < name.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                star = at++;
                after = in;
            } else if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == name.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++after;
            } else {
                return false;
            }
        }
        return text.substring(at).chars().allMatch(rest -> rest == '*');
    }
}
