package org.hepmva.sample;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The events of a sample in a few numbers: n, Σw and Σw² of each class and of each source. Immutable; each
 * answer goes through all events.
 *
 * <pre>{@code
 * double sumW = SampleSummary.of(sample).ofClass(Sample.SIGNAL).sumW();
 * SampleSummary.ofTraining(sample).requireTrainable();
 * }</pre>
 */
public final class SampleSummary {

    private final Sample sample;
    private final IntToDoubleFunction weight;
    private final String weights;

    private SampleSummary(Sample sample, IntToDoubleFunction weight, String weights) {
        this.sample = sample;
        this.weight = weight;
        this.weights = weights;
    }

    /** {@return sums over the event weights} */
    public static SampleSummary of(Sample sample) {
        return new SampleSummary(sample, sample::eventWeight, StoredEvents.EVENT_WEIGHTS);
    }

    /** {@return sums over the weights that methods learn with, before any normalisation} */
    public static SampleSummary ofTraining(Sample sample) {
        return new SampleSummary(sample, sample::trainingWeight, sample.learnedWith());
    }

    /**
     * {@return the events of one class}
     *
     * @param cls its number among {@link Sample#classNames()}
     */
    public EventSummary ofClass(byte cls) {
        WeightSums sums = new WeightSums();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.cls(i) == cls) {
                sums.add(weight.applyAsDouble(i));
            }
        }
        return sums.summary(sample.classNames().get(cls));
    }

    /** {@return the events of each class, at its number} */
    public List<EventSummary> classes() {
        return summaries(sample.classNames(), sample::cls);
    }

    /** {@return the events that are here of each of the {@link Sample#sources()}; some may have none} */
    public List<EventSummary> sources() {
        return summaries(sample.sources().stream().map(SourceSummary::name).toList(), sample::source);
    }

    /** Sums over the events of each number. */
    private List<EventSummary> summaries(List<String> names, IntUnaryOperator number) {
        List<WeightSums> sums = names.stream().map(name -> new WeightSums()).toList();
        for (int i = 0; i < sample.size(); i++) {
            sums.get(number.applyAsInt(i)).add(weight.applyAsDouble(i));
        }
        return IntStream.range(0, sums.size()).mapToObj(k -> sums.get(k).summary(names.get(k))).toList();
    }

    /**
     * Checks that every class can be learned: each has events and a positive Σw.
     *
     * @throws IllegalArgumentException if not, naming the class
     */
    public void requireTrainable() {
        classes().forEach(events -> events.requireTrainable(weights));
    }

    @Override
    public String toString() {
        return String.join("; ", classes().stream().map(EventSummary::toString).toList());
    }
}
