package org.hepmva.analysis;

import org.hepmva.io.ProgressListener;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;

/** Is told how an analysis goes on, and may end it early. */
public interface RunListener {

    /** Hears nothing and never stops. */
    RunListener NONE = new RunListener() {
        @Override
        public ProgressListener reading() {
            return ProgressListener.NONE;
        }

        @Override
        public TrainingMonitor training(Method method) {
            return TrainingMonitor.NONE;
        }

        @Override
        public void trained(Trained trained) {
            // nothing to tell
        }

        @Override
        public void says(String sentence) {
            // nothing to tell
        }
    };

    /** {@return who watches the reading of the files} */
    ProgressListener reading();

    /** {@return who watches the training of a method and may stop it} */
    TrainingMonitor training(Method method);

    /** {@return who watches the evaluation, counted in variables and methods, and then the report} */
    default ProgressListener evaluating() {
        return ProgressListener.NONE;
    }

    /** {@return who watches how the events with their responses are written} */
    default ProgressListener writingEvents() {
        return ProgressListener.NONE;
    }

    /** Called when a method is trained. */
    void trained(Trained trained);

    /** Called with a sentence for the user: what was read, a warning. */
    void says(String sentence);
}
