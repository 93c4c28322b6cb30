package org.hepmva.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.SourceEvents;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.text.Printable;

/** Prints what a weight file holds and where it comes from. */
final class WeightFileSummary {

    private static final int DECIMALS = 4;

    private WeightFileSummary() {
    }

    /** Prints method, variables, working points, metrics and provenance. */
    static void print(Path file, WeightFile weights, PrintWriter out) {
        out.println(Printable.of(file + ": weight file of method '" + weights.method() + "'"));
        out.println("  " + weights.model());
        out.println();
        variables(weights, out);
        workingPoints(weights, out);
        metrics(weights.provenance(), out);
        provenance(weights.provenance(), out);
    }

    private static void variables(WeightFile weights, PrintWriter out) {
        TextTable table = new TextTable("variable", "expression", "title", ">least", ">greatest");
        boolean missing = false;
        for (Variable v : weights.model().variables()) {
            table.row(v.name(), v.expression(), v.axisTitle(), range(v.min()), range(v.max()));
            missing |= v.declaresMissing();
        }
        for (Variable v : weights.spectators()) {
            table.row(v.name(), v.expression(), v.axisTitle() + " (spectator)", range(v.min()),
                    range(v.max()));
        }
        table.print(out);
        if (missing) {
            out.println("missing besides NaN: " + weights.model().variables().stream()
                    .filter(Variable::declaresMissing)
                    .map(v -> Numbers.brief(v.missing()) + " in " + Printable.of(v.name()))
                    .collect(Collectors.joining(", ")));
        }
    }

    private static String range(double value) {
        return Double.isNaN(value) ? "" : Numbers.brief(value);
    }

    private static void workingPoints(WeightFile weights, PrintWriter out) {
        if (weights.workingPoints().isEmpty()) {
            return;
        }
        out.println();
        TextTable table = new TextTable("working point", ">response above", ">ε_S", ">ε_B");
        for (WorkingPoint point : weights.workingPoints()) {
            table.row(point.name(), Numbers.brief(point.cut()), Numbers.fixed(point.signalEfficiency(),
                    DECIMALS),
                    Numbers.fixed(point.backgroundEfficiency(), DECIMALS));
        }
        table.print(out);
    }

    private static void metrics(Provenance from, PrintWriter out) {
        if (from.metrics().isEmpty()) {
            return;
        }
        out.println();
        TextTable table = new TextTable("measured", ">value", ">error");
        for (Metric metric : from.metrics()) {
            table.row(metric.name(), Numbers.fixed(metric.value(), DECIMALS),
                    Double.isNaN(metric.error()) ? "" : Numbers.fixed(metric.error(), DECIMALS));
        }
        table.print(out);
    }

    private static void provenance(Provenance from, PrintWriter out) {
        out.println();
        TextTable table = new TextTable("from", "");
        from.dataFiles().forEach(data -> table.row(data.title(), data.path()
                + (data.tree().isEmpty() ? "" : ":" + data.tree())
                + (data.bytes() < 0 ? "" : ", " + Numbers.count(data.bytes()) + " bytes")
                + (data.sha256().isEmpty() ? "" : ", SHA-256 " + data.sha256())
                + (data.version().isEmpty() ? "" : ", " + data.version())));
        from.selections().forEach(selection -> {
            row(table, selection.title() + " cut", selection.cut());
            row(table, selection.title() + " weight", selection.weightExpression());
            row(table, selection.title() + " scale", selection.scale());
            row(table, selection.title() + " events", selection.events().map(events -> text(events,
                    !selection.scale().isEmpty())).orElse(""));
        });
        row(table, "learned with", from.selections().stream().map(ClassSelection::trainingWeight)
                .findFirst().orElse(""));
        row(table, "split", from.split());
        from.settings().forEach((name, value) -> row(table, name, value));
        from.software().forEach((name, value) -> row(table, name, value));
        row(table, "created", from.created());
        row(table, "run", from.run());
        table.print(out);
    }

    private static String text(SourceEvents events, boolean isScaled) {
        return Numbers.count(events.passed()) + " of " + Numbers.count(events.read()) + " read, "
                + (isScaled ? "expected " : "Σw = ") + Numbers.brief(events.sumW()) + " ± "
                + Numbers.brief(Math.sqrt(events.sumW2()));
    }

    private static void row(TextTable table, String name, String value) {
        if (!value.isEmpty()) {
            table.row(name, value);
        }
    }
}
