package org.hepmva.hist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line of what src/test/peers/root_statistics.py prints: a kind, and fields of numbers. */
record RootStatistics(String kind, Map<String, double[]> fields) {

    /** Every line that is not a comment. */
    static List<RootStatistics> read(InputStream stream) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream,
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(RootStatistics::parse).toList();
        }
    }

    private static RootStatistics parse(String line) {
        String[] parts = line.split("; ");
        Map<String, double[]> fields = new HashMap<>();
        for (String field : Arrays.asList(parts).subList(1, parts.length)) {
            String[] nameAndNumbers = field.split(" = ");
            fields.put(nameAndNumbers[0],
                    Arrays.stream(nameAndNumbers[1].split(" ")).mapToDouble(Double::parseDouble).toArray());
        }
        return new RootStatistics(parts[0], fields);
    }

    double[] numbers(String name) {
        return fields.get(name);
    }

    double number(String name) {
        return fields.get(name)[0];
    }

    /** A histogram of bins of width 1 from 0 that was filled with each bin's number of entries. */
    Histogram counted(String name) {
        double[] n = numbers(name);
        Histogram histogram = Histogram.book(name, Storage.COUNT, new RegularAxis("x", n.length, 0,
                n.length));
        for (int bin = 0; bin < n.length; bin++) {
            for (int i = 0; i < n[bin]; i++) {
                histogram.fill(bin);
            }
        }
        return histogram;
    }

    /** A histogram of bins of width 1 from 0 with the given sums. */
    Histogram weighted(String w, String w2) {
        int bins = numbers(w).length;
        return Histogram.of(w, withFlow(numbers(w)), withFlow(numbers(w2)), new RegularAxis("x", bins, 0,
                bins));
    }

    private static double[] withFlow(double[] inside) {
        double[] all = new double[inside.length + 2];
        System.arraycopy(inside, 0, all, 1, inside.length);
        return all;
    }

    @Override
    public String toString() {
        String first = kind;
        for (Map.Entry<String, double[]> field : fields.entrySet()) {
            if (field.getValue().length == 1) {
                first += " " + field.getKey() + "=" + field.getValue()[0];
            }
        }
        return first;
    }
}
