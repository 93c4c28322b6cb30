package org.hepmva.hist.plot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code _{…}}, {@code ^{…}}, {@code #name}, {@code \name}, {@code #frac{…}{…}}, {@code
 * #splitline{…}{…}}, {@code $…$} and Unicode scripts into a {@link MathText}.
 *
 * <p>Without braces a subscript is one letter or digit on a single letter, so that {@code ε_S} is
 * set and {@code mu_pt} stays a name; between dollars it is whatever follows, as in LaTeX. A dollar opens
 * where no blank follows, and closes where none precedes and no digit follows: {@code $ 5 or $6} stays. What
 * is not understood, and what is nested deeper than {@value #DEEPEST}, is shown as it was written.
 */
final class MathTextParser {

    /** Braces within braces; each level is smaller, so that more cannot be read either. */
    static final int DEEPEST = 12;

    private static final String THIN_SPACE = "\u2009";
    private static final double SMALLER = 0.66;
    private static final double FRACTION = 0.72;
    private static final double RAISED = 0.44;
    private static final double LOWERED = -0.24;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String NORMAL = "0123456789+−";

    private final String source;
    private final int depth;
    private final boolean isMath;
    private final int[] closing;
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
        this(source, 0, false);
    }

    private MathTextParser(String source, int depth, boolean isMath) {
        this.source = source;
        this.depth = depth;
        this.isMath = isMath;
        this.closing = closing(source);
    }

    /** {@return for each opening brace the index of the one that closes it; −1 if there is none} */
    private static int[] closing(String source) {
        int[] closing = new int[source.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < closing.length; i++) {
            closing[i] = -1;
            if (source.charAt(i) == '{') {
                open.push(i);
            } else if (source.charAt(i) == '}' && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
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
        } else if (c == '$' && !isMath && depth < DEEPEST && closingDollar() > 0) {
            int end = closingDollar();
            endScripts();
            nested(source.substring(at + 1, end), true);
            at = end + 1;
        } else if (isMath && "{}".indexOf(c) >= 0) {
            at++;
        } else if (isMath && c == '\\' && at + 1 < source.length()) {
            escaped(source.charAt(at + 1));
        } else {
            letter(c);
        }
    }

    private void letter(char c) {
        endScripts();
        pending.append(c == '-' && isMinus() ? '−' : c);
        at++;
    }

    /** Between dollars a backslash before a comma and its like is a space, before a sign the sign itself. */
    private void escaped(char c) {
        endScripts();
        pending.append(",;: ".indexOf(c) >= 0 ? THIN_SPACE : c == '!' ? "" : String.valueOf(c));
        at += 2;
    }

    private int closingDollar() {
        int end = source.indexOf('$', at + 1);
        boolean isMathInside = end > at + 1 && source.charAt(at + 1) != ' ' && source.charAt(end - 1) != ' '
                && (end + 1 == source.length() || !Character.isDigit(source.charAt(end + 1)));
        return isMathInside ? end : -1;
    }

    private boolean isMinus() {
        if (isMath) {
            return true;
        }
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
            if (isAsciiLetter(symbol.get().charAt(0))) {
                pending.append(THIN_SPACE);
            }
            at = source.startsWith("{}", after) ? after + 2 : after;
        } else if (name.equals("left") || name.equals("right")) {
            at = after;
        } else if (closes(openingBrace(name, after))) {
            group(name, openingBrace(name, after));
        } else {
            letter(source.charAt(at));
        }
    }

    /** {@return where the group of a command opens; {@code #color[2]} and the like have brackets before} */
    private int openingBrace(String name, int after) {
        boolean hasOption = List.of("color", "font", "scale", "kern", "lower").contains(name)
                && source.startsWith("[", after) && source.indexOf(']', after) > 0;
        return hasOption ? source.indexOf(']', after) + 1 : after;
    }

    private boolean closes(int open) {
        return open < source.length() && closing[open] > 0 && depth < DEEPEST;
    }

    private void group(String name, int open) {
        int close = closing[open];
        if ((name.equals("frac") || name.equals("splitline")) && closes(close + 1)) {
            stacked(name.equals("frac"), source.substring(open + 1, close),
                    source.substring(close + 2, closing[close + 1]));
            at = closing[close + 1] + 1;
            return;
        }
        String inner = source.substring(open + 1, close);
        endScripts();
        switch (name) {
            case "sqrt" -> barred("√", inner);
            case "bar", "overline" -> barred("", inner);
            case "hat" -> accented(inner, "\u0302");
            case "tilde" -> accented(inner, "\u0303");
            case "vec" -> accented(inner, "\u20D7");
            case "dot" -> accented(inner, "\u0307");
            case "it", "bf", "rm", "mathrm", "mathit", "mathbf", "text", "font", "color", "scale", "kern",
                    "lower", "mathcal", "operatorname" -> nested(inner);
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

    /** A fraction, or two lines: one above the other, around the middle of the letters beside them. */
    private void stacked(boolean isFraction, String above, String below) {
        endScripts();
        flush();
        MathText upper = new MathTextParser(above, depth + 1, isMath).parse();
        MathText lower = new MathTextParser(below, depth + 1, isMath).parse();
        double part = isFraction ? FRACTION : 1;
        double gap = isFraction ? 0.12 : 0.04;
        double beside = isFraction ? 0.1 : 0;
        double width = part * Math.max(upper.width(), lower.width()) + 4 * beside;
        double middle = MathText.MIDDLE;
        double upperStart = isFraction ? (width - part * upper.width()) / 2 : 0;
        double lowerStart = isFraction ? (width - part * lower.width()) / 2 : 0;
        put(upper, upperStart, middle + gap + part * upper.descent(), part);
        put(lower, lowerStart, middle - gap - part * lower.ascent(), part);
        if (isFraction) {
            bars.add(new MathText.Bar(x + size * beside, x + size * (width - beside), y + size * middle));
        }
        x += size * width;
    }

    private void nested(String inner) {
        nested(inner, isMath);
    }

    private void nested(String inner, boolean asMath) {
        flush();
        MathText set = new MathTextParser(inner, depth + 1, asMath).parse();
        put(set, 0, 0, 1);
        x += size * set.width();
    }

    /** Puts what is set already at a place and in a size, both in units of the size here. */
    private void put(MathText set, double right, double up, double part) {
        double scale = size * part;
        double left = x + size * right;
        double base = y + size * up;
        for (MathText.Piece piece : set.pieces()) {
            pieces.add(new MathText.Piece(piece.text(), left + scale * piece.x(), base + scale * piece.y(),
                    scale * piece.size()));
        }
        for (MathText.Bar bar : set.bars()) {
            bars.add(new MathText.Bar(left + scale * bar.x(), left + scale * bar.end(),
                    base + scale * bar.y()));
        }
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
            return closes(start) ? closing[start] + 1 - start : 0;
        }
        if (isMath) {
            return depth == DEEPEST ? 0
                    : source.charAt(start) == '\\' ? 1 + Math.max(1, wordLength(start + 1)) : 1;
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

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
