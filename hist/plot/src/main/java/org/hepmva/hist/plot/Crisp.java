package org.hepmva.hist.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/**
 * Paints neighbouring areas of colour, between which smooth edges would show the paper as a seam.
 */
final class Crisp {

    private Crisp() {
    }

    static void paint(Graphics2D g, Runnable areas) {
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        areas.run();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                smooth == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : smooth);
    }

    static boolean isOn(Graphics2D g) {
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        return RenderingHints.VALUE_ANTIALIAS_OFF.equals(smooth);
    }
}
