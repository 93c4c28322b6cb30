package org.hepmva.io.hist.aida;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hepmva.hist.Graph;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.GraphObject;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.text.TextDialect;
import org.hepmva.text.Printable;

/** Writes AIDA 3.3. */
final class AidaDialect implements TextDialect {

    @Override
    public String name() {
        return "AIDA";
    }

    @Override
    public String head() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE aida SYSTEM "http://aida.freehep.org/schemas/3.3/aida.dtd">
                <aida version="3.3">
                  <implementation version="1.0" package="hepmva"/>
                """;
    }

    @Override
    public String tail() {
        return "</aida>\n";
    }

    @Override
    public String of(Place place, AnalysisObject object) {
        if (object instanceof HistogramObject histogram) {
            return AidaBins.of(place, histogram);
        }
        if (object instanceof ProfileObject profile) {
            return AidaBins.of(place, profile);
        }
        if (object instanceof GraphObject graph) {
            return points(place, graph);
        }
        throw new IllegalArgumentException("'" + Printable.of(place.toString())
                + "' is an efficiency, for which AIDA has no element: write its passed() and its total(), or "
                + "its toGraph()");
    }

    private static String points(Place place, GraphObject object) {
        if (!object.parts().isEmpty()) {
            throw new IllegalArgumentException("'" + Printable.of(place.toString()) + "' has "
                    + object.parts().size() + " kinds of errors, for which AIDA has no place: write its "
                    + "graph() with all of them together, or its parts() one by one");
        }
        Graph graph = object.graph();
        AidaText text = new AidaText();
        named(text.start(1, "dataPointSet"), place, object).with("dimension", "2").inside();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(AidaNotes.label(0, 1), graph.xTitle());
        notes.put(AidaNotes.label(1, 1), graph.yTitle());
        annotate(text, object.title(), notes);
        double[][] columns = {graph.x(), graph.exHigh(), graph.exLow(), graph.y(), graph.eyHigh(),
            graph.eyLow()};
        for (int i = 0; i < graph.size(); i++) {
            text.start(2, "dataPoint").inside();
            for (int k = 0; k < columns.length; k += 3) {
                text.start(3, "measurement").with("value", columns[k][i])
                        .with("errorPlus", columns[k + 1][i]).with("errorMinus", columns[k + 2][i]).empty();
            }
            text.end(2, "dataPoint");
        }
        text.end(1, "dataPointSet");
        return text.toString();
    }

    static AidaText named(AidaText text, Place place, AnalysisObject object) {
        return text.with("name", place.name()).with("path", place.folder()).with("title", object.title());
    }

    /** Writes the title and all notes that are not empty. */
    static void annotate(AidaText text, String title, Map<String, String> notes) {
        text.start(2, "annotation").inside();
        item(text, "Title", title);
        notes.forEach((key, value) -> {
            if (!value.isEmpty()) {
                item(text, key, value);
            }
        });
        text.end(2, "annotation");
    }

    private static void item(AidaText text, String key, String value) {
        text.start(3, "item").with("key", key).with("value", value).with("sticky", "true").empty();
    }
}
