package org.hepmva.report;

import java.util.List;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Variable;
import org.hepmva.train.Trained;

/** Pieces that the sections of every page are made of, whatever it reports of. */
final class PageFrame {

    /** HTML knows what an svg element is; without it no address at all is in the page. */
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

    private PageFrame() {
    }

    /**
     * Adds figures with their captions.
     *
     * @param style of the grid that holds them
     * @param most  that are shown; of more the page says where they are
     */
    static void figures(Html page, List<CaptionedPlot> figures, String style, int most) {
        page.raw("<div class=\"" + style + "\">");
        for (CaptionedPlot figure : figures.subList(0, Math.min(most, figures.size()))) {
            page.raw("<figure>" + figure.svg().replace(NAMESPACE, "")).text("figcaption",
                    figure.caption()).raw("</figure>");
        }
        page.raw("</div>");
        if (figures.size() > most) {
            page.text("p", (figures.size() - most) + " more are in the folder plots.");
        }
    }

    /** {@return a Kolmogorov comparison in words} */
    static String test(KolmogorovTest test) {
        return "distance " + Rounded.compact(test.distance()) + ", p = " + Rounded.compact(test.pValue());
    }

    /** The settings of a method, folded away. */
    static void settings(Html page, Trained method) {
        if (!method.settings().isEmpty()) {
            page.raw("<details>").text("summary", "Settings")
                    .table(List.of("setting", "value"), method.settings().entrySet().stream()
                            .map(setting -> List.of(setting.getKey(), setting.getValue())).toList())
                    .raw("</details>");
        }
    }

    /** {@return the name of a variable, and what it is computed from} */
    static String definition(Variable variable) {
        return variable.name().equals(variable.expression()) ? variable.name()
                : variable.name() + " := " + variable.expression();
    }

    /** {@return a name with its unit: titles may hold marks that only pictures draw, as E_{raw}} */
    static String heading(Variable variable) {
        return variable.name() + (variable.unit().isEmpty() ? "" : " [" + variable.unit() + "]");
    }
}
