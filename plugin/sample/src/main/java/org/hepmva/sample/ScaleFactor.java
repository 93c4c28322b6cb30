package org.hepmva.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.UnknownColumnException;
import org.hepmva.io.UnknownTableException;
import org.hepmva.text.ShortestDecimal;

/** Works out the factor on the weights of a source, for which files may have to be read. */
final class ScaleFactor {

    private ScaleFactor() {
    }

    /**
     * {@return the factor, above 0 and finite}
     *
     * @param called how to name the source in a sentence
     */
    static double of(Source source, String called) throws IOException {
        if (source.scale() instanceof EventScale.Factor plain) {
            return plain.value();
        }
        if (source.scale() instanceof EventScale.FromCrossSection physics) {
            double generated = physics.generated() instanceof Generated.Known known ? known.sumW()
                    : sum(source, (Generated.SumOver) physics.generated(), called);
            return required(physics.factor(generated), called);
        }
        return 1;
    }

    private static double required(double factor, String called) {
        if (!(factor > 0 && factor <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(called + ": cross-section times luminosity over generated"
                    + " events is " + factor + ", which is not above zero and finite");
        }
        return factor;
    }

    private static double sum(Source source, Generated.SumOver over, String called) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        for (String location : source.allLocations()) {
            files.add(Location.parse(location).file());
        }
        List<String> tables = new ArrayList<>();
        files.forEach(file -> tables.add(file + ":" + over.table()));
        double[] sum = new double[1];
        try (Ntuple ntuple = Ntuple.openAll(tables, ProgressListener.NONE)) {
            Query.of(List.of(new Definition("generated", Expression.parse(over.expression()))))
                    .run(ntuple, (columns, count) -> {
                        for (int i = 0; i < count; i++) {
                            sum[0] += columns[0][i];
                        }
                    }, ProgressListener.NONE);
        } catch (UnknownTableException e) {
            throw new UnknownTableException(wanted(called, over, e), e);
        } catch (UnknownColumnException e) {
            throw new UnknownColumnException(wanted(called, over, e), e);
        }
        if (!(sum[0] > 0 && sum[0] <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(called + ": generated events, the " + over + ", are "
                    + ShortestDecimal.of(sum[0]) + ", which is not above zero and finite");
        }
        return sum[0];
    }

    private static String wanted(String called, Generated.SumOver over, IOException missing) {
        return called + ": generated events are the " + over + ": " + missing.getMessage();
    }
}
