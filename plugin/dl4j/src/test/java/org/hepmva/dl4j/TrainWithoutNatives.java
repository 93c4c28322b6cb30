package org.hepmva.dl4j;

import org.hepmva.sample.Sample;
import org.hepmva.train.TrainingMonitor;

/** A program that tries to train a network and prints why it cannot. */
final class TrainWithoutNatives {

    private TrainWithoutNatives() {
    }

    /** Trains on a handful of events. */
    public static void main(String[] arguments) {
        Sample sample = Networks.clouds(100, 1);
        try {
            new DenseNetworkTrainer("DNN", Networks.small()).train(sample, sample, TrainingMonitor.NONE);
            System.out.println("trained");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
