package org.hepmva.benchmarks;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import com.microsoft.ml.lightgbm.PredictionType;
import java.io.IOException;
import java.util.Locale;

/** LightGBM through lightgbm4j. */
final class LightgbmTraining implements TreeTraining {

    private static final double NANOS = 1e9;

    private final TrainingTask task;
    private final PeerEvents events;
    private final String settings;
    private LGBMDataset binned;
    private LGBMBooster forest;

    LightgbmTraining(TrainingTask task, PeerEvents events) {
        this.task = task;
        this.events = events;
        TreeWork work = task.work();
        settings = String.format(Locale.ROOT, "objective=binary num_leaves=%d max_depth=%d max_bin=%d"
                + " learning_rate=%s min_data_in_leaf=%d num_threads=%d verbose=-1", work.leaves(),
                work.depth(), work.bins(), work.rate(), work.minEvents(), task.threads());
    }

    @Override
    public String name() {
        return "lightgbm4j";
    }

    @Override
    public String version() throws IOException {
        return Versions.of("io.github.metarank", "lightgbm4j");
    }

    @Override
    public Seconds train() throws IOException {
        close();
        try {
            long start = System.nanoTime();
            binned = LGBMDataset.createFromMat(events.rows(), events.size(), events.variables(), true,
                    settings, null);
            binned.setField("label", events.labels());
            binned.setField("weight", events.weights());
            long constructed = System.nanoTime();
            forest = LGBMBooster.create(binned, settings);
            for (int i = 0; i < task.work().trees(); i++) {
                forest.updateOneIter();
            }
            return new Seconds((constructed - start) / NANOS, (System.nanoTime() - start) / NANOS);
        } catch (LGBMException e) {
            throw new IOException("lightgbm4j does not train", e);
        }
    }

    @Override
    public double auc() throws IOException {
        PeerEvents test = PeerEvents.of(task, "test");
        try {
            return test.auc(forest.predictForMat(test.rows(), test.size(), test.variables(), true,
                    PredictionType.C_API_PREDICT_NORMAL, settings));
        } catch (LGBMException e) {
            throw new IOException("lightgbm4j does not answer", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (forest != null) {
                forest.close();
                forest = null;
            }
            if (binned != null) {
                binned.close();
                binned = null;
            }
        } catch (LGBMException e) {
            throw new IOException("lightgbm4j does not close", e);
        }
    }
}
