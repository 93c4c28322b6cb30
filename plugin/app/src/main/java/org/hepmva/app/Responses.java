package org.hepmva.app;

import org.hepmva.runtime.Classifier;

/** The responses to columns of events. */
final class Responses {

    private Responses() {
    }

    /**
     * {@return the responses to the first {@code count} events}
     *
     * @param classifier bound to the columns
     * @param columns    one array per input of the classifier
     * @param count      number of events
     */
    static double[] of(Classifier classifier, double[][] columns, int count) {
        double[] responses = new double[count];
        double[] event = new double[columns.length];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < event.length; k++) {
                event[k] = columns[k][i];
            }
            responses[i] = classifier.response(event);
        }
        return responses;
    }
}
