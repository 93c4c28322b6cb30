package org.hepmva.hist.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places inside a frame where blocks cover no ink. */
final class Placement {

    /** A y range is not enlarged so far that the data fill less than this of the frame. */
    static final double SMALLEST_STRETCH = 0.45;

    private static final double STEP = 0.02;

    private final Rectangle2D frame;
    private final List<Ink> inks;
    private final double margin;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Placement(Rectangle2D frame, List<Ink> inks, double margin) {
        this.frame = frame;
        this.inks = inks;
        this.margin = margin;
    }

    /**
     * A place for a block.
     *
     * @param stretch the factor by which the data must become lower for the place to be free, 1 if
     *                it is free
     */
    record Spot(Rectangle2D box, double stretch) {

        boolean isFree() {
            return stretch >= 1;
        }
    }

    /**
     * Where in the frame a block may stand: 0 left or top, 0.5 in the middle, 1 right or bottom.
     */
    record Corner(double across, double down) {

        static final Corner TOP_LEFT = new Corner(0, 0);
        static final Corner TOP_RIGHT = new Corner(1, 0);
        static final Corner BOTTOM_LEFT = new Corner(0, 1);
        static final Corner BOTTOM_RIGHT = new Corner(1, 1);
        static final List<Corner> FROM_RIGHT = List.of(TOP_RIGHT, TOP_LEFT, BOTTOM_RIGHT, BOTTOM_LEFT,
                new Corner(0.5, 0), new Corner(0.5, 1), new Corner(1, 0.5), new Corner(0, 0.5));
        static final List<Corner> FROM_LEFT = List.of(TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT,
                new Corner(0.5, 0), new Corner(0.5, 1), new Corner(0, 0.5), new Corner(1, 0.5));
    }

    /**
     * {@return the first free place, or the one at the top that needs the least stretch; empty if
     * none will do}
     *
     * <p>The place is then taken.
     */
    Optional<Spot> place(Block block, List<Corner> corners) {
        Spot best = null;
        for (Corner corner : corners) {
            Rectangle2D box = box(block, corner);
            double stretch = stretch(box, corner);
            if (stretch > SMALLEST_STRETCH && (best == null || stretch > best.stretch())) {
                best = new Spot(box, stretch);
            }
        }
        if (best != null) {
            taken.add(best.box());
        }
        return Optional.ofNullable(best);
    }

    /** {@return the place in a corner, whatever is there} */
    Spot force(Block block, Corner corner) {
        Rectangle2D box = box(block, corner);
        taken.add(box);
        return new Spot(box, 1);
    }

    private Rectangle2D box(Block block, Corner corner) {
        double across = frame.getWidth() - 2 * margin - block.width();
        double down = frame.getHeight() - 2 * margin - block.height();
        return new Rectangle2D.Double(frame.getX() + margin + corner.across() * across,
                frame.getY() + margin + corner.down() * down, block.width(), block.height());
    }

    private double stretch(Rectangle2D box, Corner corner) {
        if (!frame.contains(box) || taken.stream().anyMatch(box::intersects)) {
            return 0;
        }
        double stretch = 1;
        while (stretch > SMALLEST_STRETCH && isCovered(box, stretch)) {
            stretch = corner.down() == 0 ? stretch - STEP : 0;
        }
        return stretch;
    }

    /**
     * Data lowered by a factor clear a box at the top if the data now clear all above the box
     * raised by it.
     */
    private boolean isCovered(Rectangle2D box, double stretch) {
        double pad = margin / 2;
        double bottom = frame.getMaxY() - (frame.getMaxY() - box.getMaxY() - pad) / stretch;
        double top = stretch < 1 ? frame.getY() - frame.getHeight() : box.getY() - pad;
        Rectangle2D kept = new Rectangle2D.Double(box.getX() - pad, top, box.getWidth() + 2 * pad,
                bottom - top);
        return inks.stream().anyMatch(ink -> ink.touches(kept));
    }
}
