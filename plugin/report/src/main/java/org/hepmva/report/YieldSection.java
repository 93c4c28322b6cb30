package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.Yields;
import org.hepmva.sample.Sample;

/** What the page says of the sources of signal and background at the cuts of one method. */
final class YieldSection {

    private static final List<String> CLASSES = List.of("signal", "background");

    private final Html page;
    private final MethodEvaluation method;
    private final MethodYields yields;
    private final List<Yields> cuts = new ArrayList<>();
    private final List<String> head = new ArrayList<>(List.of("", "chosen cut"));

    private YieldSection(Html page, MethodEvaluation method) {
        this.page = page;
        this.method = method;
        this.yields = method.yields().orElseThrow();
        cuts.add(yields.atChosenCut());
        cuts.addAll(yields.atWorkingPoints());
        for (FixedEfficiency point : method.cuts().workingPoints()) {
            head.add(name(point));
        }
    }

    /** {@return a working point by what is wanted: ε_S = 70%} */
    static String name(FixedEfficiency point) {
        return (point.fixed() == FixedEfficiency.Fixed.SIGNAL ? "ε_S = " : "ε_B = ")
                + Math.round(100 * point.wanted()) + "%";
    }

    /** Nothing is written if there is nothing to tell of sources. */
    static void write(Html page, MethodEvaluation method) {
        if (method.yields().isPresent()) {
            YieldSection section = new YieldSection(page, method);
            if (section.yields.areExpected()) {
                section.expected();
            } else {
                section.shares();
            }
            section.efficiencies();
        }
    }

    private void expected() {
        page.text("h3", "Expected events that pass").text("p", "At the cuts of the tables above: each source"
                + " scaled to all of its events, with the statistical error of the simulation.");
        List<List<String>> rows = new ArrayList<>();
        for (int cls = 0; cls < 2; cls++) {
            int of = cls;
            rows.addAll(rows(cls, (at, source) -> Rounded.measured(source.passing())));
            rows.add(row("all " + CLASSES.get(cls), at -> Rounded.measured(at.passing(of))));
        }
        rows.add(row("purity", at -> Rounded.percent(at.purity(Sample.SIGNAL))));
        rows.add(row("F1", at -> Rounded.percent(at.f1(Sample.SIGNAL))));
        for (FigureOfMerit figure : FigureOfMerit.values()) {
            rows.add(row(SourcesSection.name(figure), at ->
                    Rounded.measured(at.significance(figure, Sample.SIGNAL))));
        }
        page.table(head, rows);
    }

    private void shares() {
        page.text("h3", "Sources that pass").text("p", "The share of each source in the Σw of its class that"
                + " passes, each source scaled to all of its events.");
        List<List<String>> rows = new ArrayList<>();
        for (int cls = 0; cls < 2; cls++) {
            rows.addAll(rows(cls, YieldSection::share));
        }
        page.table(head, rows);
    }

    /** {@return the share of a source in what passes of its class} */
    static String share(Yields at, SourceYield source) {
        Measured rest = at.sources().stream()
                .filter(other -> other.source().cls() == source.source().cls()
                        && !other.source().equals(source.source())).map(SourceYield::passing)
                .reduce(Measured.exact(0), Measured::plus);
        return Rounded.percent(Measured.fraction(source.passing(), rest));
    }

    private void efficiencies() {
        page.text("p", "Efficiency of each source, the fraction of its Σw that passes:");
        List<List<String>> rows = new ArrayList<>();
        for (int cls = 0; cls < 2; cls++) {
            int of = cls;
            rows.addAll(rows(cls, (at, source) -> Rounded.percent(source.efficiency())));
            rows.add(row("all " + CLASSES.get(cls), at -> Rounded.percent(at.efficiency(of))));
        }
        page.table(head, rows);
    }

    private interface OfSource {
        String text(Yields at, SourceYield source);
    }

    /** {@return a row for each source of a class of several} */
    private List<List<String>> rows(int cls, OfSource number) {
        List<List<String>> rows = new ArrayList<>();
        List<SourceYield> sources = yields.atChosenCut().sources();
        long own = sources.stream().filter(source -> source.source().cls() == cls).count();
        for (int s = 0; s < sources.size(); s++) {
            int source = s;
            if (sources.get(s).source().cls() == cls && own > 1) {
                rows.add(row(sources.get(s).source().name(),
                        at -> number.text(at, at.sources().get(source))));
            }
        }
        return rows;
    }

    private List<String> row(String name, Function<Yields, String> number) {
        List<String> row = new ArrayList<>(List.of(name));
        cuts.forEach(at -> row.add(number.apply(at)));
        return row;
    }

    /** The best cut by each figure of merit. */
    static void significance(Html page, MethodEvaluation method) {
        List<YieldScan> scans = method.yields().orElseThrow().scans();
        if (scans.isEmpty()) {
            page.text("p", "There is none: Σw of signal or background is not above zero.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (YieldScan scan : scans) {
            rows.add(List.of(SourcesSection.name(scan.figure()), Rounded.cut(scan.bestCut()),
                    Rounded.measured(scan.best()),
                    scan.yields().map(at -> Rounded.measured(at.passing(Sample.SIGNAL))).orElse(Rounded.NONE),
                    scan.yields().map(at -> Rounded.measured(at.passingBeside(Sample.SIGNAL)))
                            .orElse(Rounded.NONE)));
        }
        page.text("p", "Each at its best cut, found on the " + method.cuts().chosenOn()
                + " part and quoted on the test part, for the expected events of all sources.")
                .table(List.of("figure of merit", "response >", "significance", "signal s", "background b"),
                        rows);
    }
}
