package org.hepmva.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.runtime.Variable;

/**
 * Reads samples from ntuples: expressions for variables, spectators and event weights over the events that
 * pass the cuts.
 *
 * <p>Files are read one after the other in chunks; what stays in memory is the sample. Signal and background
 * may come from the same tables, told apart by their cuts. An event passes a cut if the expression is
 * neither zero nor NaN.
 *
 * <p>Immutable.
 */
public final class SampleReader {

    private final List<Variable> variables;
    private final List<Variable> spectators;
    private final String cut;

    private SampleReader(List<Variable> variables, List<Variable> spectators, String cut) {
        this.variables = List.copyOf(variables);
        this.spectators = List.copyOf(spectators);
        this.cut = cut;
    }

    /**
     * {@return a reader of these variables, without cut}
     *
     * @param variables  at least one, no two of the same name
     * @param spectators may be none, no two of the same name
     * @throws IllegalArgumentException if there is no variable or a name comes twice
     */
    public static SampleReader of(List<Variable> variables, List<Variable> spectators) {
        Sample.builder(variables, spectators);
        return new SampleReader(variables, spectators, "");
    }

    /**
     * {@return this reader with a cut on both classes, besides their own}
     *
     * @param expression over the columns of the tables; "" means none
     */
    public SampleReader withCut(String expression) {
        return new SampleReader(variables, spectators, expression);
    }

    /**
     * {@return the events of both classes, signal first, each in the order of its files}
     *
     * @param signal     where signal comes from
     * @param background where background comes from
     * @param progress   told about every chunk, and about the opening of text files
     * @throws IOException              if a file cannot be read, or a table or column is not in it
     * @throws IllegalArgumentException if an expression is not one, a column in it is text, a table is empty,
     *                                  no event of a class passes, the weights of a class are all zero, one
     *                                  of them is not finite, or their sum or that of their squares is not
     */
    public Sample read(ClassSource signal, ClassSource background, ProgressListener progress)
            throws IOException {
        SampleBuilder builder = Sample.builder(variables, spectators);
        boolean sameFiles = background.locations().equals(signal.locations());
        try (Ntuple first = Ntuple.openAll(signal.locations(), progress);
             Ntuple second = sameFiles ? first : Ntuple.openAll(background.locations(), progress)) {
            for (Ntuple each : List.of(first, second)) {
                refuseTakenNames(each);
                refuseEntryNumbers(each);
            }
            long total = first.entries() + second.entries();
            ClassReading ofSignal = new ClassReading(signal, first, Sample.SIGNAL);
            ofSignal.into(builder, (done, ofThese) -> progress.progress(done, total));
            ClassReading ofBackground = new ClassReading(background, second, Sample.BACKGROUND);
            ofBackground.into(builder, (done, ofThese) -> progress.progress(first.entries() + done, total));
            Set<String> remarks = new LinkedHashSet<>(SourceRemarks.of(signal, first, background, second));
            remarks.addAll(ofSignal.remarks);
            remarks.addAll(ofBackground.remarks);
            variables.forEach(variable -> remarks.addAll(roundedNumbers(variable)));
            Sample sample = builder.build(List.copyOf(remarks));
            requireWeight(sample, signal, Sample.SIGNAL);
            requireWeight(sample, background, Sample.BACKGROUND);
            return sample;
        }
    }

    /** Binding takes a column of a variable's name for the variable, so it must not be another one. */
    private void refuseTakenNames(Ntuple ntuple) {
        for (Variable variable : variables) {
            List<String> mentioned = Expression.parse(variable.expression()).names();
            for (String name : List.of(variable.name(), variable.internalName())) {
                if (ntuple.names().contains(name) && !mentioned.contains(name)) {
                    throw new IllegalArgumentException(ntuple.location() + ": has a column '" + name
                            + "', for which the variable '" + variable.name() + " := "
                            + variable.expression() + "' would be taken; "
                            + (name.equals(variable.expression())
                                    ? "write `" + name + "` in backquotes if you mean the column, or "
                                            + "'another name := " + name + "'"
                                    : "give the variable another name"));
                }
            }
        }
    }

    /** They could be learned from, but nobody could apply what was learned. */
    private void refuseEntryNumbers(Ntuple ntuple) {
        boolean isColumn = ntuple.column(Expression.ENTRY).isPresent();
        for (Variable variable : variables) {
            if (!isColumn && Expression.parse(variable.expression()).names().contains(Expression.ENTRY)) {
                throw new IllegalArgumentException("variable '" + variable.name() + "': " + Expression.ENTRY
                        + " is the number of an entry in its file, which an event loop does not know;"
                        + " cuts, weights and spectators may use it");
            }
        }
    }

