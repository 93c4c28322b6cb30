package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;

/** Parts with whole numbers of different kinds. */
class ChainOfWholeNumbersTest {

    private static final Ntuple UNSIGNED = part("unsigned.root:t",
            Column.ofUnsignedLongs("id", new long[] {-1, 7}, 2));
    private static final Ntuple SIGNED = part("signed.root:t",
            Column.ofLongs("id", new long[] {9007199254740993L, 0, -3}, 3));
    private static final Ntuple FLAGS = part("flags.root:t",
            Column.ofBooleans("id", new boolean[] {true}, 1));

    private static Ntuple part(String location, Column column) {
        return NtupleInMemory.of(location, List.of(column));
    }

    private static List<String> ids(Ntuple ntuple, EntryRange range) throws IOException {
        List<String> ids = new ArrayList<>();
        NtupleLaws.rows(ntuple, List.of("id"), range).forEach(ids::addAll);
        return ids;
    }

    @Test
    void signedNumbersAndFlagsBesideUnsignedOnesStayExact() throws IOException {
        Ntuple chain = Ntuple.chain(List.of(SIGNED, UNSIGNED, FLAGS));

        assertEquals(ScalarType.UNSIGNED_LONG, chain.columns().get(0).type());
        assertEquals(List.of("9007199254740993", "0"), ids(chain, new EntryRange(0, 2)));
        assertEquals(List.of("18446744073709551615", "7", "1"), ids(chain, new EntryRange(3, 6)));
        assertEquals(List.of("column 'id' is LONG in signed.root:t, UNSIGNED_LONG in the chain"),
                chain.remarks());
    }

    @Test
    void aNegativeNumberBesideUnsignedOnesIsRefusedWithItsPlace() throws IOException {
        Ntuple chain = Ntuple.chain(List.of(UNSIGNED, SIGNED));

        assertEquals("signed.root:t: entry 2 of column 'id' is -3, in a chain with a file where that column"
                + " is UNSIGNED_LONG, which has no sign",
                assertThrows(UnsupportedFormatException.class, () -> ids(chain, EntryRange.all()))
                        .getMessage());
    }

    @Test
    void besideFloatingPointTheyAreDoubles() throws IOException {
        Ntuple chain = Ntuple.chain(List.of(UNSIGNED,
                part("real.root:t", Column.ofFloats("id", new float[] {0.5f}, 1))));

        assertEquals(ScalarType.DOUBLE, chain.columns().get(0).type());
        assertEquals(List.of("1.8446744073709552e19", "7", "0.5"), ids(chain, EntryRange.all()));
    }

    @Test
    void aNumberThatIsRoundedBesideFloatingPointIsToldOnce() throws IOException {
        Ntuple chain = Ntuple.chain(List.of(SIGNED, SIGNED,
                part("real.root:t", Column.ofDoubles("id", new double[] {0.5}, 1))));

        List<String> remarks = Query.of(List.of(Definition.parse("id")))
                .run(chain, (columns, count) -> { }, ProgressListener.NONE);

        assertEquals(List.of("column 'id' is DOUBLE in the chain, which rounds whole numbers such as"
                + " 9007199254740993 (entry 0 of signed.root:t)"), remarks);
    }
}
