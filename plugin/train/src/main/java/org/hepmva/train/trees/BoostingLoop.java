package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.train.TrainingMonitor;

/**
 * Boosts one forest or several side by side, each until it learns no more or stops early, all of them until
 * they are asked to stop. Mutable.
 */
final class BoostingLoop {

    private final int most;
    private final SharedCurve curve;
    private final List<Boosting> going;
    private int rounds;
    private boolean stopped;

    /**
     * Starts without rounds.
     *
     * @param most    most rounds
     * @param forests at least one
     */
    BoostingLoop(int most, List<? extends Boosting> forests) {
        this.most = most;
        curve = new SharedCurve(forests);
        going = new ArrayList<>(forests);
    }

    void run(TrainingMonitor monitor) {
        while (!going.isEmpty() && rounds < most) {
            boolean grown = addRound();
            if (grown) {
                rounds++;
                monitor.step(rounds, most, curve.trainingLoss(rounds), curve.validationLoss(rounds));
            }
            if (!going.isEmpty() && rounds < most && monitor.stopRequested()) {
                stopped = true;
                going.clear();
            }
            going.removeIf(each -> each.forest().curves().stopsEarly());
        }
    }

    /** Adds a round to each forest that still grows; gives whether any has one more. */
    private boolean addRound() {
        boolean grown = false;
        for (Boosting each : List.copyOf(going)) {
            boolean further = each.addRound();
            if (each.forest().rounds() > each.forest().curves().steps()) {
                each.record();
                grown = true;
            }
            if (!further) {
                going.remove(each);
            }
        }
        return grown;
    }

    /** {@return the loss of all forests} */
    SharedCurve curve() {
        return curve;
    }

    /** {@return "stopped on request after 4 of 30 trees", if it was} */
    List<String> warnings() {
        return stopped ? List.of("stopped on request after " + rounds + " of " + most + " " + curve.step()
                + "s") : List.of();
    }
}
