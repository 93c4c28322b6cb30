package org.hepmva.sample;

/** How the sources of one class are weighed against each other in training. Evaluation never sees this. */
public enum SourceNormalisation {

    /** As they are: by their Σw, which are expected events where those are known. */
    NONE {
        @Override
        int groups(Sample sample) {
            return sample.classNames().size();
        }

        @Override
        int group(Sample sample, int event) {
            return sample.cls(event);
        }

        @Override
        double[] factors(Sample training, Sums sums) {
            double[] factors = sums.ofClass.clone();
            for (int cls = 0; cls < factors.length; cls++) {
                factors[cls] *= sums.before[cls] / sums.after[cls];
            }
            return factors;
        }
    },

    /** All sources of a class that have events get the same Σw; what the class has stays what it is. */
    EQUAL {
        @Override
        int groups(Sample sample) {
            return sample.sources().size();
        }

        @Override
        int group(Sample sample, int event) {
            return sample.source(event);
        }

        @Override
        double[] factors(Sample training, Sums sums) {
            int[] entries = new int[sums.after.length];
            for (int i = 0; i < training.size(); i++) {
                entries[training.source(i)]++;
            }
            double[] factors = new double[entries.length];
            for (int source = 0; source < factors.length; source++) {
                if (entries[source] > 0) {
                    int cls = classOf(training, source);
                    requirePositive(training.sources().get(source), sums.after[source]);
                    factors[source] = sums.ofClass[cls] * sums.before[cls]
                            / (sharing(training, cls, entries) * sums.after[source]);
                }
            }
            return factors;
        }
    };

    /**
     * Sums over the training events.
     *
     * @param ofClass for each class the factor that its normalisation asks for
     * @param before  for each class Σw
     * @param after   for each group Σw after the policy for negative weights
     */
    record Sums(double[] ofClass, double[] before, double[] after) {
    }

    /** {@return how many groups of events have a factor of their own} */
    abstract int groups(Sample sample);

    /** {@return the group of an event} */
    abstract int group(Sample sample, int event);

    /** {@return the factor on the weights of each group; 0 for one without events} */
    abstract double[] factors(Sample training, Sums sums);

    private static int classOf(Sample sample, int source) {
        return sample.classNames().indexOf(sample.sources().get(source).className());
    }

    /** {@return how many sources of a class have events} */
    private static int sharing(Sample sample, int cls, int[] entries) {
        int sharing = 0;
        for (int source = 0; source < entries.length; source++) {
            sharing += entries[source] > 0 && classOf(sample, source) == cls ? 1 : 0;
        }
        return sharing;
    }

    private static void requirePositive(SourceSummary source, double sum) {
        if (!(sum > 0)) {
            throw new IllegalArgumentException("class '" + source.className() + "', source '" + source.name()
                    + "': its weights to learn with sum to " + sum
                    + ", which is not above zero, so it cannot count as much as another (equalSources)");
        }
    }
}
