package org.hepmva.analysis;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.FixedEfficiency;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MulticlassMethod;
import org.hepmva.evaluate.MulticlassOnPart;
import org.hepmva.evaluate.ResponseOnPart;
import org.hepmva.evaluate.regression.EstimatesOnPart;
import org.hepmva.evaluate.regression.RegressionMethod;
import org.hepmva.evaluate.regression.TargetEvaluation;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.CurvePoint;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.train.Trained;

/**
 * What a weight file says of a method that was measured.
 *
 * @param trained       the method
 * @param workingPoints where to cut; none unless there are two classes
 * @param metrics       what was measured
 */
public record MeasuredMethod(Trained trained, List<WorkingPoint> workingPoints, List<Metric> metrics) {

    /** Copies the lists. */
    public MeasuredMethod {
        workingPoints = List.copyOf(workingPoints);
        metrics = List.copyOf(metrics);
    }

    static MeasuredMethod of(MethodEvaluation method) {
        List<Metric> metrics = new ArrayList<>();
        for (ResponseOnPart part : method.parts()) {
            metrics.add(new Metric("AUC, " + part.part(), part.curve().auc(), part.curve().aucError()));
        }
        metrics.add(metric("balanced accuracy, test", method.cuts().chosen().balancedAccuracy()));
        return new MeasuredMethod(method.trained(), workingPoints(method), metrics);
    }

    static MeasuredMethod of(MulticlassMethod method) {
        List<Metric> metrics = new ArrayList<>();
        for (MulticlassOnPart part : method.parts()) {
            metrics.add(metric("accuracy, " + part.part(), part.confusion().accuracy()));
            metrics.add(metric("log-loss, " + part.part(), part.logLoss()));
        }
        metrics.add(metric("balanced accuracy, test", method.onTest().confusion().balancedAccuracy()));
        return new MeasuredMethod(method.trained(), List.of(), metrics);
    }

    static MeasuredMethod of(RegressionMethod method) {
        List<Metric> metrics = new ArrayList<>();
        for (TargetEvaluation target : method.targets()) {
            for (EstimatesOnPart part : target.parts()) {
                String where = " of " + target.target().name() + ", " + part.part();
                metrics.add(metric("R²" + where, part.agreement().r2()));
                metrics.add(metric("mean deviation" + where, part.deviation().mean()));
                metrics.add(metric("RMS deviation" + where, part.agreement().rms()));
            }
        }
        return new MeasuredMethod(method.trained(), List.of(), metrics);
    }

    private static Metric metric(String name, Measured value) {
        return new Metric(name, value.value(), value.error());
    }

    private static List<WorkingPoint> workingPoints(MethodEvaluation method) {
        List<WorkingPoint> points = new ArrayList<>();
        ConfusionMatrix chosen = method.cuts().chosen();
        points.add(new WorkingPoint("chosen", chosen.cut(), chosen.signalEfficiency().value(),
                chosen.backgroundEfficiency().value()));
        for (FixedEfficiency fixed : method.cuts().workingPoints()) {
            CurvePoint point = fixed.point();
            points.add(new WorkingPoint(name(fixed), point.cut(), point.signalEfficiency(),
                    point.backgroundEfficiency()));
        }
        return points;
    }

    private static String name(FixedEfficiency fixed) {
        String which = fixed.fixed() == FixedEfficiency.Fixed.SIGNAL ? "signal" : "background";
        return which + " " + Math.round(100 * fixed.wanted()) + "%";
    }
}
