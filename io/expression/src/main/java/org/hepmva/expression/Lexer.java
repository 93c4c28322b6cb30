package org.hepmva.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words. */
final class Lexer {

    /** Longer ones first, so that the longest match wins. */
    private static final List<String> SYMBOLS = List.of("**", "<=", ">=", "==", "!=", "&&", "||", "<<", ">>",
            "+", "-", "*", "/", "%", "^", "<", ">", "!", "~", "&", "|", "?", ":", "(", ")", ",");

    private final String text;
    private int at;
    private int openLists;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        boolean mayOpenList = false;
        do {
            tokens.add(lexer.next(mayOpenList || lexer.isIndex(tokens)));
            mayOpenList = tokens.get(tokens.size() - 1).isIn();
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    /** {@return whether a bracket is here that follows a name, or the bracket of another index, directly} */
    private boolean isIndex(List<Token> before) {
        return isAt('[') && !before.isEmpty() && (before.get(before.size() - 1).isAnyName()
                || before.get(before.size() - 1).is("]"));
    }

    private Token next(boolean mayOpenList) {
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
        if (c == '[' && mayOpenList || c == ']' && openLists > 0) {
            return bracketOfList();
        }
        return switch (c) {
            case '`' -> quoted(Token.Kind.QUOTED_NAME, "name");
            case '\'', '"' -> quoted(Token.Kind.TEXT, "text");
            default -> isNameStart(c) ? name() : symbol();
        };
    }

    private Token bracketOfList() {
        openLists += text.charAt(at) == '[' ? 1 : -1;
        at++;
        return new Token(Token.Kind.SYMBOL, text.substring(at - 1, at), at - 1);
    }

    private Token number() {
        int start = at;
        boolean hexadecimal = isAt('0') && at + 1 < text.length() && "xX".indexOf(text.charAt(at + 1)) >= 0;
        boolean complete = hexadecimal ? skipHexadecimal() : skipDecimal();
        int end = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at > end || !complete) {
            throw noNumber(start, hexadecimal);
        }
        return new Token(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private ExpressionException noNumber(int start, boolean hexadecimal) {
        String digits = Token.quoted(text.substring(start, at));
        if (hexadecimal) {
            return Mistake.at(text, start, digits
                    + " is not a number: after 0x, 1 to 16 of the digits 0 to 9 and a to f are expected");
        }
        boolean likeAName = isDigit(text.charAt(start))
                && text.substring(start, at).chars().anyMatch(Character::isLetter);
        return Mistake.at(text, start, digits + " is not a number"
                + (likeAName ? "; if it is a name, write " + digits.replace('\'', '`') : ""));
    }

    private boolean skipDecimal() {
        int start = at;
        skipDigits();
        if (isAt('.')) {
            at++;
            skipDigits();
        }
        boolean complete = at - start > 1 || isDigit(text.charAt(start));
        if (isAt('e') || isAt('E')) {
            skipExponent();
        }
        return complete;
    }

    private boolean skipHexadecimal() {
        at += 2;
        while (isAt('0')) {
            at++;
        }
        int start = at;
        while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80) {
            at++;
        }
        return at - start <= 16 && isHexadecimalDigit(text.charAt(at - 1));
    }

    private static boolean isHexadecimalDigit(char c) {
        return Character.digit(c, 16) >= 0;
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
        if (isAt('$')) {
            at++;
            refuseSpecial(start);
        }
        StringBuilder name = new StringBuilder(text.substring(start, at));
        while (isAtNumberInBrackets() && !name.toString().equals(Token.IN)) {
            name.append(element());
        }
        return new Token(Token.Kind.NAME, name.toString(), start);
    }

    private void refuseSpecial(int start) {
        String name = text.substring(start, at);
        if (!Expression.SPECIAL.contains(name) && ArrayFormula.Kind.written(name).isEmpty()) {
            throw Mistake.at(text, start, Token.quoted(name) + " is not known; of the names that end with '$'"
                    + " there are " + String.join(", ", Expression.SPECIAL) + " and the functions "
                    + String.join(", ", ArrayFormula.Kind.functions()));
        }
    }

    private boolean isScope() {
        return text.startsWith("::", at) && at + 2 < text.length() && isNameStart(text.charAt(at + 2));
    }

    /** {@return whether an element is here that is a name of its own; any other index is an expression} */
    private boolean isAtNumberInBrackets() {
        int end = isAt('[') ? text.indexOf(']', at) : -1;
        String index = end < 0 ? "" : text.substring(at + 1, end).strip();
        return !index.isEmpty() && index.chars().allMatch(c -> isDigit((char) c));
    }

    private String element() {
        int end = text.indexOf(']', at);
        String index = text.substring(at + 1, end).strip();
        at = end + 1;
        return "[" + index + "]";
    }

    private Token quoted(Token.Kind kind, String what) {
        int start = at;
        int end = text.indexOf(text.charAt(start), start + 1);
        if (end < 0) {
            throw Mistake.at(text, start, "the quoted " + what + " has no end");
        }
        if (end == start + 1 && kind == Token.Kind.QUOTED_NAME) {
            throw Mistake.at(text, start, "the quoted name is empty");
        }
        at = end + 1;
        return new Token(kind, text.substring(start + 1, end), start);
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
            case '@' -> "'@' is not an operator; how many elements v has, in ROOT @v.size(), is written"
                    + " Length$(v)";
            case '[', ']' -> "'" + text.charAt(at) + "' must follow a name directly, as in x[3]";
            default -> Token.quoted(Character.toString(text.codePointAt(at)))
                    + " means nothing in an expression";
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

    static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '.';
    }
}
