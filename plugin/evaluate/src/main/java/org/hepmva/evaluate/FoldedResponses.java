package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.SourcedEvents;
import org.hepmva.measure.Yields;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Sample;

/**
 * The responses of one method for signal and background, fold by fold.
 *
 * @param folded which event is in which fold
 * @param folds  the events of each, with the responses of the model that has not seen them
 */
record FoldedResponses(FoldedSample folded, List<Labelled> folds) {

    /** {@return the folds of all events together} */
    static FoldedResponses of(FoldedSample folded, Labelled all) {
        List<Labelled> folds = new ArrayList<>();
        for (int fold = 0; fold < folded.rule().folds(); fold++) {
            folds.add(all.select(folded.eventsOf(fold)));
        }
        return new FoldedResponses(folded, folds);
    }

    /** {@return the area of each fold} */
    List<Measured> areas() {
        return folds.stream().map(fold -> RocCurve.unchecked(fold).measuredAuc()).toList();
    }

    /** {@return what the chosen cut and the working points keep of each fold} */
    List<FoldsAtCut> at(CutResult cuts) {
        List<FoldsAtCut> all = new ArrayList<>();
        all.add(FoldsAtCut.of(FoldsAtCut.CHOSEN, cuts.chosen().cut(), folds));
        cuts.workingPoints().forEach(point -> all.add(FoldsAtCut.of(point.name(), point.point().cut(),
                folds)));
        return all;
    }

    /** {@return the yields of each fold at the cuts of those of all events} */
    CutYieldsByFold yields(MethodYields all, CutResult cuts) {
        List<SourcedEvents> events = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            Sample own = folded.sample().select(folded.eventsOf(fold));
            Labelled answered = folds.get(fold);
            events.add(EvaluatedSources.of(own).orElseThrow().events(own, answered.values(),
                    answered.groups()));
        }
        return new CutYieldsByFold(at(cuts.chosen().cut(), all.atChosenCut(), events),
                cuts.workingPoints().stream().map(point -> at(point.point().cut(), all.atChosenCut(), events))
                        .toList(),
                all.scans().stream().map(scan -> scan.yields().map(yields -> at(scan.bestCut(), yields,
                        events))).toList());
    }

    private static FoldYields at(double cut, Yields whole, List<SourcedEvents> folds) {
        return FoldYields.of(whole, folds.stream().map(fold -> fold.at(cut)).toList(), Sample.SIGNAL);
    }
}
