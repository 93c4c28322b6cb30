package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Quantiles;
import org.hepmva.measure.Weighted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors where several entries are of one event. */
class ClusteredSpreadTest {

    /** Three entries of each event, which have most of their deviation in common. */
    private static Estimates sample(int events) {
        Random random = new Random(31);
        double[] estimates = new double[3 * events];
        double[] targets = new double[3 * events];
        double[] weights = new double[3 * events];
        long[] ids = new long[3 * events];
        for (int i = 0; i < events; i++) {
            double shared = random.nextGaussian();
            double w = random.nextDouble() < 0.1 ? -0.5 : 0.5 + random.nextDouble();
            for (int k = 0; k < 3; k++) {
                int entry = k * events + i;
                targets[entry] = 5 + random.nextGaussian();
                estimates[entry] = targets[entry] + shared + 0.3 * random.nextGaussian();
                weights[entry] = w;
                ids[entry] = i;
            }
        }
        return new Estimates(estimates, targets, weights).withGroups(EventGroups.of(ids));
    }

    private static List<Function<Estimates, Measured>> numbers() {
        return List.of(e -> Spread.of(e.deviations(), 0).mean(), e -> Spread.of(e.deviations(), 0).sigma(),
                e -> Spread.of(e.deviations(), 0).best90(), e -> Spread.of(e.ratios(), 1).mean(),
                e -> Agreement.of(e).r2(), e -> Agreement.of(e).meanAbsoluteError(),
                e -> Agreement.pinballLoss(e, 0.3), Coverage::of,
                e -> Quantiles.of(e.deviations()).measured(0.25),
                e -> Spread.of(e.deviations(), 0).median(), e -> Spread.of(e.deviations(), 0).central68());
    }

    /** Each entry three times, known to be of one event: the error is that of the entries once. */
    @Test
    void repeatedEntriesOfOneEventTellNothingNew() {
        double[] estimates = {1, 2.5, 2.8, 4.1, 5.4, 7, 7.7, 9};
        double[] targets = {1, 2, 3, 4, 5, 6, 8, 9.5};
        Estimates once = new Estimates(estimates, targets, new double[0]);
        Estimates thrice = new Estimates(repeated(estimates), repeated(targets), new double[0])
                .withGroups(EventGroups.of(IntStream.range(0, 24).mapToLong(i -> i % 8).toArray()));

        for (Function<Estimates, Measured> number : numbers()) {
            assertEquals(number.apply(once).value(), number.apply(thrice).value(), 1e-12);
            assertEquals(number.apply(once).error(), number.apply(thrice).error(), 1e-9);
        }
        assertEquals(8, thrice.deviations().effectiveEntries(), 1e-12);
    }

    private static double[] repeated(double[] values) {
        return IntStream.range(0, 3 * values.length).mapToDouble(i -> values[i % values.length]).toArray();
    }

    @Test
    void everyEntryAnEventIsTheSameAsNoGroups() {
        Estimates plain = sample(200).withGroups(EventGroups.NONE);
        long[] ids = IntStream.range(0, 600).asLongStream().toArray();
        Estimates grouped = plain.withGroups(EventGroups.of(ids));

        assertEquals(Spread.of(plain.deviations(), 0), Spread.of(grouped.deviations(), 0));
    }

    /** 400 samples, drawn event by event. */
    @Tag("slow")
    @Test
    void theErrorsAreThoseOfABootstrapByEvents() {
        int events = 1500;
        Estimates sample = sample(events);
        Random random = new Random(8);
        List<Estimates> again = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int[] drawn = random.ints(events, 0, events).toArray();
            again.add(sample.withGroups(EventGroups.NONE)
                    .select(IntStream.range(0, 3 * events).map(e -> e / events * events + drawn[e % events])
                            .toArray()));
        }

        for (Function<Estimates, Measured> number : numbers()) {
            double[] values = again.stream().mapToDouble(e -> number.apply(e).value()).toArray();
            double width = Spread.of(new Weighted(values, new double[0]), 0).sigma().value();
            double error = number.apply(sample).error();
            // 400 samples tell a width to 4%, the density at a quantile is known to 10%
            assertEquals(width, error, 0.2 * width);
        }
        assertTrue(Spread.of(sample.deviations(), 0).mean().error()
                > 1.5 * Spread.of(sample.withGroups(EventGroups.NONE).deviations(), 0).mean().error());
    }
}
