package org.hepmva.app;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hepmva.expression.Definition;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.ScalarType;

/**
 * The values that a session reads, in doubles; a column of whole numbers of which a double does not hold
 * every one, such as the numbers of events, stays whole. Mutable; for one reading.
 */
final class ExactColumns {

    /** Below it a double holds every whole number; what is here may have been rounded to it. */
    private static final double EXACT = 0x1p53;

    private final Ntuple ntuple;
    private final Query query;
    private final Map<String, List<long[]>> wholes = new LinkedHashMap<>();
    private final List<double[][]> pieces = new ArrayList<>();

    private ExactColumns(Ntuple ntuple, Query query) {
        this.ntuple = ntuple;
        this.query = query;
        query.outputs().forEach(output -> whole(output).ifPresent(
                name -> wholes.put(name, new ArrayList<>())));
    }

    /**
     * {@return an array for each formula: of double, or of long or {@link BigInteger} where that takes whole
     * numbers to be exact}
     *
     * @throws IOException if a formula names a column that is not there, or reading fails
     */
    static Object[] read(Ntuple ntuple, Query query, ProgressListener progress) throws IOException {
        ExactColumns columns = new ExactColumns(ntuple, query);
        if (columns.wholes.isEmpty()) {
            return query.read(ntuple, progress);
        }
        query.run(ntuple, List.copyOf(columns.wholes.keySet()), columns::add, progress);
        return columns.joined();
    }

    /** {@return the name of the column of 64 bits that a formula is, if it is nothing else} */
    private Optional<String> whole(Definition output) {
        return output.expression().name().filter(name -> ntuple.column(name)
                .filter(column -> column.type() == ScalarType.LONG
                        || column.type() == ScalarType.UNSIGNED_LONG).isPresent());
    }

    private void add(List<Column> carried, double[][] columns, int count) {
        double[][] copies = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            copies[i] = Arrays.copyOf(columns[i], count);
        }
        pieces.add(copies);
        for (Column column : carried) {
            wholes.get(column.name()).add(LongStream.range(0, count)
                    .map(i -> column.whole((int) i)).toArray());
        }
    }

    private Object[] joined() {
        Object[] joined = new Object[query.outputs().size()];
        for (int i = 0; i < joined.length; i++) {
            int output = i;
            double[] values = pieces.stream().flatMapToDouble(piece -> Arrays.stream(piece[output]))
                    .toArray();
            Optional<String> whole = whole(query.outputs().get(i))
                    .filter(name -> Arrays.stream(values).anyMatch(x -> Math.abs(x) >= EXACT));
            joined[i] = whole.map(this::exact).orElse(values);
        }
        return joined;
    }

    private Object exact(String name) {
        long[] bits = wholes.get(name).stream().flatMapToLong(LongStream::of).toArray();
        boolean isUnsigned = ntuple.column(name).orElseThrow().type() == ScalarType.UNSIGNED_LONG;
        return isUnsigned ? LongStream.of(bits).mapToObj(Long::toUnsignedString).map(BigInteger::new)
                .toArray(BigInteger[]::new) : bits;
    }
}
