package org.hepmva.io.root.format.deflate;

/**
 * Makes the entries of a code for literals and lengths quicker: where the bits of a look-up have room for
 * more than its symbol, the entry gets it: the extra bits of a length, a second literal, and the length of
 * a copy behind them. Mutable, for code after code.
 *
 * <p>What can follow a literal depends on the number of bits that it leaves, not on the literal; so it is
 * found once for each number of bits, and added to all literals that leave so many.
 */
final class QuickEntries {

    /** Seven bits are there for it. */
    private static final int LONGEST_COPY = 127;

    private final int width;

    /** What is added where {@code n} bits are left with value {@code r}, at {@code 1 << n | r}. */
    private final int[] additions;

    QuickEntries(int width) {
        this.width = width;
        this.additions = new int[1 << width];
    }

    /** Makes the entries of a table of this width quicker. */
    void quicken(HuffmanTable table) {
        int[] entries = table.entries();
        int mask = ~(-1 << width);
        int known = -1;
        for (int i = 0; i < table.used(); i++) {
            int entry = entries[table.code(i) & mask];
            if (TableEntry.isNumber(entry)) {
                takeExtraBits(entries, table.code(i), entry);
            }
        }
        for (int i = 0; i < table.used(); i++) {
            int entry = entries[table.code(i) & mask];
            int left = width - (entry & TableEntry.BITS);
            if (TableEntry.isLiteral(entry) && left != known) {
                known = left;
                findAdditions(entries, left);
            }
        }
        for (int i = 0; i < table.used(); i++) {
            int code = table.code(i) & mask;
            if (TableEntry.isLiteral(entries[code])) {
                add(entries, code);
            }
        }
    }

    private void takeExtraBits(int[] entries, int code, int number) {
        int bits = number & TableEntry.BITS;
        int codeBits = TableEntry.codeBits(number);
        if (bits > width || TableEntry.value(number, -1) > LONGEST_COPY) {
            return;
        }
        for (int extra = 0; extra < 1 << bits - codeBits; extra++) {
            int first = code | extra << codeBits;
            int quick = TableEntry.copy(TableEntry.value(number, first)) + bits;
            for (int i = first; i < 1 << width; i += 1 << bits) {
                entries[i] = quick;
            }
        }
    }

    private void findAdditions(int[] entries, int left) {
        for (int rest = 0; rest < 1 << left; rest++) {
            int next = entries[rest];
            int bits = next & TableEntry.BITS;
            int addition = 0;
            if (bits <= left && !TableEntry.isSlow(next)) {
                addition = next;
                if (TableEntry.isLiteral(next)) {
                    int copy = entries[rest >>> bits];
                    boolean fits = !TableEntry.isSlow(copy) && TableEntry.literals(copy) == 0
                            && bits + (copy & TableEntry.BITS) <= left;
                    addition = TableEntry.behind(next) + (fits ? copy : 0);
                }
            }
            additions[1 << left | rest] = addition;
        }
    }

    private void add(int[] entries, int code) {
        int bits = entries[code] & TableEntry.BITS;
        int left = 1 << width - bits;
        for (int rest = 0; rest < left; rest++) {
            entries[code | rest << bits] += additions[left | rest];
        }
    }
}
