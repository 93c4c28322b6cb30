package org.hepmva.tmva;

import java.io.IOException;
import org.hepmva.hist.RegularAxis;
import org.hepmva.tmva.BookedHistogram.Contents;
import org.hepmva.train.TrainingReport;

/** The loss of a network after each epoch, as TMVA's MethodDL writes it. */
final class TrainingHistory {

    private static final double HALF = 0.5;

    private TrainingHistory() {
    }

    static void write(TmvaFolder folder, String title, TrainingReport report) throws IOException {
        write(folder, "TrainingHistory_" + title + "_trainingError", report.trainingLoss());
        write(folder, "TrainingHistory_" + title + "_valError", report.validationLoss());
    }

    /** Nothing if the loss was not recorded. */
    private static void write(TmvaFolder folder, String name, double[] losses) throws IOException {
        if (losses.length > 0) {
            BookedHistogram histogram = BookedHistogram.of(name, name,
                    new RegularAxis("", losses.length, HALF, losses.length + HALF)).holding(Contents.D);
            for (int step = 0; step < losses.length; step++) {
                histogram.put(step, losses[step], 0);
            }
            folder.put(histogram);
        }
    }
}
