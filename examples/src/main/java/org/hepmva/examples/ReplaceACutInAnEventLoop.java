package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;

/** The same event loop twice: with a cut on one variable, and with a weight file in its place. */
public final class ReplaceACutInAnEventLoop {

    private ReplaceACutInAnEventLoop() {
    }

    /**
     * Counts the electrons and pions that each selection keeps.
     *
     * @param arguments the weight file and the data file
     * @throws IOException if one of them cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path weights = Path.of(arguments.length > 0 ? arguments[0] : "electronId.hepmva.json");
        String data = arguments.length > 1 ? arguments[1] : "examples/data/epid.root:events";

        // snippet: loop
        WeightFile file = WeightFile.read(weights);
        double cut = file.workingPoints().get(0).cut();
        Classifier electronId = file.classifier().bind(List.of("match", "eop", "shape", "species"));

        int[] byCut = new int[2];                                  // pions, electrons
        int[] byResponse = new int[2];
        for (double[] track : tracks(data)) {
            int species = (int) track[3];
            if (track[1] > 0.66) {
                byCut[species]++;
            }
            if (electronId.response(track) > cut) {
                byResponse[species]++;
            }
        }
        // end

        System.out.printf("E/p > 0.66 keeps %d electrons and %d pions%n", byCut[1], byCut[0]);
        System.out.printf("%s > %.3f keeps %d electrons and %d pions%n", file.method(), cut, byResponse[1],
                byResponse[0]);
    }

    /** An event loop of your own would make these values as it goes. */
    private static double[][] tracks(String data) throws IOException {
        List<Definition> values = List.of(Definition.parse("match"), Definition.parse("eop"),
                Definition.parse("shape"), Definition.parse("species"));
        try (Ntuple ntuple = Ntuple.open(data)) {
            double[][] columns = Query.of(values).read(ntuple, ProgressListener.NONE);
            double[][] tracks = new double[columns[0].length][columns.length];
            for (int i = 0; i < tracks.length; i++) {
                for (int k = 0; k < columns.length; k++) {
                    tracks[i][k] = columns[k][i];
                }
            }
            return tracks;
        }
    }
}
