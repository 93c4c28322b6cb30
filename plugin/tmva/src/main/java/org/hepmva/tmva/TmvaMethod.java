package org.hepmva.tmva;

import java.util.Optional;
import org.hepmva.train.Trained;

/**
 * A method as TMVA's file has it.
 *
 * @param title      what the user calls it: of its branch and directory
 * @param type       what TMVA calls its kind: {@code "BDT"}, {@code "DL"}
 * @param onTraining for each output one number per event of the {@code TrainTree}
 * @param onTest     the same of the {@code TestTree}
 * @param trained    what was trained; empty if only the responses are known
 */
record TmvaMethod(String title, String type, float[][] onTraining, float[][] onTest,
        Optional<Trained> trained) {

    /** {@return how the names of its histograms begin} */
    String prefix() {
        return "MVA_" + title;
    }

    /** {@return its responses, of two classes one for each event} */
    float[] response(boolean training) {
        return (training ? onTraining : onTest)[0];
    }
}
