package org.hepmva.measure.multiclass;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Placements;
import org.hepmva.measure.RocCurve;

/**
 * Areas under the curves of every pair of classes.
 *
 * <p>Errors are DeLong's, as {@link RocCurve#aucError}; that of the mean knows which pairs share events.
 *
 * @param classes their names
 * @param by      which number separates a pair
 * @param areas   {@code areas.get(i).get(j)} for class i as signal and j as background, by {@link
 *                ClassResponses#pair}; by {@link PairResponse#RATIO} the same as with both exchanged. NaN for
 *                i = j and for a class without weight
 * @param mean    of all that exist; by {@link PairResponse#FIRST} the "macro" average of scikit-learn's
 *                {@code multi_class="ovo"}; NaN if none does
 */
public record PairAreas(List<String> classes, PairResponse by, List<List<Measured>> areas, Measured mean) {

    /** Copies the lists. */
    public PairAreas {
        classes = List.copyOf(classes);
        areas = areas.stream().map(List::copyOf).toList();
    }

    /**
     * {@return the areas of some events}
     *
     * @param events of at least two classes
     * @param by     which number separates a pair
     */
    public static PairAreas of(ClassResponses events, PairResponse by) {
        int n = events.classes().size();
        int[][] ofClass = new int[n][];
        for (int cls = 0; cls < n; cls++) {
            ofClass[cls] = events.eventsOf(cls);
        }
        Measured[][] areas = new Measured[n][n];
        AreaMean mean = new AreaMean(events.size(), events.groups());
        for (int i = 0; i < n; i++) {
            areas[i][i] = Measured.NONE;
            for (int j = i + 1; j < n; j++) {
                int[] first = ofClass[i];
                int[] second = ofClass[j];
                areas[i][j] = add(mean, events.pair(i, j, by, first, second), first, second);
                areas[j][i] = by == PairResponse.RATIO ? areas[i][j]
                        : add(mean, events.pair(j, i, by, second, first), second, first);
            }
        }
        List<List<Measured>> rows = new ArrayList<>();
        for (Measured[] row : areas) {
            rows.add(List.of(row));
        }
        return new PairAreas(events.classes(), by, rows, mean.mean());
    }

    private static Measured add(AreaMean mean, Labelled pair, int[] first, int[] second) {
        Placements placements = Placements.of(pair);
        mean.add(placements, ClassResponses.joined(first, second), 1);
        return placements.measured();
    }
}
