package org.hepmva.hist.plot;

import java.util.List;
import java.util.Objects;
import org.hepmva.text.Require;

/**
 * What a plot shows beside data and axes.
 *
 * @param title    above the frame, empty for none
 * @param notes    lines of text inside the frame, top left
 * @param legend   where the legend stands
 * @param colours  of a map
 * @param decimals of the numbers in a map's cells, −1 for no numbers
 * @param width    of the picture, in points
 * @param height   of the picture, in points
 */
record Look(String title, List<String> notes, LegendPlace legend, ColourMap colours, int decimals, int width,
        int height) {

    private static final int SMALLEST = 100;
    private static final int LARGEST = 10_000;

    Look {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(legend, "legend");
        Objects.requireNonNull(colours, "colours");
        notes = List.copyOf(notes);
        Require.between("decimals", decimals, -1, 9);
        Require.between("width", width, SMALLEST, LARGEST);
        Require.between("height", height, SMALLEST, LARGEST);
    }

    static Look titled(String title) {
        return new Look(title, List.of(), LegendPlace.AUTO, ColourMap.VIRIDIS, -1, 500, 400);
    }

    Look withTitle(String text) {
        return new Look(text, notes, legend, colours, decimals, width, height);
    }

    Look withNotes(List<String> lines) {
        return new Look(title, lines, legend, colours, decimals, width, height);
    }

    Look withLegend(LegendPlace place) {
        return new Look(title, notes, place, colours, decimals, width, height);
    }

    Look withColours(ColourMap map) {
        return new Look(title, notes, legend, map, decimals, width, height);
    }

    Look withDecimals(int digits) {
        return new Look(title, notes, legend, colours, digits, width, height);
    }

    Look withSize(int points, int high) {
        return new Look(title, notes, legend, colours, decimals, points, high);
    }
}
