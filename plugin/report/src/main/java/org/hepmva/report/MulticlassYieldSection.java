package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepmva.evaluate.multiclass.ClassCutYields;
import org.hepmva.evaluate.multiclass.FigureYields;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassYields;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.Yields;
import org.hepmva.measure.multiclass.ResponseCut;
import org.hepmva.measure.multiclass.ResponseRange;

/**
 * What the page says of the sources of n classes in the selections of one method. A column of a table is a
 * selection of one class, which is signal there.
 */
final class MulticlassYieldSection {

    private final Html page;
    private final MulticlassYields yields;
    private final String chosenOn;
    private final List<String> classes;

    private MulticlassYieldSection(Html page, MulticlassMethod method) {
        this.page = page;
        this.yields = method.yields().orElseThrow();
        this.chosenOn = method.cuts().chosenOn().toString();
        this.classes = method.onTest().confusion().classes();
    }

    /** What is taken for each class. Nothing is written if there is nothing to tell of sources. */
    static void mostLikely(Html page, MulticlassMethod method) {
        if (method.yields().isPresent()) {
            new MulticlassYieldSection(page, method).mostLikely();
        }
    }

    private void mostLikely() {
        page.text("h3", yields.areExpected() ? "Expected events of each source" : "Sources").text("p",
                "By the class they are taken for, each source scaled to all of its events, with the"
                        + " statistical error of the simulation. " + (yields.areExpected() ? "Purity, F1 and"
                        + " significance are those of the class of the column." : "Not every source has a"
                        + " scale or a cross-section: the tables have the share of each source in the Σw of"
                        + " its class that is taken for the column, and its efficiency."));
        tables(yields.mostLikely());
    }

    private void tables(List<Yields> selections) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(classes);
        List<List<String>> rows = new ArrayList<>();
        for (int cls = 0; cls < classes.size(); cls++) {
            rows.addAll(sources(cls, selections, yields.areExpected()
                    ? (at, source) -> Rounded.measured(source.passing()) : YieldSection::share));
            if (yields.areExpected()) {
                int of = cls;
                rows.add(row(classes.get(cls), selections, (at, k) -> Rounded.measured(at.passing(of))));
            }
        }
        if (yields.areExpected()) {
            rows.add(row("purity", selections, (at, k) -> Rounded.percent(at.purity(k))));
            rows.add(row("F1", selections, (at, k) -> Rounded.percent(at.f1(k))));
            for (FigureOfMerit figure : FigureOfMerit.values()) {
                rows.add(row(SourcesSection.name(figure), selections,
                        (at, k) -> Rounded.measured(at.significance(figure, k))));
            }
        }
        folding(head, rows);
        efficiencies(head, selections);
    }

    private void efficiencies(List<String> head, List<Yields> selections) {
        List<List<String>> rows = new ArrayList<>();
        for (int cls = 0; cls < classes.size(); cls++) {
            int of = cls;
            rows.addAll(sources(cls, selections, (at, source) -> Rounded.percent(source.efficiency())));
            rows.add(row(classes.get(cls), selections, (at, k) -> Rounded.percent(at.efficiency(of))));
        }
        page.text("p", "Efficiency of each source and class, the fraction of its Σw:");
        folding(head, rows);
    }

    private void folding(List<String> head, List<List<String>> rows) {
        page.raw("<div class=\"folding\">").table(head, rows).raw("</div>");
    }

    private interface OfSelection {
        String text(Yields at, int cls);
    }

    private static List<String> row(String name, List<Yields> selections, OfSelection number) {
        List<String> row = new ArrayList<>(List.of(name));
        for (int k = 0; k < selections.size(); k++) {
            row.add(number.text(selections.get(k), k));
        }
        return row;
    }

    private interface OfSource {
        String text(Yields at, SourceYield source);
    }

    /** {@return a row for each source of a class of several} */
    private List<List<String>> sources(int cls, List<Yields> selections, OfSource number) {
        List<List<String>> rows = new ArrayList<>();
        List<SourceYield> sources = selections.get(0).sources();
        long own = sources.stream().filter(source -> source.source().cls() == cls).count();
        for (int s = 0; s < sources.size(); s++) {
            int source = s;
            if (sources.get(s).source().cls() == cls && own > 1) {
                rows.add(row("· " + sources.get(s).source().name(), selections,
                        (at, k) -> number.text(at, at.sources().get(source))));
            }
        }
        return rows;
    }

    /** What the best cuts keep. Nothing is written if there is nothing to tell of sources. */
    static void bestCuts(Html page, MulticlassMethod method) {
        if (method.yields().isPresent()) {
            new MulticlassYieldSection(page, method).bestCuts();
        }
    }

    private void bestCuts() {
        page.text("h3", yields.areExpected() ? "Expected events at the best cuts" : "Sources at the best"
                + " cuts").text("p", "Cuts are found on the " + chosenOn + " part, where the figure of merit"
                + " is largest for the class as signal s and all others as background b, and quoted on the"
                + " test part, each source scaled to all of its events.");
        if (yields.areExpected()) {
            page.text("p", "On the number of the class alone:");
            summaries(FigureYields::own);
            page.text("p", "On the numbers of all classes:");
            summaries(FigureYields::all);
        }
        for (FigureYields figure : yields.best()) {
            details(figure.figure(), "its own number", figure.own());
            details(figure.figure(), "all numbers", figure.all());
        }
    }

    private void summaries(Function<FigureYields, List<ClassCutYields>> which) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            for (FigureYields figure : yields.best()) {
                rows.add(summary(figure.figure(), which.apply(figure).get(k)));
            }
        }
        page.raw("<div class=\"ranges\">").table(List.of("class", "cuts", "best by", "significance", "s",
                "b", "efficiency", "purity", "F1"), rows).raw("</div>");
    }

    private static List<String> summary(FigureOfMerit figure, ClassCutYields cut) {
        Yields at = cut.onTest();
        return List.of(cut.className(), text(cut.cut()), SourcesSection.name(figure),
                Rounded.measured(cut.significance(figure)), Rounded.measured(at.passing(cut.cls())),
                Rounded.measured(at.passingBeside(cut.cls())),
                Rounded.percent(at.efficiency(cut.cls())), Rounded.percent(at.purity(cut.cls())),
                Rounded.percent(at.f1(cut.cls())));
    }

    private void details(FigureOfMerit figure, String numbers, List<ClassCutYields> cuts) {
        page.raw("<details>").text("summary", "Each source where " + SourcesSection.name(figure)
                + " is largest, by cuts on " + numbers);
        tables(cuts.stream().map(ClassCutYields::onTest).toList());
        page.raw("</details>");
    }

    /** {@return all ranges that are not open, as a reader wants them} */
    static String text(ResponseCut cut) {
        String joined = cut.ranges().stream().filter(range -> !range.isOpen())
                .map(MulticlassYieldSection::range).collect(Collectors.joining(", "));
        return joined.isEmpty() ? "none" : joined;
    }

    private static String range(ResponseRange range) {
        boolean hasLow = range.above() > Double.NEGATIVE_INFINITY;
        boolean hasHigh = range.most() < Double.POSITIVE_INFINITY;
        String text = (hasLow && hasHigh ? Rounded.cut(range.above()) + " < " : "") + range.cls()
                + (hasHigh ? " ≤ " + Rounded.cut(range.most()) : " > " + Rounded.cut(range.above()));
        return text.replace(' ', '\u00a0');               // lines break between ranges alone
    }
}
