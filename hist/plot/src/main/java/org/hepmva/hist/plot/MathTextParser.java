package org.hepmva.hist.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code _{…}}, {@code ^{…}}, {@code #name}, {@code \name} and Unicode scripts into a {@link
 * MathText}.
 *
 * <p>Without braces a subscript is one letter or digit on a single letter, so that {@code ε_S} is
 * set and {@code mu_pt} stays a name. What is not understood is shown as it was written.
 */
final class MathTextParser {

    private static final double SMALLER = 0.66;
    private static final double RAISED = 0.44;
    private static final double LOWERED = -0.24;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String NORMAL = "0123456789+−";

    private final String source;
    private int at;

    private final List<MathText.Piece> pieces = new ArrayList<>();
    private final List<MathText.Bar> bars = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private double x;
    private double y;
    private double size = 1;
    private double scriptStart = Double.NaN;
    private double scriptEnd;
    private boolean lastRaised;

    MathTextParser(String source) {
        this.source = source;
    }

    MathText parse() {
        while (at < source.length()) {
            step();
        }
        flush();
        return new MathText(pieces, bars, x);
    }

    private void step() {
        char c = source.charAt(at);
        if (SUPERSCRIPTS.indexOf(c) >= 0 || SUBSCRIPTS.indexOf(c) >= 0) {
            unicodeScript(SUPERSCRIPTS.indexOf(c) >= 0);
        } else if ((c == '^' || c == '_') && scriptLength() > 0) {
            script(c == '^', scriptLength());
        } else if ((c == '#' || c == '\\') && wordLength(at + 1) > 0) {
            command();
        } else {
            letter(c);
        }
    }

    private void letter(char c) {
        endScripts();
        pending.append(c == '-' && isMinus() ? '−' : c);
        at++;
    }

    private boolean isMinus() {
        boolean startsNumber = at + 1 < source.length() && Character.isDigit(source.charAt(at + 1));
        return startsNumber && (at == 0 || " ([^{,=<>".indexOf(source.charAt(at - 1)) >= 0);
    }

    private void command() {
        int length = wordLength(at + 1);
        String name = source.substring(at + 1, at + 1 + length);
        int after = at + 1 + length;
        Optional<String> symbol = Symbols.named(name);
        if (symbol.isPresent()) {
            endScripts();
            pending.append(symbol.get());
            at = source.startsWith("{}", after) ? after + 2 : after;
        } else if (after < source.length() && source.charAt(after) == '{' && closing(after) > 0) {
            group(name, after);
        } else {
            letter(source.charAt(at));
        }
    }

    private void group(String name, int open) {
        int close = closing(open);
        String inner = source.substring(open + 1, close);
        endScripts();
        switch (name) {
            case "sqrt" -> barred("√", inner);
            case "bar", "overline" -> barred("", inner);
            case "hat" -> accented(inner, "\u0302");
            case "tilde" -> accented(inner, "\u0303");
            case "vec" -> accented(inner, "\u20D7");
            case "dot" -> accented(inner, "\u0307");
            case "it", "bf", "rm", "mathrm", "mathit", "mathbf", "text", "font" -> nested(inner);
            default -> {
                pending.append(source, at, open + 1);
                nested(inner);
                pending.append('}');
            }
        }
        at = close + 1;
    }

    private void accented(String inner, String accent) {
        nested(inner);
        pending.append(accent);
    }

    private void barred(String sign, String inner) {
        pending.append(sign);
        flush();
        double start = x;
        nested(inner);
        flush();
        bars.add(new MathText.Bar(start, x, y + (sign.isEmpty() ? 0.84 : 0.93) * size));
    }

    private void nested(String inner) {
        flush();
        MathText set = of(inner);
        for (MathText.Piece piece : set.pieces()) {
            pieces.add(new MathText.Piece(piece.text(), x + size * piece.x(), y + size * piece.y(),
                    size * piece.size()));
        }
        for (MathText.Bar bar : set.bars()) {
            bars.add(new MathText.Bar(x + size * bar.x(), x + size * bar.end(), y + size * bar.y()));
        }
        x += size * set.width();
    }

    private static MathText of(String inner) {
        return new MathTextParser(inner).parse();
    }

    private void unicodeScript(boolean raised) {
        String alphabet = raised ? SUPERSCRIPTS : SUBSCRIPTS;
        StringBuilder digits = new StringBuilder();
        while (at < source.length() && alphabet.indexOf(source.charAt(at)) >= 0) {
            digits.append(NORMAL.charAt(alphabet.indexOf(source.charAt(at))));
            at++;
        }
        setScript(raised, digits.toString());
    }

    private void script(boolean raised, int length) {
        String inner = source.substring(at + 1, at + 1 + length);
        at += 1 + length;
        boolean isBraced = inner.startsWith("{");
        setScript(raised, isBraced ? inner.substring(1, inner.length() - 1) : inner);
    }

    /** A raised and a lowered script on one base start at the same place. */
    private void setScript(boolean raised, String inner) {
        flush();
        boolean isSecond = !Double.isNaN(scriptStart) && raised != lastRaised;
        double start = isSecond ? scriptStart : x;
        double end = isSecond ? x : start;
        lastRaised = raised;
        x = start;
        y = raised ? RAISED : LOWERED;
        size = SMALLER;
        nested(inner);
        y = 0;
        size = 1;
        scriptStart = isSecond ? Double.NaN : start;
        x = Math.max(x, end);
        scriptEnd = x;
    }

    private void endScripts() {
        if (!Double.isNaN(scriptStart)) {
            x = Math.max(x, scriptEnd);
            scriptStart = Double.NaN;
        }
    }

    private void flush() {
        if (pending.length() > 0) {
            String text = pending.toString();
            pieces.add(new MathText.Piece(text, x, y, size));
            x += size * Typeface.width(text);
            pending.setLength(0);
        }
    }

    /** {@return the length of the script after the sign at this place, 0 if it is no script} */
    private int scriptLength() {
        int start = at + 1;
        if (start >= source.length()) {
            return 0;
        }
        if (source.charAt(start) == '{') {
            int close = closing(start);
            return close < 0 ? 0 : close + 1 - start;
        }
        return source.charAt(at) == '^' ? bareExponent(start) : bareIndex(start);
    }

    private int bareExponent(int start) {
        int end = start;
        if (end + 1 < source.length() && "+-−".indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        int digits = end;
        while (digits < source.length() && Character.isDigit(source.charAt(digits))) {
            digits++;
        }
        if (digits > end) {
            return digits - start;
        }
        int word = wordLength(start);
        return word == 1 && at > 0 ? 1 : 0;
    }

    private int bareIndex(int start) {
        boolean onOneLetter = at >= 1 && Character.isLetter(source.charAt(at - 1))
                && (at == 1 || !isNamePart(source.charAt(at - 2)));
        boolean isOne = isNamePart(source.charAt(start)) && source.charAt(start) != '_'
                && (start + 1 == source.length() || !isNamePart(source.charAt(start + 1)));
        boolean onCommand = at >= 1 && isAfterCommand();
        return (onOneLetter || onCommand) && isOne ? 1 : 0;
    }

    private boolean isAfterCommand() {
        int start = at;
        while (start > 0 && isAsciiLetter(source.charAt(start - 1))) {
            start--;
        }
        return start > 0 && start < at && "#\\".indexOf(source.charAt(start - 1)) >= 0
                && Symbols.named(source.substring(start, at)).isPresent();
    }

    private int wordLength(int start) {
        int end = start;
        while (end < source.length() && isAsciiLetter(source.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
