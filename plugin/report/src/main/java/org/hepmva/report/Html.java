package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.text.Printable;

/** Pieces of HTML. Texts are escaped here and nowhere else. */
final class Html {

    /** HTML knows what an svg element is; without it no address at all is in the page. */
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

    private final StringBuilder page = new StringBuilder();

    /**
     * {@return text with the five special characters escaped, for elements and attributes, and with control
     * characters as Java writes them}
     */
    static String escape(String text) {
        return Printable.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String subscripts(String text) {
        return text.replace("ε_S", "ε<sub>S</sub>").replace("ε_B", "ε<sub>B</sub>").replace("P_S",
                "P<sub>S</sub>");
    }

    /** Adds markup as it is. */
    Html raw(String markup) {
        page.append(markup).append('\n');
        return this;
    }

    /** Adds an element around a text. */
    Html text(String element, String text) {
        String name = element.split(" ")[0];
        return raw("<" + element + ">" + subscripts(escape(text)) + "</" + name + ">");
    }

    /**
     * Adds a table in a box that scrolls by itself on narrow screens; the first cell of each row is its
     * head.
     */
    Html table(List<String> head, List<List<String>> rows) {
        raw("<div class=\"wide\"><table><thead><tr>");
        head.forEach(cell -> text("th", cell));
        raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                text(i == 0 ? "th" : "td", row.get(i));
            }
            raw("</tr>");
        }
        return raw("</tbody></table></div>");
    }

    /** Adds a table whose numbers may be folded before what stands in brackets, and nowhere else. */
    Html numbers(List<String> head, List<List<String>> rows) {
        return table(head, rows.stream().map(Html::foldable).toList());
    }

    private static List<String> foldable(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.subList(1, cells.size()).replaceAll(cell ->
                cell.replace(' ', '\u00a0').replace("\u00a0(", " ("));
        return cells;
    }

    /**
     * Adds figures with their captions.
     *
     * @param style of the grid that holds them
     */
    Html figures(List<CaptionedPlot> figures, String style) {
        return figures(figures, style, figures.size());
    }

    /**
     * Adds the first of some figures with their captions, and how many more there are.
     *
     * @param style of the grid that holds them
     * @param most  that are shown
     */
    Html figures(List<CaptionedPlot> figures, String style, int most) {
        raw("<div class=\"" + style + "\">");
        for (CaptionedPlot figure : figures.subList(0, Math.min(most, figures.size()))) {
            raw("<figure>" + figure.svg().replace(NAMESPACE, "")).text("figcaption", figure.caption())
                    .raw("</figure>");
        }
        raw("</div>");
        return figures.size() <= most ? this
                : text("p", (figures.size() - most) + " more are in the folder plots.");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
