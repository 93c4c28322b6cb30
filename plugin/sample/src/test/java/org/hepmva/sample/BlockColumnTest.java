package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockColumnTest {

    private static BlockColumn<int[]> counting(int size) {
        BlockColumn<int[]> column = new BlockColumn<>(int[]::new);
        for (int i = 0; i < size; i++) {
            column.extended()[column.lastPlace()] = i;
        }
        return column;
    }

    private static int value(BlockColumn<int[]> column, int i) {
        return column.block(i)[i & BlockColumn.MASK];
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 131_072, 131_073, 200_000})
    void everyValueIsWhereItWasPut(int size) {
        BlockColumn<int[]> column = counting(size);

        BlockColumn<int[]> frozen = column.frozen();

        assertEquals(size, column.size());
        assertEquals(size, frozen.size());
        for (int i = 0; i < size; i++) {
            assertEquals(i, value(column, i));
            assertEquals(i, value(frozen, i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 256, 65_536, 70_000})
    void whatIsFrozenStaysWhenTheColumnGrowsOn(int size) {
        BlockColumn<int[]> column = counting(size);
        BlockColumn<int[]> frozen = column.frozen();

        for (int i = 0; i < 1000; i++) {
            column.extended()[column.lastPlace()] = -1;
        }

        assertEquals(size, frozen.size());
        assertEquals(size + 1000, column.size());
        for (int i = 0; i < size; i++) {
            assertEquals(i, value(frozen, i));
            assertEquals(i, value(column, i));
        }
    }

    @Test
    void fullBlocksAreSharedAndTheLastOneHasNoRoomToSpare() {
        BlockColumn<int[]> column = counting(70_000);

        BlockColumn<int[]> frozen = column.frozen();

        assertSame(column.block(0), frozen.block(0));
        assertNotSame(column.block(69_999), frozen.block(69_999));
        assertEquals(70_000 - 65_536, frozen.block(69_999).length);
    }
}
