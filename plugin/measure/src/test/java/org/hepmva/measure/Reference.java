package org.hepmva.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Events and what scikit-learn, scipy and numpy say of them; see the head of reference.csv. */
record Reference(double[] responses, byte[] classes, double[] weights, double[] x, Map<String,
        Double> numbers) {

    static Reference read() {
        try (InputStream in = Reference.class.getResourceAsStream("reference.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            double[][] rows = lines.stream().filter(l -> !l.startsWith("#")).map(Reference::row)
                    .toArray(double[][]::new);
            byte[] classes = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                classes[i] = (byte) rows[i][1];
            }
            return new Reference(column(rows, 0), classes, column(rows, 2), column(rows, 3), numbers(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double of(String name) {
        return numbers.get(name);
    }

    private static Map<String, Double> numbers(List<String> lines) {
        return lines.stream().filter(l -> l.startsWith("#") && l.contains(" = "))
                .map(l -> l.substring(2).split(" = "))
                .collect(Collectors.toMap(p -> p[0], p -> Double.parseDouble(p[1])));
    }

    private static double[] row(String line) {
        String[] cells = line.split(",");
        double[] row = new double[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(cells[i]);
        }
        return row;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
