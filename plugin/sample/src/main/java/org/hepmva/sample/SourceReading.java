package org.hepmva.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;

/** Reads the events of one source. Mutable; one thread, used once. */
final class SourceReading {

    private final EventWords words;
    private final ClassSource ofClass;
    private final SourcePortion portion;
    private final byte cls;
    private final Ntuple ntuple;
    private final int variables;
    private final Optional<BoundExpression> trainingWeight;
    private final WeightSums sums = new WeightSums();
    private final List<Warning> remarks = new ArrayList<>();
    private double factor = 1;
    private long passed;
    private long withoutTarget;
    private WrongWeights wrongEvent = WrongWeights.none();
    private WrongWeights wrongTraining = WrongWeights.none();

    SourceReading(EventWords words, ClassSource ofClass, SourcePortion portion, byte cls, Ntuple ntuple) {
        this.words = words;
        this.ofClass = ofClass;
        this.portion = portion;
        this.cls = cls;
        this.ntuple = ntuple;
        this.variables = words.layout().variables().size();
        this.trainingWeight = words.trainingWeight().isBlank() ? Optional.empty()
                : Optional.of(Expression.parse(words.trainingWeight()).bind(names()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(EventWords.WEIGHT));
        names.addAll(words.trainingColumns());
        return names;
    }

    /** {@return how to name the source in a sentence} */
    String called() {
        return ofClass.called(portion.whole())
                + portion.use().map(use -> " (" + use.name().toLowerCase(Locale.ROOT) + ")").orElse("");
    }

    /** {@return what is read, with the files and the cut of these events} */
    Source source() {
        return portion.read();
    }

    SourcePortion portion() {
        return portion;
    }

    byte cls() {
        return cls;
    }

    Ntuple ntuple() {
        return ntuple;
    }

    long entries() {
        return ntuple.entries();
    }

    /** Checks what can be known before anything is read. */
    void check() {
        words.check(ntuple);
        words.query(source());
    }

    /** {@return whether each event is an element of arrays of an entry} */
    boolean isOfElements() throws IOException {
        return words.query(source()).isOfElements(ntuple);
    }

    /** Adds the events; with the numbers of their entries if those of any source are elements. */
    void into(SampleBuilder builder, boolean ofElements, ProgressListener progress) throws IOException {
        factor = ScaleFactor.of(portion.whole(), called());
        Query query = words.query(source());
        List<Definition> exactly = new ArrayList<>(query.exact());
        if (ofElements) {
            exactly.add(new Definition(Expression.ENTRY, Expression.parse(Expression.ENTRY)));
        }
        query.withExact(exactly).run(ntuple, List.of(), (exact, columns, count) ->
                add(builder, columns, exact, count), progress).forEach(said -> remarks.add(
                        new Warning(Warning.Kind.FILES, Subject.file(ntuple.location()), said)));
        wrongEvent.refuse(called() + ": the event weight '" + source().weight() + "'", passed, ntuple);
        wrongTraining.refuse(called() + ": the training weight '" + words.trainingWeight() + "'", passed,
                ntuple);
        if (passed == 0) {
            if (ofClass.sources().size() == 1 && portion.use().isEmpty()) {
                throw new IllegalArgumentException(none());
            }
            remarks.add(new Warning(Warning.Kind.NO_EVENTS, Subject.source(called()), none()));
        }
        if (withoutTarget > 0) {
            remarks.add(new Warning(Warning.Kind.LOST_EVENTS, Subject.file(ntuple.location()), withoutTarget
                    + " of " + passed + " events of " + ntuple.location()
                    + " are left out, since a target is NaN or infinite in them"));
        }
    }

    /** {@return why there are no events, in the cuts that the user wrote} */
    private String none() {
        if (ntuple.entries() == 0) {
            return called() + ": " + ntuple.location() + " has no entries";
        }
        String none = called() + ": none of the " + ntuple.entries() + " entries of " + ntuple.location()
                + " ";
        String cuts = words.cuts(portion.written());
        if (portion.before().isEmpty()) {
            return none + "passes " + cuts;
        }
        return none + "is left " + (cuts.isEmpty() ? "to learn from" : "that passes " + cuts)
                + ": those with '" + String.join("' or '", portion.before()) + "' are set aside";
    }

    private void add(SampleBuilder builder, double[][] columns, List<Column> exact, int count) {
        double[] w = columns[variables];
        for (int i = 0; i < count; i++) {
            w[i] *= factor;
        }
        wrongEvent = wrongEvent.with(w, count, passed);
        int targets = words.layout().targets().size();
        double[][] targetValues = Arrays.copyOfRange(columns, variables + 1, variables + 1 + targets);
        Optional<double[]> learned = trainingWeight.map(expression -> {
            double[][] read = Arrays.copyOfRange(columns, variables + targets, columns.length);
            read[0] = w;
            double[] values = new double[count];
            expression.values(read, count, values);
            return values;
        });
        if (learned.isPresent()) {
            wrongTraining = wrongTraining.with(learned.get(), count, passed);
        }
        passed += count;
        if (wrongEvent.isNone() && wrongTraining.isNone()) {
            int spectators = words.layout().spectators().size();
            addFinite(builder, new EventChunk(columns, w, learned, targetValues, exact.subList(0, spectators),
                    exact.stream().skip(spectators).findFirst(), 0, count));
        }
    }

    /** Adds stretches of events in which all targets are finite. */
    private void addFinite(SampleBuilder builder, EventChunk chunk) {
        int first = 0;
        for (int i = 0; i <= chunk.end(); i++) {
            boolean isFinite = i < chunk.end() && hasTargets(chunk, i);
            if (!isFinite) {
                builder.addChunk(chunk.range(first, i), cls);
                first = i + 1;
                withoutTarget += i < chunk.end() ? 1 : 0;
            } else {
                sums.add(chunk.eventWeights()[i]);
            }
        }
    }

    private static boolean hasTargets(EventChunk chunk, int event) {
        boolean finite = true;
        for (double[] target : chunk.targets()) {
            finite &= Math.abs(target[event]) <= Double.MAX_VALUE;
        }
        return finite;
    }

    /** {@return what was noticed} */
    List<Warning> remarks() {
        return remarks;
    }

    /** {@return the weights of the events that were taken} */
    WeightSums sums() {
        return sums;
    }

    /** {@return whether these are the first events of a source, those that are not held out} */
    boolean beginsSource() {
        return portion.use().isEmpty();
    }

    /** {@return whether these events are in the files of those that are not held out} */
    boolean isOfSameFiles() {
        return portion.read().locations().equals(portion.whole().locations());
    }

    /** {@return the whole source in numbers} */
    SourceSummary summary(long entriesOfAll, WeightSums ofAll) {
        return new SourceSummary(ofClass.name(), entriesOfAll, source().scale().isKnown(), factor,
                ofAll.summary(source().name()));
    }
}
