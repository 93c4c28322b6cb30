package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyTaskRunsOnce(int threads) {
        int[] runs = new int[1000];

        try (Workers workers = Workers.of(threads)) {
            workers.each(runs.length, task -> runs[task]++);
            workers.each(0, task -> runs[0]++);
        }

        int[] once = new int[1000];
        Arrays.fill(once, 1);
        assertArrayEquals(once, runs);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aTaskThatFailsFailsTheCall(int threads) {
        try (Workers workers = Workers.of(threads)) {
            Exception error = assertThrows(IllegalStateException.class, () -> workers.each(50, task -> {
                if (task == 20) {
                    throw new IllegalStateException("task 20");
                }
            }));

            assertEquals("task 20", error.getMessage().replaceAll(".*: ", ""));
        }
    }
}
