package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Warning;
import org.hepmva.train.Trained;

/**
 * What methods are measured on: a divided sample, or one in folds.
 *
 * <p>With folds the test part are all events, each answered by the model that has not seen it; the training
 * part are those that models learn from, and the validation part those that are set aside, each answered
 * by one of the models that have it there.
 *
 * <p>Where samples have an {@linkplain Sample#eventId() event id}, as those that are divided by events do,
 * errors are those of events.
 *
 * @param parts   the events of each part
 * @param folds   the folds; empty if the sample is divided once
 * @param noticed what was noticed when the events were read and divided; empty if that is to be seen from
 *                the parts
 */
public record EvaluatedParts(Parts parts, Optional<FoldedSample> folds, Optional<List<Warning>> noticed) {

    /** Copies the list. */
    public EvaluatedParts {
        noticed = noticed.map(List::copyOf);
    }

    /** {@return a sample that is divided once} */
    public static EvaluatedParts of(Parts parts) {
        return new EvaluatedParts(parts, Optional.empty(), Optional.empty());
    }

    /** {@return a sample in folds} */
    public static EvaluatedParts of(FoldedSample folded) {
        Sample all = folded.sample();
        Parts parts = new Parts(all.select(folded.learned(false)), all.select(folded.learned(true)), all);
        return new EvaluatedParts(parts, Optional.of(folded), Optional.empty());
    }

    /**
     * {@return these with what was noticed when the events were read and divided, in place of what the parts
     * show of it}
     */
    public EvaluatedParts withWarnings(List<Warning> value) {
        return new EvaluatedParts(parts, folds, Optional.of(value));
    }

    /** {@return the events on which variables are described} */
    public Sample reference() {
        return folds.isPresent() || !PartSummary.of(Part.TRAINING, parts).isUsable() ? parts.test()
                : parts.training();
    }

    /** {@return what should be known of the events} */
    public List<Warning> warnings() {
        return noticed.orElseGet(() -> {
            List<Warning> all = new ArrayList<>(reference().warnings());
            all.addAll(divisionWarnings());
            return all;
        });
    }

    /** {@return what should be known of how the events are divided} */
    public List<Warning> divisionWarnings() {
        // with folds all events are learned from and tested on, though never by one model
        return folds.isPresent() ? List.of() : parts.warnings();
    }

    /**
     * {@return whether a spectator numbers the events: it stands in the event id, or is a whole number that
     * no two test events of a source have in common; its distribution says nothing}
     *
     * @param spectator its place among those of the sample
     */
    public boolean numbersEvents(int spectator) {
        return EventNumberSpectators.isOne(spectator, this);
    }

    /**
     * {@return what a method says of the events of a part: for each output one number per event, in the order
     * of the part}
     *
     * @param trained in folds, if there are folds
     * @param part    of these
     */
    public double[][] outputs(Trained trained, Part part) {
        return answers(trained, part).all();
    }

    /** {@return the answers of a method to the events of a part} */
    public Answers answers(Trained trained, Part part) {
        Sample events = part.of(parts);
        if (folds.isEmpty()) {
            return new ModelAnswers(reading(trained.model(), events.variables()), events);
        }
        List<Model> models = trained.folds().stream()
                .map(each -> reading(each.model(), events.variables())).toList();
        return new FoldedAnswers(models, modelOf(part), events);
    }

    private IntUnaryOperator modelOf(Part part) {
        FoldedSample folded = folds.orElseThrow();
        if (part == Part.TEST) {
            return folded::fold;
        }
        int[] events = folded.learned(part == Part.VALIDATION);
        return i -> folded.modelThatHas(folded.fold(events[i]));
    }

    /** {@return a model that reads variables in the order of a sample} */
    static Model reading(Model model, List<Variable> variables) {
        List<String> names = Variable.names(variables);
        return model.inputs().equals(names) ? model : model.bind(names);
    }
}
