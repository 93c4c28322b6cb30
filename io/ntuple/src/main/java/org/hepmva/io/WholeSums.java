package org.hepmva.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hepmva.expression.ExactValues;

/** Sums of whole numbers of 64 bits: added exactly, and then given as the nearest double. */
final class WholeSums {

    private WholeSums() {
    }

    /**
     * {@return the sum over the elements of each entry}
     *
     * @param name     what it is called
     * @param elements of all entries, one behind the other
     * @param starts   index of the first of each entry, then that of the end
     * @param columns  the entries; hears of sums that no double holds
     */
    static Column of(String name, ExactValues elements, int[] starts, DerivedColumns columns) {
        double[] sums = new double[starts.length - 1];
        for (int i = 0; i < sums.length; i++) {
            BigInteger exact = exact(elements, starts[i], starts[i + 1]);
            if (exact == null) {
                sums[i] = rounded(elements, starts[i], starts[i + 1]);
                continue;
            }
            sums[i] = exact.doubleValue();
            if (exact.bitLength() > 53 && !new BigDecimal(sums[i]).toBigInteger().equals(exact)) {
                columns.remarks().about(name, columns::entry).rounded(name, exact.toString(), i);
            }
        }
        return Column.ofDoubles(name, sums, sums.length);
    }

    /** {@return the sum; null if one is NaN or beyond 64 bits, and so a double} */
    private static BigInteger exact(ExactValues elements, int from, int to) {
        BigInteger large = BigInteger.ZERO;
        long sum = 0;
        for (int row = from; row < to; row++) {
            if (elements.isBeyond(row)) {
                return null;
            }
            long bits = elements.bits()[row];
            boolean isUnsigned = bits < 0 && elements.value(row) > 0;
            if (isUnsigned || ((sum ^ sum + bits) & (bits ^ sum + bits)) < 0) {
                large = large.add(isUnsigned ? new BigInteger(Long.toUnsignedString(bits))
                        : BigInteger.valueOf(bits));
            } else {
                sum += bits;
            }
        }
        return large.add(BigInteger.valueOf(sum));
    }

    private static double rounded(ExactValues elements, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += elements.value(row);
        }
        return sum;
    }
}
