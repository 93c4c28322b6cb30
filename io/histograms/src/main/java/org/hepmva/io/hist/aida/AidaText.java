package org.hepmva.io.hist.aida;

import org.hepmva.text.Printable;
import org.hepmva.text.ShortestDecimal;

/** The text of a document that is written. Mutable, one thread. */
final class AidaText {

    private final StringBuilder text = new StringBuilder();

    /** Begins an element, whose attributes follow. */
    AidaText start(int depth, String name) {
        text.append("  ".repeat(depth)).append('<').append(name);
        return this;
    }

    AidaText with(String attribute, double number) {
        return with(attribute, ShortestDecimal.of(number));
    }

    AidaText with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"");
        value.codePoints().forEach(this::escaped);
        text.append('"');
        return this;
    }

    /** What XML makes a blank of is written by its number; what it does not allow at all is refused. */
    private void escaped(int point) {
        switch (point) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            case '\n', '\r', '\t' -> text.append("&#").append(point).append(';');
            default -> {
                boolean isAllowed = point >= ' ' && point != 0xfffe && point != 0xffff
                        && Character.getType(point) != Character.SURROGATE;
                if (!isAllowed) {
                    throw new IllegalArgumentException("XML has no place for the character '"
                            + Printable.of(Character.toString(point)) + "'");
                }
                text.appendCodePoint(point);
            }
        }
    }

    /** Ends the attributes; elements follow. */
    void inside() {
        text.append(">\n");
    }

    /** Ends an element without others in it. */
    void empty() {
        text.append("/>\n");
    }

    void end(int depth, String name) {
        text.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
