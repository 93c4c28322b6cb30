package org.hepmva.hist.plot;

import java.awt.Graphics2D;

/** Something of a fixed size that is put where it covers no data. */
interface Block {

    double width();

    double height();

    /** Draws the block with its upper left corner at (x, y). */
    void paint(Graphics2D g, double x, double y);
}
