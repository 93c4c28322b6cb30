package org.hepmva.io.root.format.deflate;

/**
 * What a {@link HuffmanTable} has for the bits that come next, in one int: literals and the length of a copy
 * as far as they are known from these bits alone, or something slower.
 *
 * <pre>
 *   bits    quick                                 slow
 *   0-5     bits that are taken, all in all
 *   6-7     how many literals: 0 to 2
 *   8-23    the literals
 *   24-30   length of the copy behind them or 0
 *   8-11                                          bits of its code alone; of a link: of the second look-up
 *   14-15                                         0 a number, 1 a link, 2 the end of the block, 3 no code
 *   16-30                                         base, to which the code's extra bits are added; of a
 *                                                 link: where the second table begins
 *   31      0                                     1
 * </pre>
 *
 * <p>The bits that are taken are lowest, as Java shifts by the lowest bits of a number.
 */
final class TableEntry {

    /** The bits that are taken. */
    static final int BITS = 0x3F;

    /** Set in what is slow. */
    static final int SLOW = 1 << 31;

    /** Of what is slow, not 0 if it is no number. */
    static final int NO_NUMBER = 0xC000;

    /** Of what is slow, not 0 for the end and what is no code. */
    static final int STOP = 0x8000;

    /** The end of a block, without its bits. */
    static final int END = STOP | SLOW;

    /** What no symbol has; it takes a bit, as a code that is there would. */
    static final int NONE = NO_NUMBER | SLOW;

    /** Where literals are. */
    static final int LITERAL_SHIFT = 8;

    /** Where the length of a copy is. */
    static final int COPY_SHIFT = 24;

    private static final int LINK = 0x4000 | SLOW;
    private static final int ONE_LITERAL = 0x40;
    private static final int COUNT = 0xC0;
    private static final int COUNT_SHIFT = 6;
    private static final int CODE_SHIFT = 8;
    private static final int CODE_BITS = 15;
    private static final int BASE_SHIFT = 16;

    private TableEntry() {
    }

    /** {@return the entry of a literal, without its bits} */
    static int literal(int value) {
        return ONE_LITERAL | value << LITERAL_SHIFT;
    }

    /** {@return the entry of a copy of known length below 128, without its bits} */
    static int copy(int length) {
        return length << COPY_SHIFT;
    }

    /** {@return the entry of a number, with its extra bits only} */
    static int number(int base, int extraBits) {
        return base << BASE_SHIFT | SLOW | extraBits;
    }

    /** {@return a symbol's entry in a code that has so many bits for it} */
    static int withCode(int symbol, int bits) {
        return symbol + bits + (isNumber(symbol) ? bits << CODE_SHIFT : 0);
    }

    /** {@return a link to a table that begins at {@code start} and is looked up with so many bits} */
    static int link(int start, int bits) {
        return start << BASE_SHIFT | bits << CODE_SHIFT | LINK;
    }

    /** {@return where the table begins to which a link leads} */
    static int start(int link) {
        return (link & ~SLOW) >>> BASE_SHIFT;
    }

    static boolean isSlow(int entry) {
        return entry < 0;
    }

    static boolean isNumber(int entry) {
        return (entry & (NO_NUMBER | SLOW)) == SLOW;
    }

    static boolean isLink(int entry) {
        return (entry & (NO_NUMBER | SLOW)) == LINK;
    }

    static boolean isEnd(int entry) {
        return (entry & (NO_NUMBER | SLOW)) == END;
    }

    /** {@return whether it is one literal and no more} */
    static boolean isLiteral(int entry) {
        return (entry & COUNT) == ONE_LITERAL && entry >>> COPY_SHIFT == 0;
    }

    /** {@return what a link leads to, where {@code bits} are those behind the first look-up's} */
    static int second(int[] table, int link, long bits) {
        int mask = ~(-1 << (link >>> CODE_SHIFT & CODE_BITS));
        return table[start(link) + ((int) bits & mask)];
    }

    /** {@return a number, where {@code bits} are those of its code and on} */
    static int value(int number, long bits) {
        return plainValue(number & ~SLOW, bits);
    }

    /** {@return the bits of a number's code alone} */
    static int codeBits(int number) {
        return number >>> CODE_SHIFT & CODE_BITS;
    }

    /** {@return the same of a number that does not have the mark of what is slow} */
    static int plainValue(int number, long bits) {
        return (number >>> BASE_SHIFT) + (int) ((bits & ~(-1L << number)) >>> (number >>> CODE_SHIFT));
    }

    /** {@return how many literals there are in what is quick} */
    static int literals(int entry) {
        return (entry & COUNT) >>> COUNT_SHIFT;
    }

    /** {@return what is added to one literal when this other comes behind it} */
    static int behind(int literal) {
        return (literal & 0xFF00) << Byte.SIZE | literal & (BITS | COUNT);
    }
}
