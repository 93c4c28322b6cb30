package org.hepmva.sample;

/**
 * Parts taken in turn along the file, each class on its own: with half and half, events 0, 2, 4, … train and
 * 1, 3, 5, … test.
 *
 * <p>Event k of a class (counted from 0) goes to the part that is furthest behind its due, n_part·(k + 1)/n
 * events; training before validation before test where two are equally behind.
 *
 * @param share how many events each part gets
 */
public record AlternateSplit(Share share) implements Split {

    @Override
    public byte[] partOfEach(Sample sample) {
        return PartNumbers.parts(sample, share, (cls, events) -> inTurn(events,
                share.counts(sample.classNames(), cls, events.length)));
    }

    @Override
    public Split withoutTest() {
        return new AlternateSplit(share.withoutTest());
    }

    @Override
    public String describe() {
        return "alternating: " + share;
    }

    /** Puts the events of the training part first, then validation, test, and those left out. */
    private static int[] inTurn(int[] events, PartCounts counts) {
        long n = events.length;
        long[] due = {counts.training(), counts.validation(), counts.test(), n - counts.total()};
        long[] place = {0, due[0], due[0] + due[1], due[0] + due[1] + due[2]};
        long[] taken = new long[4];
        int[] ordered = new int[events.length];
        for (int k = 0; k < n; k++) {
            int part = furthestBehind(due, taken, k + 1L, n);
            ordered[(int) (place[part] + taken[part]++)] = events[k];
        }
        return ordered;
    }

    private static int furthestBehind(long[] due, long[] taken, long k, long n) {
        int most = -1;
        for (int part = 0; part < due.length; part++) {
            boolean open = taken[part] < due[part];
            if (open && (most < 0 || due[part] * k - taken[part] * n > due[most] * k - taken[most] * n)) {
                most = part;
            }
        }
        return most;
    }
}
