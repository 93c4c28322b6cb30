package org.hepmva.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words. */
final class Lexer {

    /** Longer ones first, so that the longest match wins. */
    private static final List<String> SYMBOLS = List.of("**", "<=", ">=", "==", "!=", "&&", "||",
            "+", "-", "*", "/", "%", "^", "<", ">", "!", "?", ":", "(", ")", ",");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (isDigit(c) || c == '.') {
            return number();
        }
        if (c == '`') {
            return quotedName();
        }
        return isNameStart(c) ? name() : symbol();
    }

    private Token number() {
        int start = at;
        skipDigits();
        if (isAt('.')) {
            at++;
            skipDigits();
        }
        if (isAt('e') || isAt('E')) {
            skipExponent();
        }
        int end = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (at > end || digits.equals(".")) {
            boolean likeAName = digits.chars().anyMatch(Character::isLetter);
            throw Mistake.at(text, start, "'" + digits + "' is not a number"
                    + (likeAName ? "; if it is a name, write `" + digits + "`" : ""));
        }
        if (Double.isInfinite(Double.parseDouble(digits))) {
            throw Mistake.at(text, start, digits + " exceeds the greatest number, " + Double.MAX_VALUE);
        }
        return new Token(Token.Kind.NUMBER, digits, start);
    }

    private void skipExponent() {
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
            digits++;
        }
        if (digits < text.length() && isDigit(text.charAt(digits))) {
            at = digits;
            skipDigits();
        }
    }

    private Token name() {
        int start = at;
        while (at < text.length() && (isNamePart(text.charAt(at)) || isScope())) {
            at += isScope() ? 2 : 1;
        }
        StringBuilder name = new StringBuilder(text.substring(start, at));
        while (isAt('[')) {
            name.append(element());
        }
        return new Token(Token.Kind.NAME, name.toString(), start);
    }

    private boolean isScope() {
        return text.startsWith("::", at) && at + 2 < text.length() && isNameStart(text.charAt(at + 2));
    }

    private String element() {
        int end = text.indexOf(']', at);
        String index = end < 0 ? "" : text.substring(at + 1, end).strip();
        if (index.isEmpty() || !index.chars().allMatch(c -> isDigit((char) c))) {
            throw Mistake.at(text, at, "an element is written as a whole number in brackets, such as x[3]");
        }
        at = end + 1;
        return "[" + index + "]";
    }

    private Token quotedName() {
        int start = at;
        int end = text.indexOf('`', start + 1);
        if (end <= start + 1) {
            throw Mistake.at(text, start,
                    end < 0 ? "the quoted name has no end" : "the quoted name is empty");
        }
        at = end + 1;
        return new Token(Token.Kind.QUOTED_NAME, text.substring(start + 1, end), start);
    }

    private Token symbol() {
        int start = at;
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, start);
            }
        }
        throw Mistake.at(text, at, switch (text.charAt(at)) {
            case '=' -> "'=' is not an operator; equality is written '=='";
            case '&' -> "'&' is not an operator; 'and' is written '&&'";
            case '|' -> "'|' is not an operator; 'or' is written '||'";
            case '[', ']' -> "'" + text.charAt(at) + "' must follow a name directly, as in x[3]";
            default -> "'" + Character.toString(text.codePointAt(at)) + "' means nothing in an expression";
        });
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '.';
    }
}
