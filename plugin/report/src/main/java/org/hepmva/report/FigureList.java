package org.hepmva.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepmva.hist.plot.Plot;

/** Figures by the section they stand in, with file names that no two share. Mutable: it is filled. */
final class FigureList {

    private static final int LONGEST_NAME = 100;

    private final Map<String, List<CaptionedPlot>> bySection = new LinkedHashMap<>();
    private final Set<String> files = new HashSet<>();

    List<CaptionedPlot> in(String section) {
        return bySection.getOrDefault(section, List.of());
    }

    List<CaptionedPlot> all() {
        return bySection.values().stream().flatMap(List::stream).toList();
    }

    void add(String section, String file, Plot plot, String caption) {
        String name = fileName(file);
        String free = name;
        for (int i = 2; !files.add(free); i++) {
            free = name + "-" + i;
        }
        bySection.computeIfAbsent(section, s -> new ArrayList<>())
                .add(new CaptionedPlot(free, plot, caption));
    }

    /** {@return what every file system takes: letters and digits, and no more than fit beside an ending} */
    static String fileName(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return letters.substring(0, Math.min(LONGEST_NAME, letters.length())).replaceAll("^-+|-+$", "");
    }
}
