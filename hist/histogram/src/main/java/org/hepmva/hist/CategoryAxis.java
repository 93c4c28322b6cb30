package org.hepmva.hist;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.text.Require;

/**
 * One bin for each of a fixed list of names.
 *
 * <p>Category <i>i</i> is the bin [i, i + 1), so that numbers may be filled too. A name that is not in the
 * list is overflow; the list never grows, and there is no underflow by name.
 *
 * <p>Immutable. Finding a name is O(categories).
 *
 * @param title      what is drawn along the axis
 * @param categories at least one name, none twice
 */
public record CategoryAxis(String title, List<String> categories) implements Axis {

    /**
     * Makes one bin for each name.
     *
     * @throws IllegalArgumentException if there is no name, or one twice
     */
    public CategoryAxis {
        categories = List.copyOf(categories);
        Require.that(!categories.isEmpty(), "axis '%s': no categories, at least 1 is needed", title);
        Set<String> seen = new HashSet<>();
        for (String category : categories) {
            Require.that(seen.add(category), "axis '%s': category '%s' is there twice", title, category);
        }
    }

    /** {@return an axis with the given names as bins} */
    public static CategoryAxis of(String title, String... categories) {
        return new CategoryAxis(title, List.of(categories));
    }

    @Override
    public int bins() {
        return categories.size();
    }

    /** {@return the bin of a name; {@link #bins()}, the overflow, if it is not in the list} */
    public int indexOf(String category) {
        int index = categories.indexOf(category);
        return index < 0 ? bins() : index;
    }

    @Override
    public int indexOf(double x) {
        if (!(x < bins())) {
            return bins();
        }
        return x < 0 ? -1 : (int) x;
    }

    @Override
    public double lowerEdge(int bin) {
        if (!(bin >= -1 && bin <= bins())) {
            throw BinNumber.noSuchBin(this, bin);
        }
        return bin == -1 ? Double.NEGATIVE_INFINITY : bin;
    }

    @Override
    public String label(int bin) {
        return bin == -1 || bin == bins() ? BinNumber.label(this, bin) : categories.get(bin);
    }

    @Override
    public CategoryAxis withTitle(String other) {
        return new CategoryAxis(other, categories);
    }

    @Override
    public CategoryAxis sliced(int from, int to) {
        BinNumber.requirePart(this, from, to);
        return new CategoryAxis(title, categories.subList(from, to));
    }

    @Override
    public Axis rebinned(int group) {
        throw new IllegalArgumentException("axis '" + title
                + "': categories have no order, so no groups of " + group);
    }

    /** {@return {@code CategoryAxis 'charge': [minus, plus]}} */
    @Override
    public String toString() {
        return "CategoryAxis '" + title + "': " + categories;
    }
}
