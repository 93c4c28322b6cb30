package org.hepmva.analysis;

import org.hepmva.io.ProgressListener;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;

/** Is told how an analysis goes on, and may end it early. What it does not listen to goes by. */
public interface RunListener {

    /** Hears nothing and never stops. */
    RunListener NONE = new RunListener() { };

    /** {@return who watches the reading of the files} */
    default ProgressListener reading() {
        return ProgressListener.NONE;
    }

    /** {@return who watches the training of a method and may stop it} */
    default TrainingMonitor training(Method method) {
        return TrainingMonitor.NONE;
    }

    /** {@return who watches the evaluation, counted in variables and methods, and then the report} */
    default ProgressListener evaluating() {
        return ProgressListener.NONE;
    }

    /** {@return who watches how the events with their responses are written} */
    default ProgressListener writingEvents() {
        return ProgressListener.NONE;
    }

    /** Called when a method is trained. */
    default void trained(Trained trained) {
        // it may be known later
    }

    /** Called with a sentence for the user: what was read, a warning. */
    default void says(String sentence) {
        // nobody reads it
    }
}
