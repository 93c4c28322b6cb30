package org.hepmva.io.hist.aida;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.hist.bins.AxesOfEdges;

/** The axes of an element, and the numbers of its bins on them. Stateless. */
final class AidaAxes {

    private static final String DIRECTIONS = "xyz";
    private static final int MOST_BINS = 1 << 24;

    private AidaAxes() {
    }

    /**
     * {@return the axes in the order x, y, z}
     *
     * @param item    which has their titles
     * @param element which has them
     * @param count   how many there must be
     */
    static List<Axis> read(AidaItem item, AidaElement element, int count) {
        Axis[] axes = new Axis[count];
        for (AidaElement axis : element.all("axis")) {
            int direction = direction(axis);
            if (direction < 0 || direction >= count || axes[direction] != null) {
                throw axis.mistake("<axis> has direction = '" + axis.text("direction", "x")
                        + "' in a <" + element.name() + ">, which has each of '"
                        + DIRECTIONS.substring(0, count) + "' once");
            }
            axes[direction] = axis(item, axis, direction, count);
        }
        List<Axis> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (axes[k] == null) {
                throw element.mistake("<" + element.name() + "> has no <axis> with direction = '"
                        + DIRECTIONS.charAt(k) + "'");
            }
            all.add(axes[k]);
        }
        AxesOfEdges.cells(all);
        return all;
    }

    /** {@return the number of a direction; −1 if there is none of that name} */
    static int direction(AidaElement element) {
        String direction = element.text("direction", "x");
        return direction.length() == 1 ? DIRECTIONS.indexOf(direction) : -1;
    }

    private static Axis axis(AidaItem item, AidaElement axis, int direction, int count) {
        String title = item.label(direction, count);
        int bins = axis.whole("numberOfBins", 1);
        List<AidaElement> borders = axis.all("binBorder");
        if (bins > MOST_BINS || !borders.isEmpty() && borders.size() != bins - 1) {
            throw axis.mistake("<axis> has " + bins + " bins and " + borders.size()
                    + " borders between them; up to " + MOST_BINS + " bins can be read");
        }
        double low = axis.number("min");
        double high = axis.number("max");
        String key = AidaNotes.categories(direction);
        String names = item.note(key, "");
        if (!names.isEmpty()) {
            CategoryAxis categories = new CategoryAxis(title, AidaNotes.names(key, names));
            if (categories.bins() != bins) {
                throw axis.mistake("<axis> has " + bins + " bins and " + categories.bins()
                        + " names of categories");
            }
            return categories;
        }
        if (borders.isEmpty()) {
            return new RegularAxis(title, bins, low, high);
        }
        double[] edges = new double[bins + 1];
        edges[0] = low;
        edges[bins] = high;
        for (int i = 1; i < bins; i++) {
            edges[i] = borders.get(i - 1).number("value");
        }
        return AxesOfEdges.of(title, edges);
    }

    /** {@return the place of a bin on each axis} */
    static int[] bin(AidaElement bin, List<Axis> axes) {
        int[] numbers = new int[axes.size()];
        for (int k = 0; k < numbers.length; k++) {
            String attribute = "binNum" + suffix(k, numbers.length);
            String text = bin.text(attribute);
            int bins = axes.get(k).bins();
            numbers[k] = text.equals("UNDERFLOW") ? -1 : text.equals("OVERFLOW") ? bins
                    : bin.whole(attribute, 0);
            if (numbers[k] > bins || numbers[k] == bins && !text.equals("OVERFLOW")) {
                throw bin.mistake("<" + bin.name() + "> has " + attribute + " = '" + text
                        + "' on an axis of " + bins + " bins");
            }
        }
        return numbers;
    }

    /** {@return what stands behind the name of an attribute that each axis has: nothing with only one} */
    static String suffix(int axis, int axes) {
        return axes == 1 ? "" : DIRECTIONS.substring(axis, axis + 1).toUpperCase(Locale.ROOT);
    }
}
