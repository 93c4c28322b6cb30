package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The pages of one column in one cluster, in order.
 *
 * @param list         the pages
 * @param isSuppressed whether the field is stored in another way in this cluster
 */
record Pages(List<PlacedPage> list, boolean isSuppressed) {

    static final Pages NONE = new Pages(List.of(), false);

    private static final int LEAST = Integer.BYTES + Locator.LEAST;

    /** Reads the list that begins at a cursor. */
    static Pages read(EnvelopeCursor cursor) throws FormatException {
        EnvelopeCursor.Items listed = cursor.list(LEAST);
        EnvelopeCursor items = listed.cursor();
        List<PlacedPage> pages = new ArrayList<>(listed.count());
        long first = 0;
        for (int i = 0; i < listed.count(); i++) {
            int elements = items.readInt();
            Locator place = Locator.read(items);
            PlacedPage page = new PlacedPage(first, Math.abs(elements), place.position(), place.size(),
                    elements < 0);
            if (page.elements() == Integer.MIN_VALUE) {
                throw FormatException.malformed("page " + i + " has 2147483648 elements, more than a page"
                        + " can");
            }
            pages.add(page);
            first = page.end();
        }
        return new Pages(List.copyOf(pages), items.readLong() < 0);
    }

    /** {@return the number of elements} */
    long elements() {
        return list.isEmpty() ? 0 : list.get(list.size() - 1).end();
    }

    /** {@return the place in the list of the page that holds an element, which must be there} */
    int holding(long element) {
        int low = 0;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).end() <= element) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
