package org.hepmva.measure;

import java.util.List;

/**
 * A cut by windows on variables, all of which must keep an event. Found on the training part, measured on
 * the test part.
 *
 * @param windows    one or more; a variable without a window is not cut on
 * @param wanted     ε<sub>S</sub> on the training part for which it is the best
 * @param onTraining ε<sub>B</sub> on the training part
 * @param signal     what it keeps of signal on the test part
 * @param background what it keeps of background on the test part
 */
public record RectangularCut(List<Window> windows, double wanted, double onTraining, PassFail signal,
                             PassFail background) {

    /** Copies the list. */
    public RectangularCut {
        windows = List.copyOf(windows);
    }

    /** {@return ε<sub>S</sub> on the test part; exactly 1 for a cut that keeps everything} */
    public Measured signalEfficiency() {
        return isOpen() ? Measured.exact(1) : signal.efficiency();
    }

    /** {@return ε<sub>B</sub> on the test part; exactly 1 for a cut that keeps everything} */
    public Measured backgroundEfficiency() {
        return isOpen() ? Measured.exact(1) : background.efficiency();
    }

    /** {@return (ε<sub>S</sub> + 1 − ε<sub>B</sub>) / 2 on the test part} */
    public Measured balancedAccuracy() {
        return signalEfficiency().plus(backgroundEfficiency().complement()).times(0.5).within01();
    }

    /** {@return (ε<sub>S</sub> + 1 − ε<sub>B</sub>) / 2 on the training part} */
    double balancedOnTraining() {
        return (wanted + 1 - onTraining) / 2;
    }

    private boolean isOpen() {
        return windows.stream().allMatch(Window::isOpen);
    }

    /** {@return all windows, joined by &amp;&amp;} */
    public String expression() {
        return String.join(" && ", windows.stream().filter(w -> !w.isOpen()).map(Window::toString).toList());
    }
}
