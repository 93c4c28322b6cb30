package org.hepmva.hist.plot;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.hepmva.hist.Axis;

/**
 * The lines on which a map has a value, by marching squares between the centres of its cells; the
 * outermost values hold up to the edges of the map.
 *
 * @param lines each an open or closed line as x, y, x, y, …
 */
record Contour(Cells cells, List<double[]> lines, Style style) implements Layer {

    static Contour of(Cells cells, double level, Style style) {
        return new Contour(cells, new Squares(cells, level).lines(), style);
    }

    @Override
    public Extent xExtent() {
        return cells.xExtent();
    }

    @Override
    public Extent yExtent() {
        return cells.yExtent();
    }

    @Override
    public boolean fillsX() {
        return true;
    }

    @Override
    public List<String> xCategories() {
        return cells.xCategories();
    }

    @Override
    public List<String> yCategories() {
        return cells.yCategories();
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        Path2D path = new Path2D.Double();
        for (double[] line : lines) {
            double[] px = new double[line.length / 2];
            double[] py = new double[line.length / 2];
            for (int i = 0; i < px.length; i++) {
                px[i] = canvas.cornerX(line[2 * i]);
                py[i] = canvas.cornerY(line[2 * i + 1]);
            }
            path.append(Ink.line(px, py), false);
        }
        return List.of(Ink.drawn(canvas.bounded(path), style.colour(), style.dash().stroke(style.width())));
    }

    /** The map on a grid of points, and the sides of its squares that the level crosses. */
    private static final class Squares {

        private final double[] x;
        private final double[] y;
        private final double[][] above;
        /** A crossing is known by its side: 2 · (grid point) + (0 to the right, 1 upwards). */
        private final Map<Integer, List<Integer>> neighbours = new HashMap<>();
        private final List<Integer> order = new ArrayList<>();

        Squares(Cells cells, double level) {
            x = grid(cells.x());
            y = grid(cells.y());
            above = new double[x.length][y.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < y.length; j++) {
                    int column = Math.max(0, Math.min(cells.x().bins() - 1, i - 1));
                    int row = Math.max(0, Math.min(cells.y().bins() - 1, j - 1));
                    above[i][j] = cells.values()[column][row] - level;
                }
            }
        }

        private static double[] grid(Axis axis) {
            double[] points = new double[axis.bins() + 2];
            points[0] = axis.lowerEdge(0);
            for (int i = 0; i < axis.bins(); i++) {
                points[i + 1] = axis.center(i);
            }
            points[axis.bins() + 1] = axis.lowerEdge(axis.bins());
            return points;
        }

        List<double[]> lines() {
            for (int i = 0; i + 1 < x.length; i++) {
                for (int j = 0; j + 1 < y.length; j++) {
                    crossSquare(i, j);
                }
            }
            List<double[]> lines = new ArrayList<>();
            for (int side : order) {
                if (neighbours.get(side).size() == 1) {
                    lines.add(follow(side));
                }
            }
            for (int side : order) {
                if (!neighbours.get(side).isEmpty()) {
                    lines.add(follow(side));
                }
            }
            return lines;
        }

        private void crossSquare(int i, int j) {
            if (Double.isNaN(above[i][j] + above[i + 1][j] + above[i][j + 1] + above[i + 1][j + 1])) {
                return;
            }
            List<Integer> crossed = new ArrayList<>();
            addIfCrossed(crossed, i, j, 0);
            addIfCrossed(crossed, i + 1, j, 1);
            addIfCrossed(crossed, i, j + 1, 0);
            addIfCrossed(crossed, i, j, 1);
            boolean isSaddle = crossed.size() == 4;
            double middle = above[i][j] + above[i + 1][j] + above[i][j + 1] + above[i + 1][j + 1];
            boolean turns = isSaddle && above[i][j] >= 0 == middle >= 0;
            for (int k = 0; k + 1 < crossed.size(); k += 2) {
                int from = turns ? k : (k + 3) % crossed.size();
                join(crossed.get(isSaddle ? from : k), crossed.get(isSaddle && !turns ? k : k + 1));
            }
        }

        private void addIfCrossed(List<Integer> crossed, int i, int j, int upwards) {
            double end = above[i + 1 - upwards][j + upwards];
            if (above[i][j] >= 0 != end >= 0) {
                crossed.add(2 * (i * y.length + j) + upwards);
            }
        }

        private void join(int side, int other) {
            for (int each : List.of(side, other)) {
                if (neighbours.putIfAbsent(each, new ArrayList<>(2)) == null) {
                    order.add(each);
                }
            }
            neighbours.get(side).add(other);
            neighbours.get(other).add(side);
        }

        private double[] follow(int start) {
            Deque<Integer> line = new ArrayDeque<>(List.of(start));
            int side = start;
            while (!neighbours.get(side).isEmpty()) {
                int next = neighbours.get(side).remove(0);
                neighbours.get(next).remove((Integer) side);
                line.add(next);
                side = next;
            }
            return line.stream().flatMapToDouble(each -> DoubleStream.of(place(each))).toArray();
        }

        private double[] place(int side) {
            int i = side / 2 / y.length;
            int j = side / 2 % y.length;
            int upwards = side % 2;
            double start = above[i][j];
            double f = start / (start - above[i + 1 - upwards][j + upwards]);
            double right = f * (x[i + 1 - upwards] - x[i]);
            double up = f * (y[j + upwards] - y[j]);
            return new double[] {x[i] + right, y[j] + up};
        }
    }
}
