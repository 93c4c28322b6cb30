package org.hepmva.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hepmva.evaluate.EvaluatedMethod;
import org.hepmva.evaluate.EvaluatedMethods;
import org.hepmva.evaluate.Finding;
import org.hepmva.evaluate.PartSummary;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Provenance;
import org.hepmva.sample.EventSummary;
import org.hepmva.train.LossDefinition;
import org.hepmva.train.Trained;

/**
 * A page: one file that needs nothing else. Whatever it reports of, it begins with what it is, where its
 * sections are and whether it can be trusted, and ends with the sample, where it comes from and what its
 * words mean; between them stand sections of its own. Mutable: sections are added in their order.
 */
final class Page {

    private final EvaluatedMethods<?> evaluation;
    private final Provenance origin;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Html sections = new Html();

    /**
     * A page with its first section.
     *
     * @param evaluation what it reports of
     * @param origin     where that comes from
     */
    Page(EvaluatedMethods<?> evaluation, Provenance origin) {
        this.evaluation = evaluation;
        this.origin = origin;
        section("trust", "Is it trustworthy?", this::trust);
    }

    /**
     * Adds a section.
     *
     * @param id    where links lead to
     * @param title its heading
     * @param body  writes what stands below the heading
     */
    void section(String id, String title, Consumer<Html> body) {
        titles.put(id, title);
        sections.raw("<section id=\"" + id + "\">").text("h2", title);
        body.accept(sections);
        sections.raw("</section>");
    }

    /** Adds a section for each method. */
    <M extends EvaluatedMethod> void methods(List<M> methods, BiConsumer<Html, M> body) {
        for (int i = 0; i < methods.size(); i++) {
            M method = methods.get(i);
            section("method-" + (i + 1), method.name(), html -> body.accept(html, method));
        }
    }

    /**
     * {@return the whole page, with the sections that end it}
     *
     * @param lead        one sentence below the title: what was measured, on how many
     * @param definitions a word and its meaning each
     */
    String ended(String lead, List<DefinedWord> definitions) {
        section("sample", "Sample", this::sample);
        if (OriginSection.isKnown(origin)) {
            section("origin", "Where it comes from", html -> OriginSection.write(html, origin));
        }
        section("definitions", "How it is computed", html -> definitions(html, definitions));
        return head(lead).toString() + sections + foot();
    }

    private Html head(String lead) {
        String names = String.join(", ", evaluation.names());
        Html head = new Html().raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .text("title", "hepmva: " + names)
                .raw("<style>" + style() + "</style></head><body>")
                .text("h1", "Evaluation of " + names)
                .text("p class=\"lead\"", lead + " " + testEvents()).raw("<nav><ul>");
        titles.forEach((id, title) -> head.raw("<li><a href=\"#" + id + "\">" + Html.escape(title)
                + "</a></li>"));
        return head.raw("</ul></nav>");
    }

    /** {@return what test events are: with folds all, each answered by the model of its fold} */
    private String testEvents() {
        return evaluation.trained().stream().allMatch(method -> method.folds().isEmpty())
                ? "test events that no method has seen."
                : "test events: all there are, each answered by the model that has not seen it.";
    }

    private static String style() {
        try (InputStream css = Page.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read from the jar", e);
        }
    }

    private Html foot() {
        String run = origin.run().isEmpty() ? "" : " in run " + Html.escape(origin.run());
        return new Html().raw("<footer>Written by hepmva" + run + ". Every number of this page, and more, is"
                + " in results.json; every picture is in the folder plots as PDF and"
                + " SVG.</footer></body></html>");
    }

    private void trust(Html html) {
        List<Finding> findings = evaluation.findings();
        long warnings = findings.stream().filter(f -> f.level() == Finding.Level.WARNING).count();
        html.text("p", warnings == 0
                ? "Nothing speaks against it." : warnings == 1 ? "There is one warning. Read it before"
                        + " using the numbers."
                : "There are " + warnings + " warnings. Read them before using the numbers.");
        html.raw("<ul class=\"findings\">");
        for (Finding finding : findings) {
            String level = finding.level().name().toLowerCase(Locale.ROOT);
            html.raw("<li class=\"" + level + "\"><span class=\"tag\">" + (level.equals("good") ? "ok"
                    : level)
                    + "</span> <b>" + Html.escape(finding.about()) + "</b> " + Html.escape(finding.sentence())
                    + "</li>");
        }
        html.raw("</ul>");
    }

    private void sample(Html html) {
        boolean hasClasses = evaluation.testPart().classes().size() > 1;
        List<List<String>> rows = new ArrayList<>();
        for (PartSummary part : evaluation.parts()) {
            for (EventSummary events : part.classes()) {
                rows.add(row(part.part() + (hasClasses ? ", " + events.name() : ""), events));
            }
        }
        html.text("p", "Effective entries, (Σw)²/Σw², say how many events of weight one would have the same"
                + " statistical error.").table(List.of(hasClasses ? "part, class" : "part", "events", "Σw",
                "effective entries", "negative weights"), rows);
    }

    private static List<String> row(String name, EventSummary events) {
        return List.of(name, String.valueOf(events.entries()), Rounded.compact(events.sumW()),
                Rounded.compact(events.effectiveEntries()),
                Rounded.compact(100 * events.negativeFraction()) + "%");
    }

    /** A list of word and meaning, and the loss of each method. */
    private void definitions(Html html, List<DefinedWord> definitions) {
        html.raw("<dl>");
        definitions.forEach(definition -> html.text("dt", definition.word()).text("dd",
                definition.meaning()));
        for (Trained method : evaluation.trained()) {
            LossDefinition loss = method.report().loss();
            if (!loss.formula().isEmpty()) {
                html.text("dt", "Loss of " + method.method())
                        .text("dd", loss.name() + ": " + loss.formula() + ".");
            }
        }
        html.raw("</dl>");
    }
}
