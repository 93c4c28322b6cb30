package org.hepmva.io.hist;

import java.util.List;
import org.hepmva.hist.Graph;

/**
 * A graph in a file.
 *
 * @param name  its name in the file
 * @param graph its points with their errors
 * @param parts if it has several errors in y (TGraphMultiErrors), the points with each of them alone; else
 *              empty
 */
public record GraphObject(String name, Graph graph, List<Graph> parts) implements AnalysisObject {

    /** Copies the list. */
    public GraphObject {
        parts = List.copyOf(parts);
    }

    /** {@return a graph for a file} */
    public static GraphObject of(String name, Graph graph) {
        return new GraphObject(name, graph, List.of());
    }

    @Override
    public String title() {
        return graph.title();
    }
}
