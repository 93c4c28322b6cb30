package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.EvaluatedSource;
import org.hepmva.evaluate.EvaluatedSources;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.YieldScan;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Sample;

/** What the page says of the sources as they were read, and of all methods on them. */
final class SourcesSection {

    static final String ID = "sources";

    /** What its words mean. */
    static final List<DefinedWord> DEFINITIONS = List.of(
        new DefinedWord("Sources, yields",
                "A source is one process of a class. What a cut keeps of it is measured on test"
                + " events and multiplied by the factor, Σw of all its events over Σw of those in the test"
                + " part; where scale, cross-section and luminosity are in the weights, these are expected"
                + " events. A source that has no such factor is left out of all yields, with a warning."
                + " Errors are those of the simulation, √Σw², enlarged for the events that are not measured;"
                + " those of different sources add in quadrature, and a source of which nothing passes adds"
                + " half of its upper limit."),
        new DefinedWord("Significance from sources",
                "s and b are the sums of what passes of the sources. s/√(s + b);"
                + " s/√b; Asimov significance √(2[(s + b)ln(1 + s/b) − s]); the same with b known to the"
                + " error of the simulation, b ± σ. Each best cut is found on the part where cuts are"
                + " chosen, with b at the upper end of its interval, and quoted on the test part; cuts"
                + " with s uncertain by more than 30% are left out. Errors are those of the"
                + " simulation."));

    private SourcesSection() {
    }

    /** {@return its title} */
    static String title(EvaluatedSources sources) {
        return sources.areExpected() ? "Expected events" : "Sources";
    }

    /** {@return the figure in a few letters, for tables} */
    static String name(FigureOfMerit figure) {
        return figure.title().replace(" significance", "").replace("b ± σ", "b\u00a0±\u00a0σ");
    }

    /** What is known of the sources of signal and background. */
    static void write(Html page, Evaluation evaluation, EvaluatedSources sources) {
        if (sources.areExpected()) {
            significance(page, evaluation);
        }
        table(page, sources);
    }

    private static void significance(Html page, Evaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        for (MethodEvaluation method : evaluation.methods()) {
            method.yields().flatMap(yields -> yields.scan(FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B))
                    .ifPresent(scan -> rows.add(best(method, scan)));
        }
        if (!rows.isEmpty()) {
            page.text("p", "Each method at its best cut by Asimov's significance for b known to the error of"
                    + " the simulation; expected events that pass it, on test events:");
            List<String> head = new ArrayList<>(List.of("method", "response\u00a0>", "s", "b", "purity"));
            for (FigureOfMerit figure : FigureOfMerit.values()) {
                head.add(name(figure));
            }
            page.table(head, rows);
        }
    }

    private static List<String> best(MethodEvaluation method, YieldScan scan) {
        List<String> row = new ArrayList<>(List.of(method.name(), Rounded.cut(scan.bestCut())));
        scan.yields().ifPresent(yields -> {
            row.add(Rounded.measured(yields.passing(Sample.SIGNAL)));
            row.add(Rounded.measured(yields.passingBeside(Sample.SIGNAL)));
            row.add(Rounded.percent(yields.purity(Sample.SIGNAL)));
            for (FigureOfMerit figure : FigureOfMerit.values()) {
                row.add(Rounded.measured(yields.significance(figure, Sample.SIGNAL)));
            }
        });
        while (row.size() < FigureOfMerit.values().length + 5) {
            row.add(Rounded.NONE);
        }
        return row;
    }

    /** The table of all sources. */
    static void table(Html page, EvaluatedSources sources) {
        page.text("p", "What was read. " + (sources.areExpected()
                ? "The scale is in the event weights, so Σw is the number of expected events."
                : "Not every source has a scale or a cross-section, so Σw is no number of expected events.")
                + " The factor makes all events of those in the test part.");
        List<List<String>> rows = new ArrayList<>();
        for (int cls = 0; cls < sources.classes().size(); cls++) {
            sources.of(cls).forEach(source -> rows.add(row(source, sources.areExpected())));
            if (sources.of(cls).size() > 1) {
                rows.add(total(sources, cls));
            }
        }
        page.table(List.of("source", "class", "events read", "passed", "effective entries",
                "negative weights", "scale", sources.areExpected() ? "expected events (Σw)" : "Σw",
                "in the test part", "effective", "factor"), rows);
    }

    private static List<String> row(EvaluatedSource source, boolean areExpected) {
        EventSummary passed = source.all().passed();
        return List.of(source.all().name(), source.all().className(), String.valueOf(source.all().read()),
                String.valueOf(passed.entries()), Rounded.compact(passed.effectiveEntries()),
                Rounded.compact(100 * passed.negativeFraction()) + "%",
                source.all().isScaled() ? Rounded.compact(source.all().factor()) : Rounded.NONE,
                areExpected ? Rounded.measured(sum(passed)) : Rounded.compact(passed.sumW()),
                String.valueOf(source.inPart().entries()),
                Rounded.compact(source.inPart().effectiveEntries()),
                Rounded.compact(source.factor()));
    }

    private static Measured sum(EventSummary events) {
        return new Measured(events.sumW(), Math.sqrt(events.sumW2()));
    }

    private static List<String> total(EvaluatedSources sources, int cls) {
        List<EvaluatedSource> own = sources.of(cls);
        String name = sources.classes().get(cls);
        int passed = own.stream().mapToInt(source -> source.all().passed().entries()).sum();
        int tested = own.stream().mapToInt(source -> source.inPart().entries()).sum();
        Measured sum = own.stream().map(source -> sum(source.all().passed())).reduce(Measured.exact(0),
                Measured::plus);
        return List.of("all " + name, name, String.valueOf(own.stream().mapToLong(s -> s.all().read())
                .sum()), String.valueOf(passed), Rounded.NONE, Rounded.NONE, Rounded.NONE,
                sources.areExpected() ? Rounded.measured(sum) : Rounded.compact(sum.value()),
                String.valueOf(tested), Rounded.NONE, Rounded.NONE);
    }
}
