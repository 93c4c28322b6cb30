package org.hepmva.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepmva.evaluate.Finding;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Provenance;
import org.hepmva.sample.EventSummary;
import org.hepmva.train.LossDefinition;
import org.hepmva.train.Trained;

/** What every page has, whatever it reports of: its head and foot, findings, figures, settings. */
final class PageFrame {

    /** HTML knows what an svg element is; without it no address at all is in the page. */
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

    private PageFrame() {
    }

    /**
     * Begins a page.
     *
     * @param names    what is evaluated, for the title
     * @param lead     one sentence below it
     * @param sections title of each section by its id, in their order
     */
    static void head(Html page, String names, String lead, Map<String, String> sections) {
        page.raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .text("title", "hepmva: " + names)
                .raw("<style>" + style() + "</style></head><body>")
                .text("h1", "Evaluation of " + names)
                .text("p class=\"lead\"", lead).raw("<nav><ul>");
        sections.forEach((id, title) -> page.raw("<li><a href=\"#" + id + "\">" + Html.escape(title)
                + "</a></li>"));
        page.raw("</ul></nav>");
    }

    /** {@return what test events are: with folds all, each answered by the model of its fold} */
    static String testEvents(List<Trained> methods) {
        return methods.stream().allMatch(method -> method.folds().isEmpty())
                ? "test events that no method has seen."
                : "test events: all there are, each answered by the model that has not seen it.";
    }

    private static String style() {
        try (InputStream css = PageFrame.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read from the jar", e);
        }
    }

    /** Ends a page. */
    static void foot(Html page, Provenance origin) {
        String run = origin.run().isEmpty() ? "" : " in run " + Html.escape(origin.run());
        page.raw("<footer>Written by hepmva" + run + ". Every number of this page, and more, is in"
                + " results.json; every picture is in the folder plots as PDF and"
                + " SVG.</footer></body></html>");
    }

    /** The section that asks whether the numbers can be trusted. */
    static void trust(Html page, List<Finding> findings) {
        long warnings = findings.stream().filter(f -> f.level() == Finding.Level.WARNING).count();
        page.raw("<section id=\"trust\">").text("h2", "Is it trustworthy?").text("p", warnings == 0
                ? "Nothing speaks against it." : warnings == 1 ? "There is one warning. Read it before"
                        + " using the numbers."
                : "There are " + warnings + " warnings. Read them before using the numbers.");
        page.raw("<ul class=\"findings\">");
        for (Finding finding : findings) {
            String level = finding.level().name().toLowerCase(Locale.ROOT);
            page.raw("<li class=\"" + level + "\"><span class=\"tag\">" + (level.equals("good") ? "ok"
                    : level)
                    + "</span> <b>" + Html.escape(finding.about()) + "</b> " + Html.escape(finding.sentence())
                    + "</li>");
        }
        page.raw("</ul></section>");
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

    /** {@return some events as a row of the table of the sample: name, events, Σw, effective, negative} */
    static List<String> row(String name, EventSummary events) {
        return List.of(name, String.valueOf(events.entries()), Rounded.compact(events.sumW()),
                Rounded.compact(events.effectiveEntries()),
                Rounded.compact(100 * events.negativeFraction()) + "%");
    }

    /** {@return a Kolmogorov comparison in words} */
    static String test(KolmogorovTest test) {
        return "distance " + Rounded.compact(test.distance()) + ", p = " + Rounded.compact(test.pValue());
    }

    /** The section that tells what words mean: a list of word and meaning, and the loss of each method. */
    static void definitions(Html page, String[][] entries, List<Trained> methods) {
        page.raw("<section id=\"definitions\">").text("h2", "How it is computed").raw("<dl>");
        for (String[] entry : entries) {
            page.text("dt", entry[0]).text("dd", entry[1]);
        }
        for (Trained method : methods) {
            LossDefinition loss = method.report().loss();
            if (!loss.formula().isEmpty()) {
                page.text("dt", "Loss of " + method.method())
                        .text("dd", loss.name() + ": " + loss.formula() + ".");
            }
        }
        page.raw("</dl></section>");
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
}
