package org.hepmva.hist.plot;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Shape;
import java.io.IOException;
import java.io.OutputStream;
import org.freehep.graphicsio.emf.EMFGraphics2D;

/**
 * FreeHEP's Enhanced Metafile, with each clip written whole. FreeHEP asks the reader to intersect
 * clips; Inkscape takes the intersection of two equal rectangles to be empty, and then shows no
 * labels.
 */
final class Metafile extends EMFGraphics2D {

    Metafile(OutputStream stream, Dimension size) {
        super(stream, size);
    }

    private Metafile(Metafile parent, boolean restoresWhenDisposed) {
        super(parent, restoresWhenDisposed);
    }

    @Override
    public Graphics create() {
        return new Metafile(this, false);
    }

    @Override
    protected void writeClip(Shape shape) throws IOException {
        writeSetClip(getClip());
    }
}
