package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.SourcedEvents;
import org.hepmva.measure.YieldSource;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.measure.multiclass.SourcedClassResponses;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;
import org.hepmva.sample.SourceSummary;

/**
 * The sources that a sample comes from, and what of each a part of it holds.
 *
 * @param classes the names of the classes, at their numbers
 * @param list    the sources, in the order of their numbers
 */
public record EvaluatedSources(List<String> classes, List<EvaluatedSource> list) {

    /** Copies the lists. */
    public EvaluatedSources {
        classes = List.copyOf(classes);
        list = List.copyOf(list);
    }

    /**
     * {@return the sources of a part of a sample; none where there is nothing to tell: one source for each
     * class, of which not every one knows its expected events}
     */
    public static Optional<EvaluatedSources> of(Sample part) {
        List<SourceSummary> sources = part.sources();
        List<EventSummary> inPart = SampleSummary.of(part).sources();
        List<EvaluatedSource> list = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            SourceSummary source = sources.get(s);
            boolean isUnique = sources.stream().filter(o -> o.name().equals(source.name())).count() == 1;
            list.add(new EvaluatedSource(isUnique ? source.name()
                    : source.name() + " (" + source.className() + ")",
                    part.classNames().indexOf(source.className()), source, inPart.get(s)));
        }
        EvaluatedSources all = new EvaluatedSources(part.classNames(), list);
        return sources.size() > part.classNames().size() || all.areExpected() ? Optional.of(all)
                : Optional.empty();
    }

    /** {@return whether Σw is the number of expected events, for every source} */
    public boolean areExpected() {
        return list.stream().allMatch(source -> source.all().isScaled());
    }

    /** {@return the sources of a class} */
    public List<EvaluatedSource> of(int cls) {
        return list.stream().filter(source -> source.cls() == cls).toList();
    }

    /** {@return Σw of all events of a class, whether its sources are measured or not} */
    public double sumW(int cls) {
        return of(cls).stream().mapToDouble(EvaluatedSource::sumW).sum();
    }

    /**
     * {@return the events of the part, without those of sources that have no factor}
     *
     * @param part      the part that these sources are of
     * @param responses one per event of it
     * @param groups    which events of it are entries of one
     */
    SourcedEvents events(Sample part, double[] responses, EventGroups groups) {
        int[] kept = measuredEvents(part);
        return new SourcedEvents(IntStream.of(kept).mapToDouble(i -> responses[i]).toArray(),
                sources(part, kept), IntStream.of(kept).mapToDouble(part::eventWeight).toArray(),
                groups.select(kept), measured());
    }

    /**
     * {@return the events of the part, without those of sources that have no factor}
     *
     * @param part   the part that these sources are of
     * @param events its events, with a number for each class
     */
    public SourcedClassResponses events(Sample part, ClassResponses events) {
        int[] kept = measuredEvents(part);
        return new SourcedClassResponses(events.select(kept), sources(part, kept), measured());
    }

    private List<YieldSource> measured() {
        return list.stream().filter(EvaluatedSource::isMeasured)
                .map(source -> new YieldSource(source.label(), source.cls(), source.factor())).toList();
    }

    private int[] measuredEvents(Sample part) {
        return IntStream.range(0, part.size()).filter(i -> list.get(part.source(i)).isMeasured()).toArray();
    }

    /** The numbers of the sources of some events among those that are measured. */
    private int[] sources(Sample part, int[] events) {
        int[] numbers = new int[list.size()];
        int next = 0;
        for (int s = 0; s < numbers.length; s++) {
            numbers[s] = next;
            next += list.get(s).isMeasured() ? 1 : 0;
        }
        return IntStream.of(events).map(i -> numbers[part.source(i)]).toArray();
    }
}
