package org.hepmva.analysis;

import java.util.List;
import java.util.Objects;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;

/**
 * Which events and which of their values an analysis reads.
 *
 * @param signal     where the signal comes from; its files are found
 * @param background where the background comes from
 * @param variables  to train on, at least one
 * @param spectators to carry along
 * @param cut        on both classes; empty for none
 */
public record Inputs(ClassSource signal, ClassSource background, List<Variable> variables,
                     List<Variable> spectators, String cut) {

    /** Copies the lists. */
    public Inputs {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(background, "background");
        Objects.requireNonNull(cut, "cut");
        variables = List.copyOf(variables);
        spectators = List.copyOf(spectators);
    }
}
