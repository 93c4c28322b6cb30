package org.hepmva.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A measurement as one line of JSON, with the members that the peers' programs print, too. Mutable. */
final class MeasuredLine {

    private final Map<String, String> members = new LinkedHashMap<>();

    /** {@return this line, saying a word, too} */
    MeasuredLine with(String key, String text) {
        members.put(key, "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        return this;
    }

    /** {@return this line, saying a number, too} */
    MeasuredLine with(String key, double number) {
        members.put(key, decimal(number));
        return this;
    }

    /** {@return this line, saying how many seconds something took each time} */
    MeasuredLine withSeconds(String metric, List<Double> seconds) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        with("metric", metric).with("unit", "s").with("best", sorted[0])
                .with("median", (sorted[n / 2] + sorted[(n - 1) / 2]) / 2);
        members.put("reps", String.valueOf(n));
        return withEach("values", seconds)
                .with("load1", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** {@return this line, saying some numbers, too} */
    MeasuredLine withEach(String key, Collection<Double> numbers) {
        members.put(key, numbers.stream().map(MeasuredLine::decimal)
                .collect(Collectors.joining(", ", "[", "]")));
        return this;
    }

    /** JSON has no NaN. */
    private static String decimal(double number) {
        if (number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE) {
            return String.valueOf((int) number);
        }
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.5f", number) : "null";
    }

    @Override
    public String toString() {
        return members.entrySet().stream().map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
