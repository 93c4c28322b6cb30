package org.hepmva.io.hist.yoda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.text.BinTable;
import org.hepmva.io.hist.text.TextItem;
import org.hepmva.text.Require;

/**
 * A block: its annotations and the lines of its data. Immutable.
 *
 * @param type        what it is
 * @param path        without a slash at its beginning
 * @param line        on which it begins
 * @param annotations by their names
 * @param data        the other lines, without comments
 */
record YodaBlock(YodaType type, String path, int line, Map<String, String> annotations,
        List<YodaLine> data) implements TextItem {

    /** The titles of the axes, and of the contents behind them. */
    private static final List<String> LABELS = List.of("XLabel", "YLabel", "ZLabel", "ContentLabel");

    static YodaBlock of(YodaType type, String heading, int line, List<YodaLine> lines) {
        Map<String, String> annotations = new LinkedHashMap<>();
        List<YodaLine> data = new ArrayList<>();
        boolean isHead = type.version() > 1;
        for (YodaLine each : lines) {
            if (isHead && each.text().equals("---")) {
                isHead = false;
            } else if (isHead || type.version() == 1 && isAnnotation(each.text())) {
                annotate(each.text(), type.version() == 1, annotations);
            } else {
                data.add(each);
            }
        }
        // the annotation has blanks at the ends of a name, too
        String known = annotations.getOrDefault("Path", "");
        String path = known.isEmpty() ? heading : known;
        return new YodaBlock(type, path.replaceFirst("^/+", ""), line, annotations, data);
    }

    private static boolean isAnnotation(String text) {
        return text.indexOf('=') > 0 || text.indexOf(':') > 0;
    }

    /** What is no annotation, but belongs to one of several lines, is left out. */
    private static void annotate(String text, boolean isOld, Map<String, String> annotations) {
        int end = isOld && text.indexOf('=') > 0 ? text.indexOf('=') : text.indexOf(':');
        if (end > 0) {
            annotations.put(text.substring(0, end).strip(),
                    YodaQuotes.read(text.substring(end + 1).strip()));
        }
    }

    @Override
    public String className() {
        return type.name();
    }

    @Override
    public String title() {
        return annotations.getOrDefault("Title", "");
    }

    @Override
    public String meaning() {
        return type.meaning();
    }

    /** {@return the title of an axis, or behind them of the contents; may be empty} */
    String label(int axis) {
        return annotations.getOrDefault(LABELS.get(axis), "");
    }

    /** {@return the title of an axis, which only the first three can have} */
    String axisLabel(int axis) {
        return axis < LABELS.size() - 1 ? label(axis) : "";
    }

    /** {@return what the annotation of the title of an axis is called} */
    static String labelOf(int axis) {
        return LABELS.get(axis);
    }

    BinTable.Heading heading(int axes) {
        return new BinTable.Heading(name(), title(), label(Math.min(axes, LABELS.size() - 1)));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public AnalysisObject read() {
        Require.that(!data.isEmpty() || type.family().equals("SCATTER"), "the block has no data");
        return switch (type.family()) {
            case "COUNTER" -> YodaCounter.read(this);
            case "SCATTER" -> YodaPoints.scatter(this);
            case "ESTIMATE" -> YodaPoints.estimate(this);
            default -> type.version() == 3 ? YodaBins.read(this) : YodaTable.read(this);
        };
    }
}
