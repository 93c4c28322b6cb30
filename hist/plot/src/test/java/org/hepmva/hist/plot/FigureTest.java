package org.hepmva.hist.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The geometry of whole pictures: what stands where, and that nothing covers anything. */
class FigureTest {

    static Stream<String> gallery() {
        return Gallery.plots().keySet().stream();
    }

    private static List<Rectangle2D> blocksInside(Figure figure) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Panel.Placed each : figure.placed()) {
            if (each.down() >= 0) {
                boxes.add(new Rectangle2D.Double(figure.frame().getX() + each.right(),
                        figure.frame().getY() + each.down(), each.block().width(), each.block().height()));
            }
        }
        return boxes;
    }

    private static void hidesNothing(Plot plot) {
        Figure figure = Figure.of(plot);
        List<Ink> inks = figure.main().inks(figure.frame());
        for (Rectangle2D box : blocksInside(figure)) {
            assertTrue(figure.frame().contains(box), plot + ": " + box);
            assertFalse(inks.stream().anyMatch(ink -> ink.touches(box)), plot + ": " + box);
        }
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void legendAndNotesHideNothing(String name) {
        hidesNothing(Gallery.plots().get(name));
    }

    @Test
    void legendsOfRandomHistogramsHideNothing() {
        Random random = new Random(5);
        for (int k = 0; k < 60; k++) {
            Plot plot = Plot.titled("").withText("a note");
            for (int i = 0; i <= random.nextInt(4); i++) {
                Histogram histogram = Histogram.book("", new RegularAxis("x", 1 + random.nextInt(50), 0, 1));
                for (int j = 0; j < 100; j++) {
                    histogram.fill(Math.pow(random.nextDouble(), 1 + 3 * random.nextDouble()));
                }
                plot = plot.add(histogram, Palette.line(i).withLabel("a histogram with number " + i));
            }
            hidesNothing(random.nextBoolean() ? plot : plot.withLogY());
        }
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void noTextIsClippedOrOverlapsAnother(String name) {
        Plot plot = Gallery.plots().get(name);
        Rectangle2D page = new Rectangle2D.Double(0, 0, 500, plot.height());
        List<SvgText> texts = SvgText.upright(Pictures.svg(plot));

        for (SvgText text : texts) {
            assertTrue(page.contains(text.box()), text.toString());
            for (SvgText other : texts) {
                assertFalse(text != other && text.core().intersects(other.core()), text + " and " + other);
            }
        }
    }

    @Test
    void aLegendWithoutRoomEnlargesTheRange() {
        double without = highEnd(Gallery.response().withLegend(LegendPlace.NONE));
        double with = highEnd(Gallery.response().withLegend(LegendPlace.TOP_RIGHT));

        assertTrue(with > 1.3 * without, with + " and " + without);
        hidesNothing(Gallery.response().withLegend(LegendPlace.TOP_RIGHT));
    }

    private static double highEnd(Plot plot) {
        Figure figure = Figure.of(plot);
        return figure.main().canvas(figure.frame()).y().high();
    }

    @Test
    void aRangeThatWasGivenIsNeverEnlargedSoTheLegendStandsAbove() {
        Graph everywhere = Graph.of("", new double[] {0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 1},
                new double[] {0, 1, 0, 1, 0, 1, 0, 1, 0});
        Plot plot = Plot.titled("").withYRange(0, 1)
                .add(everywhere, Style.filled(Color.BLUE).withLabel("zigzag"))
                .add(Graph.of("", new double[] {0, 1}, new double[] {0.95, 0.95}), Style.line(Color.RED))
                .add(Graph.of("", new double[] {0, 1}, new double[] {0.5, 0.5}), Style.line(Color.RED));
        Figure figure = Figure.of(plot);

        assertEquals(new Scale(0, 1, false), figure.main().canvas(figure.frame()).y());
        assertTrue(blocksInside(figure).isEmpty());
        assertEquals(1, figure.placed().size());
    }

    @Test
    void theLegendStandsWhereItIsToldTo() {
        Plot plot = Gallery.roc();
        Figure figure = Figure.of(plot.withLegend(LegendPlace.BOTTOM_RIGHT));

        assertTrue(blocksInside(figure).get(0).getMinX() > figure.frame().getCenterX() - 60);
        assertTrue(blocksInside(figure).get(0).getMinY() > figure.frame().getCenterY());
        assertTrue(Figure.of(plot.withLegend(LegendPlace.NONE)).placed().isEmpty());
        assertTrue(blocksInside(Figure.of(plot.withLegend(LegendPlace.ABOVE))).isEmpty());
    }

    @Test
    void notesMakeWayForALegendThatHasItsPlace() {
        Plot plot = Gallery.responseWithRatio().withLegend(LegendPlace.TOP_LEFT);

        List<Rectangle2D> boxes = blocksInside(Figure.of(plot));

        assertEquals(2, boxes.size());
        assertFalse(boxes.get(0).intersects(boxes.get(1)));
        hidesNothing(plot);
    }

    @Test
    void binsOfACategoryAxisAreNamedUnderAreasAndPoints() {
        Histogram charges = Histogram.book("", CategoryAxis.of("", "minus", "plus"));
        charges.fill("plus");

        for (Style style : List.of(Style.filled(Color.BLUE), Style.points(Color.BLUE))) {
            String svg = Pictures.svg(Plot.titled("").add(charges, style));
            assertTrue(svg.contains(">minus</text>") && svg.contains(">plus</text>"), style.toString());
        }
    }

    @Test
    void aPictureOfTwiceTheSizeIsTheSamePictureMagnified() {
        String one = Pictures.svg(Gallery.roc());
        String two = Pictures.svg(Gallery.roc().withSize(1000, 800));

        assertEquals(one.replaceFirst("width=\"500\" height=\"400\"", "width=\"1000\" height=\"800\""), two);
    }

    @Test
    void thePanelsOfARatioHaveTheSameSides() {
        Figure figure = Figure.of(Gallery.responseWithRatio());

        assertTrue(figure.frame().getHeight() > 250 && figure.frame().getHeight() < 400);
        assertTrue(figure.frame().getMaxX() < 500);
    }
}
