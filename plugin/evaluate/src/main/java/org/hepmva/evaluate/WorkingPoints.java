package org.hepmva.evaluate;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.CurvePoint;
import org.hepmva.runtime.WorkingPoint;

/** Points of a ROC curve as a weight file keeps them. */
public final class WorkingPoints {

    private WorkingPoints() {
    }

    /**
     * {@return the points, for {@link org.hepmva.runtime.WeightFile#withWorkingPoints}, each under its own
     * name}
     *
     * @param points cuts with what passes them, for instance {@code curve.atSignalEfficiency(0.9)}
     */
    public static List<WorkingPoint> of(CurvePoint... points) {
        return Arrays.stream(points).map(point -> new WorkingPoint(point.name(), point.cut(),
                point.signalEfficiency(), point.backgroundEfficiency())).toList();
    }
}
