package org.hepmva.tmva;

import java.util.List;
import java.util.function.Function;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;

/**
 * The events of one of TMVA's trees, whose numbers are all floats, put together of parts of a sample.
 *
 * @param pieces one part behind another, of one layout
 */
record TmvaEvents(List<Sample> pieces) {

    /** Copies the list. */
    TmvaEvents {
        pieces = List.copyOf(pieces);
    }

    static TmvaEvents of(Sample... pieces) {
        return new TmvaEvents(List.of(pieces));
    }

    SampleLayout layout() {
        return pieces.get(0).layout();
    }

    int size() {
        return pieces.stream().mapToInt(Sample::size).sum();
    }

    /** {@return the number of the class of each event} */
    byte[] classes() {
        byte[] all = new byte[size()];
        int at = 0;
        for (Sample piece : pieces) {
            byte[] own = piece.classes();
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return all;
    }

    float[] weights() {
        return doubles(Sample::eventWeights);
    }

    /** {@return variables, then targets} */
    List<TmvaQuantity> quantities() {
        return TmvaQuantity.all(layout());
    }

    /** {@return one value of a quantity for each event} */
    float[] values(TmvaQuantity quantity) {
        int number = quantity.number();
        if (quantity.isTarget()) {
            return doubles(piece -> piece.targetValues(number));
        }
        float[] all = new float[size()];
        int at = 0;
        for (Sample piece : pieces) {
            System.arraycopy(piece.values(number), 0, all, at, piece.size());
            at += piece.size();
        }
        return all;
    }

    private float[] doubles(Function<Sample, double[]> values) {
        float[] all = new float[size()];
        int at = 0;
        for (Sample piece : pieces) {
            for (double value : values.apply(piece)) {
                all[at++] = (float) value;
            }
        }
        return all;
    }

    /** {@return what the classes are called in the names of histograms} */
    List<String> classNames() {
        return ClassNames.of(layout());
    }
}
