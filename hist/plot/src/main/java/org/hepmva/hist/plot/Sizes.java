package org.hepmva.hist.plot;

/**
 * The lengths of a picture, which grow with it, in points.
 *
 * @param unit 1 for a picture of 500 by 400
 */
record Sizes(double unit) {

    static Sizes of(Look look) {
        double fits = Math.min(look.width() / 500.0, look.height() / 400.0);
        return new Sizes(Math.max(0.5, fits));
    }

    double label() {
        return 13 * unit;
    }

    double title() {
        return 15 * unit;
    }

    double legend() {
        return 12.5 * unit;
    }

    double tick() {
        return 8 * unit;
    }

    double minorTick() {
        return 4 * unit;
    }

    double gap() {
        return 5 * unit;
    }
}
