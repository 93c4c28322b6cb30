package org.hepmva.dl4j;

import static org.hepmva.dl4j.Optimisation.SCHEDULE_EVERY;
import static org.hepmva.dl4j.Optimisation.SCHEDULE_FACTOR;
import static org.hepmva.dl4j.Optimisation.SCHEDULE_FLOOR;
import static org.hepmva.dl4j.Optimisation.SCHEDULE_POWER;

import org.hepmva.train.SettingValues;

/**
 * How the learning rate falls from epoch to epoch. Schedules are immutable and stateless: the rate
 * of an epoch follows from its number and from the losses before it.
 */
public sealed interface LearningRateSchedule {

    /** The kinds of schedules, by the words of an analysis. */
    enum Kind {
        /** {@link Cosine}. */
        COSINE,
        /** {@link Constant}. */
        CONSTANT,
        /** {@link Step}. */
        STEP,
        /** {@link Exponential}. */
        EXPONENTIAL,
        /** {@link Polynomial}. */
        POLYNOMIAL,
        /** {@link ReduceOnPlateau}. */
        PLATEAU
    }

    /** {@return the schedule that values of {@link Optimisation#LIST} ask for} */
    static LearningRateSchedule of(SettingValues values) {
        return switch (values.get(Optimisation.SCHEDULE)) {
            case CONSTANT -> new Constant();
            case STEP -> new Step(values.get(SCHEDULE_FACTOR), values.get(SCHEDULE_EVERY));
            case EXPONENTIAL -> new Exponential(values.get(SCHEDULE_FACTOR));
            case POLYNOMIAL -> new Polynomial(values.get(SCHEDULE_POWER));
            case COSINE -> new Cosine(values.get(SCHEDULE_FLOOR));
            case PLATEAU -> new ReduceOnPlateau(values.get(SCHEDULE_FACTOR), values.get(SCHEDULE_EVERY),
                    values.get(SCHEDULE_FLOOR));
        };
    }

    /** {@return values that ask for this schedule} */
    SettingValues in(SettingValues values);

    /**
     * {@return the factor on the initial learning rate in one epoch, in (0, 1]}
     *
     * @param epoch  the epoch about to start, from 0
     * @param epochs the number of epochs asked for
     * @param losses the validation loss (training loss where there is no validation part) of at
     *               least the {@code epoch} epochs before; NOT COPIED and not changed
     */
    double factor(int epoch, int epochs, double[] losses);

    /** The rate never changes. */
    record Constant() implements LearningRateSchedule {
        @Override
        public SettingValues in(SettingValues values) {
            return values.with(Optimisation.SCHEDULE, Kind.CONSTANT);
        }

        @Override
        public double factor(int epoch, int epochs, double[] losses) {
            return 1;
        }
    }

    /**
     * A factor every few epochs: factor<sup>⌊epoch / every⌋</sup>.
     *
     * @param factor in (0, 1]
     * @param every  epochs between two steps, at least 1
     */
    record Step(double factor, int every) implements LearningRateSchedule {

        /** Checks the ranges. */
        public Step {
            SCHEDULE_FACTOR.check(factor);
            SCHEDULE_EVERY.check(every);
        }

        @Override
        public SettingValues in(SettingValues values) {
            return values.with(Optimisation.SCHEDULE, Kind.STEP)
                    .with(SCHEDULE_FACTOR, factor)
                    .with(SCHEDULE_EVERY, every);
        }

        @Override
        public double factor(int epoch, int epochs, double[] losses) {
            return StrictMath.pow(factor, epoch / every);
        }
    }

    /**
     * The same factor after each epoch: factor<sup>epoch</sup>.
     *
     * @param factor in (0, 1]
     */
    record Exponential(double factor) implements LearningRateSchedule {

        /** Checks the range. */
        public Exponential {
            SCHEDULE_FACTOR.check(factor);
        }

        @Override
        public SettingValues in(SettingValues values) {
            return values.with(Optimisation.SCHEDULE, Kind.EXPONENTIAL).with(SCHEDULE_FACTOR, factor);
        }

        @Override
        public double factor(int epoch, int epochs, double[] losses) {
            return StrictMath.pow(factor, epoch);
        }
    }

    /**
     * (1 − epoch/epochs)<sup>power</sup>: a straight line for power 1.
     *
     * @param power finite and above 0
     */
    record Polynomial(double power) implements LearningRateSchedule {

        /** Checks the range. */
        public Polynomial {
            SCHEDULE_POWER.check(power);
        }

        @Override
        public SettingValues in(SettingValues values) {
            return values.with(Optimisation.SCHEDULE, Kind.POLYNOMIAL).with(SCHEDULE_POWER, power);
        }

        @Override
        public double factor(int epoch, int epochs, double[] losses) {
            return StrictMath.pow(1 - (double) epoch / epochs, power);
        }
    }

    /**
     * Half a cosine from 1 down to the floor: floor + (1 − floor)(1 + cos(π epoch/epochs))/2.
     *
     * @param floor in [0, 1)
     */
    record Cosine(double floor) implements LearningRateSchedule {

        /** Checks the range. */
        public Cosine {
            SCHEDULE_FLOOR.check(floor);
        }

        @Override
        public SettingValues in(SettingValues values) {
            return values.with(Optimisation.SCHEDULE, Kind.COSINE).with(SCHEDULE_FLOOR, floor);
        }

        @Override
        public double factor(int epoch, int epochs, double[] losses) {
            return floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * epoch / epochs)) / 2;
        }
    }

    /**
     * A factor whenever the loss has not fallen below its smallest value for some epochs; the wait
     * then starts anew.
     *
     * @param factor   in (0, 1]
     * @param patience epochs without a new smallest loss before the rate is reduced, at least 1
     * @param floor    the smallest factor, in [0, 1)
     */
    record ReduceOnPlateau(double factor, int patience, double floor) implements LearningRateSchedule {

        /** Checks the ranges. */
        public ReduceOnPlateau {
            SCHEDULE_FACTOR.check(factor);
            SCHEDULE_EVERY.check(patience);
            SCHEDULE_FLOOR.check(floor);
        }

        @Override
        public SettingValues in(SettingValues values) {
            return values.with(Optimisation.SCHEDULE, Kind.PLATEAU)
                    .with(SCHEDULE_FACTOR, factor)
                    .with(SCHEDULE_EVERY, patience)
                    .with(SCHEDULE_FLOOR, floor);
        }

        @Override
        public double factor(int epoch, int epochs, double[] losses) {
            double current = 1;
            double best = Double.POSITIVE_INFINITY;
            int waited = 0;
            for (int i = 0; i < epoch; i++) {
                waited = losses[i] < best ? 0 : waited + 1;
                best = Math.min(best, losses[i]);
                if (waited == patience) {
                    current = Math.max(current * factor, floor);
                    waited = 0;
                }
            }
            return current;
        }
    }
}
