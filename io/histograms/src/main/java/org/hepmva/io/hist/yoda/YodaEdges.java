package org.hepmva.io.hist.yoda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.text.json.JsonReader;

/**
 * What stands before the numbers in version 3: the edges of the axes, the labels of errors.
 *
 * @param axes   the axes, of those without order categories
 * @param labels of errors; may be empty
 * @param rows   the lines behind
 */
record YodaEdges(List<Axis> axes, List<String> labels, List<YodaLine> rows) {

    private static final Pattern LINE = Pattern.compile("(Edges\\(A([1-9])\\)|ErrorLabels):\\s*\\[(.*)\\]");

    static YodaEdges of(YodaBlock block) {
        List<Axis> axes = new ArrayList<>();
        List<String> labels = List.of();
        List<YodaLine> rows = new ArrayList<>();
        for (YodaLine line : block.data()) {
            Matcher matcher = LINE.matcher(line.text());
            if (!matcher.matches()) {
                addRow(line, rows);
            } else if (matcher.group(2) == null) {
                labels = names(line, matcher.group(3));
            } else if (matcher.group(2).charAt(0) - '0' == axes.size() + 1) {
                requireAxis(block, axes.size(), line);
                axes.add(axis(block, axes.size(), line, matcher.group(3)));
            } else {
                throw line.mistake("the edges of axis " + matcher.group(2) + ", where those of axis "
                        + (axes.size() + 1) + " are expected");
            }
        }
        if (block.type().axes() != axes.size()) {
            throw new IllegalArgumentException("it has the edges of " + axes.size()
                    + " axes, where its type has " + block.type().axes());
        }
        return new YodaEdges(List.copyOf(axes), labels, rows);
    }

    private static void requireAxis(YodaBlock block, int axis, YodaLine line) {
        if (axis >= block.type().axes()) {
            throw line.mistake("the edges of axis " + (axis + 1) + ", where the type has "
                    + block.type().axes());
        }
    }

    /** What else has a name before it, such as the bins that are masked, changes no numbers. */
    private static void addRow(YodaLine line, List<YodaLine> rows) {
        if (!line.text().contains(":")) {
            rows.add(line);
        }
    }

    private static Axis axis(YodaBlock block, int axis, YodaLine line, String list) {
        String title = block.axisLabel(axis);
        if (isOrdered(block.type(), axis)) {
            String[] words = list.isBlank() ? new String[0] : list.strip().split("\\s*,\\s*", -1);
            double[] edges = new double[words.length];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = line.number(words[i]);
            }
            return AxesOfEdges.of(title, edges);
        }
        return new CategoryAxis(title, names(line, list));
    }

    /** {@return whether an axis has edges, and not values} */
    static boolean isOrdered(YodaType type, int axis) {
        String kind = type.kind();
        int start = kind.indexOf('<');
        return start < 0 || "DF".contains(kind.substring(start + 1, kind.length() - 1).split(",", -1)[axis]);
    }

    private static List<String> names(YodaLine line, String list) {
        if (!list.contains("\"")) {
            return list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*", -1));
        }
        try {
            JsonReader json = JsonReader.of("[" + list + "]");
            List<String> names = json.texts();
            json.end();
            return names;
        } catch (IOException e) {
            throw line.mistake("[" + list + "] is no list of names in quotes");
        }
    }
}
