package org.hepmva.train;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Regressor;

/**
 * What training leaves behind.
 *
 * @param method   its name, as the user called it
 * @param model    ready to bind; its variables carry the range they had in the training part
 * @param report   the story of the training
 * @param settings every setting with the value it had, defaults included, sorted by name. What cannot change
 *                 the result (the number of threads) is not among them
 * @param folds    what was trained for each fold, of which {@code model} is made; empty without folds
 */
public record Trained(String method, Model model, TrainingReport report, Map<String, String> settings,
                      List<Trained> folds) {

    /** Copies the settings, sorted. */
    public Trained {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        folds = List.copyOf(folds);
    }

    /**
     * What was trained once.
     *
     * @param method   its name, as the user called it
     * @param model    ready to bind
     * @param report   the story of the training
     * @param settings every setting with the value it had
     */
    public Trained(String method, Model model, TrainingReport report, Map<String, String> settings) {
        this(method, model, report, settings, List.of());
    }

    /**
     * {@return the model, which is a classifier}
     *
     * @throws IllegalStateException if it estimates targets
     */
    public Classifier classifier() {
        if (model instanceof Classifier classifier) {
            return classifier;
        }
        throw new IllegalStateException("'" + method + "' is no classifier: it estimates "
                + String.join(", ", model.outputs()));
    }

    /**
     * {@return the model, which estimates targets}
     *
     * @throws IllegalStateException if it is a classifier
     */
    public Regressor regressor() {
        if (model instanceof Regressor regressor) {
            return regressor;
        }
        throw new IllegalStateException("'" + method + "' estimates no target: it is a classifier");
    }

    @Override
    public String toString() {
        return method + ": " + report;
    }
}
