package org.hepmva.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.hepmva.text.json.JsonReader;
import org.junit.jupiter.api.Test;

/** Lines are JSON, with the members of the peers' lines. */
class MeasuredLineTest {

    @Test
    void theMedianIsInTheMiddleAndTheBestIsTheLeast() throws IOException {
        String line = new MeasuredLine().withSeconds("fit_total", List.of(4.0, 1.0, 2.5, 3.0)).toString();

        assertTrue(line.startsWith("{\"metric\": \"fit_total\", \"unit\": \"s\", \"best\": 1,"
                + " \"median\": 2.75000, \"reps\": 4, \"values\": [4, 1, 2.50000, 3], \"load1\": "), line);
        JsonReader.of(line).value();
    }

    @Test
    void whatJsonDoesNotHaveIsNullAndQuotesAreEscaped() {
        String line = new MeasuredLine().with("auc", Double.NaN).with("skipped", "a \"b\" \\").toString();

        assertEquals("{\"auc\": null, \"skipped\": \"a \\\"b\\\" \\\\\"}", line);
    }
}
