package org.hepmva.examples;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.plot.Pictures;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Style;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;

/** Two histograms over one ntuple, as text and as a picture. */
public final class BookHistogramsOverAnNtuple {

    private BookHistogramsOverAnNtuple() {
    }

    /**
     * Books, fills, prints and draws.
     *
     * @param arguments the data file and the picture to write (.pdf, .svg, .png, .ps, .emf)
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/epid.root:events";
        Path picture = Path.of(arguments.length > 1 ? arguments[1] : "eop.pdf");

        // snippet: book
        Histogram electrons = Histogram.book("electrons", new RegularAxis("E/p", 30, 0, 1.5));
        Histogram pions = Histogram.book("pions", new RegularAxis("E/p", 30, 0, 1.5));
        try (Ntuple ntuple = Ntuple.open(data)) {
            fill(electrons, ntuple, "species == 1 && p > 2");
            fill(pions, ntuple, "species == 0 && p > 2");
        }
        Plot plot = Plot.titled("electron identification, p > 2 GeV")
                .add(electrons.normalisedTo(1), Style.filled(new Color(0x1f4e9c)).withLabel("electrons"))
                .add(pions.normalisedTo(1), Style.hatched(new Color(0xc43c39)).withLabel("pions"))
                .withXTitle("E/p").withYTitle("fraction of tracks / bin");
        Pictures.write(plot, picture);
        // end

        System.out.println(electrons);
        System.out.printf("electrons: %d entries, mean E/p %.3f, rms %.3f%n", electrons.entries(),
                electrons.mean(),
                electrons.rms());
        System.out.printf("pions: %d entries, mean E/p %.3f, rms %.3f%n", pions.entries(),
                pions.mean(), pions.rms());
        System.out.println("picture: " + picture.getFileName());
    }

    private static void fill(Histogram histogram, Ntuple ntuple, String cut) throws IOException {
        double[][] values = Query.of(List.of(Definition.parse("eop"))).withCut(Expression.parse(cut))
                .read(ntuple, ProgressListener.NONE);
        histogram.fillAll(values[0], new double[0]);
    }
}
