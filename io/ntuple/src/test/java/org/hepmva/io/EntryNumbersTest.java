package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of entries cost formulas no object per entry. */
class EntryNumbersTest {

    private static final int ENTRIES = 500_000;

    private static final Ntuple EVENTS = Ntuple.ofColumns("events", List.of(
            Column.ofInts("n", new int[ENTRIES], ENTRIES),
            Column.ofArrays("x", 1, Column.ofInts("x", new int[ENTRIES], ENTRIES), ENTRIES)));

    @ParameterizedTest
    @CsvSource({"Entry$ + n, n == 0", "Entry$ + n, Entry$ >= 0", "LocalEntry$ + x, n == 0",
        "Entries$ - LocalEntries$ + n, n == 0", "Sum$(x*Entry$), n == 0"})
    void numbersOfEntriesAllocateNextToNothingPerEntry(String formula, String cut) throws IOException {
        Query query = Query.of(List.of(Definition.parse(formula))).withCut(Expression.parse(cut));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] rows = new long[1];
        long before = threads.getCurrentThreadAllocatedBytes();

        query.run(EVENTS, (columns, count) -> rows[0] += count, ProgressListener.NONE);

        // copies of columns, batch by batch, are some ten numbers of 8 bytes; one search for a name is 100
        long allocated = (threads.getCurrentThreadAllocatedBytes() - before) / ENTRIES;
        assertTrue(rows[0] == ENTRIES && allocated < 150,
                () -> rows[0] + " rows, " + allocated + " bytes for each entry");
    }
}
