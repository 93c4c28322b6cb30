package org.hepmva.io.root.format.deflate;

import org.hepmva.io.root.format.bytes.FormatException;

/** The two codes of a block: for literals and lengths, and for distances. Mutable, for block after block. */
final class BlockCodes {

    /** Bits of a look-up of literals and lengths, which begins at 0 of the {@link #table()}. */
    static final int LITERALS_WIDTH = 12;

    /** Bits of a look-up of distances, which begins at {@link #DISTANCES_START} of the {@link #table()}. */
    static final int DISTANCES_WIDTH = 8;

    /** Where distances are in the {@link #table()}. */
    static final int DISTANCES_START = 1 << LITERALS_WIDTH;

    private static final int LENGTHS_WIDTH = 7;
    private static final int MOST_LITERALS = 286;
    private static final int MOST_DISTANCES = 30;

    /** For fewer bytes it does not pay to make entries quick. */
    private static final int FEW_BYTES = 20_000;

    private static final int COPY = 16;
    private static final int ZEROS = 17;
    private static final int MORE_ZEROS = 18;

    private static final BlockCodes FIXED = fixed();

    private final int[] table = new int[DISTANCES_START + (1 << DISTANCES_WIDTH)];
    private final HuffmanTable literals = new HuffmanTable(LITERALS_WIDTH, Alphabet.LITERALS, table);
    private final HuffmanTable distances =
            new HuffmanTable(DISTANCES_WIDTH, Alphabet.DISTANCES, new int[1 << DISTANCES_WIDTH]);
    private final HuffmanTable codeLengths =
            new HuffmanTable(LENGTHS_WIDTH, Alphabet.lengthEntries().length, new int[1 << LENGTHS_WIDTH]);
    private final QuickEntries quick = new QuickEntries(LITERALS_WIDTH);
    private final byte[] lengths = new byte[Alphabet.LITERALS + Alphabet.DISTANCES];

    /** For literals, lengths and the end. */
    HuffmanTable literals() {
        return literals;
    }

    HuffmanTable distances() {
        return distances;
    }

    /** The first look-ups of both, so that a loop has one array for them: THE ARRAY ITSELF. */
    int[] table() {
        return table;
    }

    private static BlockCodes fixed() {
        BlockCodes codes = new BlockCodes();
        Alphabet.fixedLiterals(codes.lengths);
        try {
            codes.literals.become(codes.lengths, 0, Alphabet.LITERALS, Alphabet.literalEntries());
            Alphabet.fixedDistances(codes.lengths);
            codes.distances.become(codes.lengths, 0, Alphabet.DISTANCES, Alphabet.distanceEntries());
        } catch (FormatException e) {
            throw new ExceptionInInitializerError(e);
        }
        codes.putDistances();
        return codes;
    }

    /** {@return the codes of blocks that have none of their own (RFC 1951 §3.2.6), not to be changed} */
    static BlockCodes ofFixed() {
        return FIXED;
    }

    /**
     * Becomes the codes with which a block begins (RFC 1951 §3.2.7).
     *
     * @param room how many bytes the block can make at most
     */
    void read(BitSource source, int room) throws FormatException {
        int literalCount = source.take(5) + 257;
        int distanceCount = source.take(5) + 1;
        int lengthCount = source.take(4) + 4;
        if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) {
            throw Damage.of("a block has codes for " + literalCount + " literals and lengths and "
                    + distanceCount + " distances, there are " + MOST_LITERALS + " and " + MOST_DISTANCES);
        }
        readCodeLengths(source, lengthCount);
        readLengths(source, literalCount + distanceCount);
        if (lengths[Alphabet.END_OF_BLOCK] == 0) {
            throw Damage.of("a block has no code for its end");
        }
        literals.become(lengths, 0, literalCount, Alphabet.literalEntries());
        if (room >= FEW_BYTES) {
            quick.quicken(literals);
        }
        distances.become(lengths, literalCount, distanceCount, Alphabet.distanceEntries());
        putDistances();
    }

    private void putDistances() {
        int[] entries = distances.entries();
        for (int i = 0; i < entries.length; i++) {
            table[DISTANCES_START + i] = entries[i] & ~TableEntry.SLOW;
        }
    }

    private void readCodeLengths(BitSource source, int count) throws FormatException {
        int symbols = Alphabet.lengthEntries().length;
        for (int i = 0; i < symbols; i++) {
            lengths[Alphabet.lengthSymbol(i)] = (byte) (i < count ? source.take(3) : 0);
        }
        codeLengths.become(lengths, 0, symbols, Alphabet.lengthEntries());
        if (!codeLengths.isComplete()) {
            throw Damage.of("a code has bits without a symbol");
        }
    }

    private void readLengths(BitSource source, int count) throws FormatException {
        int done = 0;
        while (done < count) {
            source.load();
            int entry = codeLengths.entry(source.bits());
            int symbol = TableEntry.value(entry, source.bits());
            source.skip(entry & TableEntry.BITS);
            int times = times(symbol, source);
            if (times > count - done) {
                throw Damage.of("the lengths of a block's codes are more than there are symbols");
            }
            byte value = (byte) symbol;
            if (symbol >= COPY) {
                value = symbol == COPY ? previous(done) : 0;
            }
            for (int i = 0; i < times; i++) {
                lengths[done++] = value;
            }
        }
    }

    private static int times(int symbol, BitSource source) throws FormatException {
        return switch (symbol) {
            case COPY -> 3 + source.take(2);
            case ZEROS -> 3 + source.take(3);
            case MORE_ZEROS -> 11 + source.take(7);
            default -> 1;
        };
    }

    private byte previous(int done) throws FormatException {
        if (done == 0) {
            throw Damage.of("the lengths of a block's codes begin with a copy of the one before");
        }
        return lengths[done - 1];
    }
}