    private static void requireWeight(Sample sample, ClassSource source, byte cls) {
        ClassSummary summary = sample.summary(cls);
        if (summary.entries() == summary.zero()) {
            throw new IllegalArgumentException("class '" + source.name() + "': the event weight '"
                    + source.weight() + "' is zero in all " + summary.entries() + " events");
        }
        if (!(summary.sumW2() > 0 && summary.sumW2() <= Double.MAX_VALUE)
                || !(Math.abs(summary.sumW()) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("class '" + source.name() + "': the event weights '"
                    + source.weight() + "' sum to " + summary.sumW() + ", their squares to " + summary.sumW2()
                    + ", which a double cannot hold; multiply them by a factor");
        }
    }

    /** A file's whole numbers are exact to 64 bits; an event loop has doubles. */
    private static List<String> roundedNumbers(Variable variable) {
        return Expression.parse(variable.expression()).roundedNumbers().stream()
                .map(number -> "variable '" + variable.name() + "': no double holds " + number
                        + ", so an event loop, unlike a file, takes "
                        + new BigDecimal(Double.parseDouble(number)).toPlainString()).toList();
    }

    /** Variables and event weight, in this order. */
    private List<Definition> outputs(ClassSource source) {
        List<Definition> outputs = new ArrayList<>();
        for (Variable variable : variables) {
            outputs.add(new Definition(variable.name(), Expression.parse(variable.expression())));
        }
        String weight = source.weight().isBlank() ? "1" : source.weight();
        outputs.add(new Definition("event weight", Expression.parse(weight)));
        return outputs;
    }

    private Query query(ClassSource source) {
        for (String each : List.of(cut, source.cut())) {
            if (!each.isBlank()) {
                // each alone first, so that a mistake is pointed at in the text the user wrote
                Expression.parse(each);
            }
        }
        String both = source.cutWith(cut);
        Query query = Query.of(outputs(source)).withExact(spectators.stream().map(spectator ->
                new Definition(spectator.name(), Expression.parse(spectator.expression()))).toList());
        return both.isEmpty() ? query : query.withCut(Expression.parse(both));
    }

    /** Reads the events of one class. */
    private final class ClassReading {

        private final ClassSource source;
        private final Ntuple ntuple;
        private final byte cls;
        private long passed;
        private long wrongWeights;
        private long firstWrong;
        private List<String> remarks = List.of();

        ClassReading(ClassSource source, Ntuple ntuple, byte cls) {
            this.source = source;
            this.ntuple = ntuple;
            this.cls = cls;
        }

        void into(SampleBuilder builder, ProgressListener progress) throws IOException {
            if (ntuple.entries() == 0) {
                throw new IllegalArgumentException(
                        "class '" + source.name() + "': " + ntuple.location() + " has no entries");
            }
            remarks = query(source).run(ntuple, List.of(), (exact, columns, count) ->
                    add(builder, columns, exact, count), progress);
            if (passed == 0) {
                throw new IllegalArgumentException("class '" + source.name() + "': none of the "
                        + ntuple.entries() + " entries of " + ntuple.location() + " passes " + cuts());
            }
            if (wrongWeights > 0) {
                throw new IllegalArgumentException("class '" + source.name() + "': the event weight '"
                        + source.weight() + "' is NaN or infinite in " + wrongWeights + " of " + passed
                        + " events of " + ntuple.location() + ", first in passing event " + firstWrong
                        + " (counted from 0)");
            }
        }

        private void add(SampleBuilder builder, double[][] columns, List<Column> exact, int count) {
            double[] w = columns[columns.length - 1];
            for (int i = 0; i < count; i++) {
                if (!(Math.abs(w[i]) <= Double.MAX_VALUE)) {
                    firstWrong = wrongWeights == 0 ? passed + i : firstWrong;
                    wrongWeights++;
                }
            }
            passed += count;
            if (wrongWeights == 0) {
                builder.addColumns(columns, exact, count, cls);
            }
        }

        private String cuts() {
            if (cut.isBlank()) {
                return "the cut '" + source.cut() + "'";
            }
            return source.cut().isBlank() ? "the cut '" + cut + "'"
                    : "the cuts '" + cut + "' and '" + source.cut() + "'";
        }
    }
}
