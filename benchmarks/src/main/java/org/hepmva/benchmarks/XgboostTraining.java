package org.hepmva.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * XGBoost through xgboost4j, method {@code hist}. Its matrix is filled before boosting, but binned with the
 * first tree, so its {@code construct} is not binning.
 */
final class XgboostTraining implements TreeTraining {

    private static final double NANOS = 1e9;

    private final TrainingTask task;
    private final PeerEvents events;
    private final Map<String, Object> settings = new HashMap<>();
    private Booster forest;

    XgboostTraining(TrainingTask task, PeerEvents events) {
        this.task = task;
        this.events = events;
        TreeWork work = task.work();
        settings.putAll(Map.of("objective", "binary:logistic", "tree_method", "hist",
                "max_depth", work.depth(), "max_bin", work.bins(), "eta", work.rate(),
                "nthread", task.threads(), "verbosity", 0));
        if (work.limitsLeaves()) {
            settings.putAll(Map.of("max_leaves", work.leaves(), "grow_policy", "lossguide"));
        }
    }

    @Override
    public String name() {
        return "xgboost4j";
    }

    @Override
    public String version() throws IOException {
        return Versions.of("ml.dmlc", "xgboost4j_2.12");
    }

    @Override
    public Seconds train() throws IOException {
        close();
        try {
            long start = System.nanoTime();
            DMatrix matrix = matrix(events);
            long filled = System.nanoTime();
            forest = XGBoost.train(matrix, settings, task.work().trees(), Map.of(), null, null);
            long end = System.nanoTime();
            matrix.dispose();
            return new Seconds((filled - start) / NANOS, (end - start) / NANOS);
        } catch (XGBoostError e) {
            throw new IOException("xgboost4j does not train", e);
        }
    }

    private static DMatrix matrix(PeerEvents of) throws XGBoostError {
        DMatrix matrix = new DMatrix(of.rows(), of.size(), of.variables(), Float.NaN);
        matrix.setLabel(of.labels());
        matrix.setWeight(of.weights());
        return matrix;
    }

    @Override
    public double auc() throws IOException {
        PeerEvents test = PeerEvents.of(task, "test");
        try {
            DMatrix matrix = matrix(test);
            float[][] answers = forest.predict(matrix);
            matrix.dispose();
            double[] responses = new double[test.size()];
            for (int i = 0; i < responses.length; i++) {
                responses[i] = answers[i][0];
            }
            return test.auc(responses);
        } catch (XGBoostError e) {
            throw new IOException("xgboost4j does not answer", e);
        }
    }

    @Override
    public void close() {
        if (forest != null) {
            forest.dispose();
            forest = null;
        }
    }
}
