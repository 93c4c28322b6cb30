package org.hepmva.measure;

import java.util.List;

/**
 * A cut by windows on variables, all of which must keep an event. Found on the training part, measured on
 * the test part.
 *
 * @param windows            one or more; a variable without a window is not cut on
 * @param wanted             ε<sub>S</sub> on the training part for which it is the best
 * @param onTraining           ε<sub>B</sub> on the training part
 * @param signalEfficiency   ε<sub>S</sub> on the test part
 * @param backgroundEfficiency ε<sub>B</sub> on the test part
 */
public record RectangularCut(List<Window> windows, double wanted, double onTraining,
                             Measured signalEfficiency,
                             Measured backgroundEfficiency) {

    /** Copies the list. */
    public RectangularCut {
        windows = List.copyOf(windows);
    }

    /** {@return all windows, joined by &amp;&amp;} */
    public String expression() {
        return String.join(" && ", windows.stream().filter(w -> !w.isOpen()).map(Window::toString).toList());
    }
}
