package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.hepmva.io.root.format.bytes.FormatException;

/** One of the arrays that a value is in. Immutable. */
sealed interface Level {

    /** {@return how many elements every array has, if it is the same} */
    default OptionalInt length() {
        return OptionalInt.empty();
    }

    /** {@return the columns that say where the arrays begin and end, if any does} */
    default Optional<Stored> stored() {
        return Optional.empty();
    }

    /** {@return where the arrays of a run begin and end} */
    Located locate(ClusterReader cluster, Run run) throws IOException;

    /**
     * The elements of a run of arrays.
     *
     * @param offsets  where the arrays begin and the last one ends, counted from the start of the first; at
     *                 most {@link Integer#MAX_VALUE}, which is then not the truth
     * @param elements all of them
     */
    record Located(int[] offsets, Run elements) {
    }

    /** Arrays whose length varies: vectors, sets, maps, optionals. */
    record Collection(Stored ends) implements Level {

        @Override
        public Optional<Stored> stored() {
            return Optional.of(ends);
        }

        @Override
        public Located locate(ClusterReader cluster, Run run) throws IOException {
            Offsets offsets = cluster.reader(ends, 0).offsets(run);
            return new Located(offsets.values(), offsets.elements());
        }
    }

    /** Arrays of one length. */
    record Repetition(int each) implements Level {

        @Override
        public OptionalInt length() {
            return OptionalInt.of(each);
        }

        @Override
        public Located locate(ClusterReader cluster, Run run) throws FormatException {
            if (run.first() > Long.MAX_VALUE / each) {
                throw FormatException.malformed("there are no " + run.first() + " arrays of " + each
                        + " elements");
            }
            int[] offsets = new int[run.count() + 1];
            Arrays.setAll(offsets, i -> (int) Math.min((long) i * each, Integer.MAX_VALUE));
            return new Located(offsets, new Run(run.first() * each, offsets[run.count()]));
        }
    }

    /**
     * One of the types that a variant may hold: an array of one element where it does, else of none.
     *
     * <p>Source: the specification of RNTuple, "std::variant".
     */
    record Alternative(Stored switches, int tag) implements Level {

        private static final int WIDTH = Long.BYTES + Integer.BYTES;

        @Override
        public Optional<Stored> stored() {
            return Optional.of(switches);
        }

        @Override
        public Located locate(ClusterReader cluster, Run run) throws IOException {
            ColumnReader reader = cluster.reader(switches, 0);
            int[] offsets = new int[reader.room(run) + 1];
            long[] first = {0};
            int leading = reader.read(run, part -> append(part, offsets, first));
            Arrays.fill(offsets, 0, leading + 1, 0);
            return new Located(offsets, new Run(first[0], offsets[run.count()]));
        }

        private void append(PagePart part, int[] offsets, long[] first) throws FormatException {
            for (int i = 0; i < part.count(); i++) {
                int at = (part.from() + i) * WIDTH;
                long element = LittleEndian.longAt(part.page(), at);
                int before = offsets[part.at() + i];
                boolean isHeld = LittleEndian.intAt(part.page(), at + Long.BYTES) == tag;
                if (isHeld && before == 0) {
                    first[0] = element;
                } else if (isHeld && element != first[0] + before) {
                    throw FormatException.malformed("alternative " + tag + " of a variant is at element "
                            + element + "; after those before it should be at " + (first[0] + before));
                }
                offsets[part.at() + i + 1] = before + (isHeld ? 1 : 0);
            }
        }
    }
}
