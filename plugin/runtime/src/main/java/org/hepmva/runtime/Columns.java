package org.hepmva.runtime;

/** Many events, a float array for each input. */
final class Columns {

    private Columns() { }

    /** {@return number of events, after checking that there are so many columns of one length} */
    static int events(float[][] columns, int wanted) {
        if (columns.length != wanted) {
            throw new IllegalArgumentException(
                    columns.length + " columns are given, but the classifier reads " + wanted);
        }
        for (int i = 0; i < wanted; i++) {
            if (columns[i].length != columns[0].length) {
                throw new IllegalArgumentException("column " + i + " has " + columns[i].length
                        + " events, but column 0 has " + columns[0].length);
            }
        }
        return wanted == 0 ? 0 : columns[0].length;
    }

    /** {@return the responses, event by event} */
    static double[] responses(Classifier classifier, float[][] columns) {
        int events = events(columns, classifier.inputs().size());
        double[] responses = new double[events];
        double[] x = new double[columns.length];
        for (int event = 0; event < events; event++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = columns[i][event];
            }
            responses[event] = classifier.response(x);
        }
        return responses;
    }
}
