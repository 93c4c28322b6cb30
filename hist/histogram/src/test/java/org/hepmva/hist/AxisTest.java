package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every axis here bins [0, 4) in four unit bins, so one table describes them. */
class AxisTest {

    static Stream<Axis> unitAxes() {
        return Stream.of(new RegularAxis("x", 4, 0, 4), VariableAxis.of("x", 0, 1, 2, 3, 4),
                new IntegerAxis("x", 0, 4), CategoryAxis.of("x", "a", "b", "c", "d"),
                new RegularAxis("x", 8, -1, 7).sliced(1, 5), new RegularAxis("x", 8, 0, 4).rebinned(2),
                VariableAxis.of("x", 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4).rebinned(2),
                new IntegerAxis("x", -3, 9).sliced(3, 7), CategoryAxis.of("x", "z", "a", "b", "c",
                        "d").sliced(1, 5));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void binsAreClosedBelowAndOpenAbove(Axis axis) {
        for (int i = 0; i < 4; i++) {
            assertEquals(i, axis.indexOf(i));
            assertEquals(i, axis.indexOf(Math.nextDown(i + 1.0)));
        }
        assertEquals(4, axis.bins());
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void theUpperEndInfinityAndNaNAreOverflow(Axis axis) {
        assertEquals(4, axis.indexOf(4.0));
        assertEquals(4, axis.indexOf(Double.POSITIVE_INFINITY));
        assertEquals(4, axis.indexOf(Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void whatIsBelowTheLowerEndIsUnderflow(Axis axis) {
        assertEquals(-1, axis.indexOf(-Double.MIN_VALUE));
        assertEquals(-1, axis.indexOf(-1e300));
        assertEquals(-1, axis.indexOf(Double.NEGATIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void minusZeroIsZero(Axis axis) {
        assertEquals(0, axis.indexOf(-0.0));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void edgesCentersAndWidthsDescribeTheBinsAndTheFlow(Axis axis) {
        assertArrayEquals(new double[] {0, 1, 2, 3, 4}, axis.edges());
        assertEquals(2.5, axis.center(2));
        assertEquals(1, axis.width(2));
        assertEquals(Double.NEGATIVE_INFINITY, axis.lowerEdge(-1));
        assertEquals(0, axis.upperEdge(-1));
        assertEquals(4, axis.lowerEdge(4));
        assertEquals(Double.POSITIVE_INFINITY, axis.upperEdge(4));
        assertEquals(Double.POSITIVE_INFINITY, axis.width(4));
        assertEquals(Double.NEGATIVE_INFINITY, axis.center(-1));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void theFlowBinsHaveNames(Axis axis) {
        assertEquals("underflow", axis.label(-1));
        assertEquals("overflow", axis.label(4));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void thereAreNoBinsBeyondTheFlow(Axis axis) {
        Exception error = assertThrows(IndexOutOfBoundsException.class, () -> axis.lowerEdge(5));

        assertEquals("axis 'x': bin 5 is not in -1 to 4", error.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> axis.lowerEdge(-2));
        assertThrows(IndexOutOfBoundsException.class, () -> axis.label(6));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void aTitleMayBeChangedAndDoesNotMatterForMatching(Axis axis) {
        Axis other = axis.withTitle("y");

        assertEquals("y", other.title());
        assertTrue(axis.matches(other));
        assertNotEquals(axis, other);
        assertEquals(axis, other.withTitle("x"));
        assertEquals(axis.hashCode(), other.withTitle("x").hashCode());
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void aSliceHasAtLeastOneBinAndNoOthers(Axis axis) {
        Exception error = assertThrows(IllegalArgumentException.class, () -> axis.sliced(2, 2));

        assertEquals("axis 'x': bins 2 to 2 (exclusive) are not a part of 0 to 4", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> axis.sliced(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> axis.sliced(2, 5));
    }

    @Test
    void theEdgesOfARegularAxisAreTheNumbersThatOneWouldType() {
        RegularAxis tenths = new RegularAxis("x", 10, 0, 1);

        assertArrayEquals(new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1}, tenths.edges());
    }

    @Test
    void aRegularAxisWithoutARangeIsRefused() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> new RegularAxis("m(μμ) [GeV]", 60, 120, 60));

        assertEquals("axis 'm(μμ) [GeV]': [120.0, 60.0) is not a finite, non-empty range",
                error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new RegularAxis("x", 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new RegularAxis("x", 1, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new RegularAxis("x", 1, 0,
                Double.POSITIVE_INFINITY));
    }

    @Test
    void aRegularAxisWithoutABinIsRefused() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new RegularAxis("x", 0, 0, 1));

        assertEquals("axis 'x': bins = 0 is below 1", error.getMessage());
    }

    @Test
    void moreBinsThanMemoryHoldsAreRefused() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> new RegularAxis("x", Integer.MAX_VALUE, 0, 1));

        assertEquals("axis 'x': bins = 2147483647 is above 268435456", error.getMessage());
    }

    @Test
    void binsNarrowerThanTheSpacingOfNumbersAreRefused() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> new RegularAxis("x", 4, 1, Math.nextUp(1.0)));

        assertEquals("axis 'x': edges[1] = 1.0 does not exceed edges[0] = 1.0", error.getMessage());
    }

    @Test
    void theEdgesOfAVariableAxisRise() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> VariableAxis.of("x", 0, 10, 20, 20));

        assertEquals("axis 'x': edges[3] = 20.0 does not exceed edges[2] = 20.0", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> VariableAxis.of("x", 0, Double.NaN, 20));
    }

    @Test
    void theEdgesOfAVariableAxisAreFinite() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> VariableAxis.of("x", 0, 10, Double.POSITIVE_INFINITY));

        assertEquals("axis 'x': edges[2] = Infinity is not finite", error.getMessage());
    }

    @Test
    void oneEdgeMakesNoBin() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> VariableAxis.of("x", 1));

        assertEquals("axis 'x': 1 edges make no bin, at least 2 are needed", error.getMessage());
    }

    @Test
    void aVariableAxisKeepsItsOwnEdges() {
        double[] edges = {0, 1, 2};
        VariableAxis axis = VariableAxis.of("x", edges);

        edges[1] = 7;
        axis.edges()[1] = 7;

        assertEquals(1, axis.lowerEdge(1));
    }

    @Test
    void anIntegerAxisReachesOverAllIntegers() {
        IntegerAxis axis = new IntegerAxis("n", Integer.MIN_VALUE, -5);

        assertEquals(0, axis.indexOf(Integer.MIN_VALUE));
        assertEquals(axis.bins() - 1, axis.indexOf(-5.5));
        assertEquals(axis.bins(), axis.indexOf(-5));
        assertEquals("-6", axis.label(axis.bins() - 1));
    }

    @Test
    void anIntegerAxisNeedsAnInteger() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> new IntegerAxis("n", 3, 3));

        assertEquals("axis 'n': [3, 3) is not a non-empty range of integers", error.getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> new IntegerAxis("n", Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void anUnknownCategoryIsOverflow() {
        CategoryAxis axis = CategoryAxis.of("charge", "minus", "plus");

        assertEquals(1, axis.indexOf("plus"));
        assertEquals(2, axis.indexOf("neutral"));
        assertEquals("plus", axis.label(1));
    }

    @Test
    void categoriesAreDifferentAndAtLeastOne() {
        Exception twice = assertThrows(IllegalArgumentException.class, () -> CategoryAxis.of("c", "a", "b",
                "a"));
        Exception none = assertThrows(IllegalArgumentException.class, () -> new CategoryAxis("c", List.of()));

        assertEquals("axis 'c': category 'a' is there twice", twice.getMessage());
        assertEquals("axis 'c': no categories, at least 1 is needed", none.getMessage());
    }

    @Test
    void categoriesHaveNoOrderInWhichToRebin() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> CategoryAxis.of("c", "a", "b").rebinned(2));

        assertEquals("axis 'c': categories have no order, so no groups of 2", error.getMessage());
    }

    @Test
    void noBinIsLeftOverInRebinning() {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> new RegularAxis("x", 10, 0, 1).rebinned(3));

        assertEquals("axis 'x': 10 bins cannot be made groups of 3", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new IntegerAxis("x", 0, 4).rebinned(0));
    }

    @Test
    void integersInGroupsAreAVariableAxis() {
        assertEquals(VariableAxis.of("n", 0, 2, 4), new IntegerAxis("n", 0, 4).rebinned(2));
    }

    @Test
    void roundingErrorsOfEdgesStillMatch() {
        RegularAxis axis = new RegularAxis("x", 3, 0, 0.3);

        assertTrue(axis.matches(VariableAxis.of("x", 0, 0.1, 0.2, 0.1 + 0.2)));
        assertFalse(axis.matches(VariableAxis.of("x", 0, 0.1, 0.2, 0.3001)));
        assertFalse(axis.matches(VariableAxis.of("x", 0, 0.1, 0.3)));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void axesOfTheSameTitleAndEdgesAreEqualWhateverTheirKind(Axis axis) {
        boolean names = axis instanceof CategoryAxis;
        Object[] numbered = {new RegularAxis("x", 4, -0.0, 4), VariableAxis.of("x", -0.0, 1, 2, 3, 4),
            new IntegerAxis("x", 0, 4)};

        for (Object other : numbered) {
            assertEquals(!names, axis.equals(other));
            assertEquals(!names, other.equals(axis));
            assertTrue(names || axis.hashCode() == other.hashCode());
        }
        assertEquals(names, axis.equals(CategoryAxis.of("x", "a", "b", "c", "d")));
        assertEquals(names, CategoryAxis.of("x", "a", "b", "c", "d").equals(axis));
    }

    @ParameterizedTest
    @MethodSource("unitAxes")
    void otherEdgesAreAnotherAxisEvenIfTheyMatch(Axis axis) {
        assertNotEquals(axis, VariableAxis.of("x", 0, 1, 2, 3, Math.nextUp(4.0)));
        assertNotEquals(VariableAxis.of("x", 0, 1, 2, 3, Math.nextUp(4.0)), axis);
        assertNotEquals(axis, new RegularAxis("x", 5, 0, 5));
        assertNotEquals(axis, new IntegerAxis("x", 0, 5));
        assertNotEquals(axis, new IntegerAxis("x", 1, 5));
        assertNotEquals(axis, CategoryAxis.of("x", "a", "b", "c", "e"));
    }

    @Test
    void theLargestAxesAreComparedWithoutTheirEdges() {
        IntegerAxis all = new IntegerAxis("n", Integer.MIN_VALUE, -2);

        assertEquals(all, new IntegerAxis("n", Integer.MIN_VALUE, -2));
        assertNotEquals(all, new IntegerAxis("n", Integer.MIN_VALUE + 1, -1));
        assertEquals(all.hashCode(), new IntegerAxis("n", Integer.MIN_VALUE, -2).hashCode());
    }

    @Test
    void equalAxesMatch() {
        for (Axis a : unitAxes().toList()) {
            for (Axis b : unitAxes().toList()) {
                assertEquals(a.equals(b), a.matches(b), () -> a + ", " + b);
            }
        }
    }

    @Test
    void categoriesMatchByNameOnly() {
        CategoryAxis axis = CategoryAxis.of("c", "a", "b");

        assertTrue(axis.matches(CategoryAxis.of("other", "a", "b")));
        assertFalse(axis.matches(CategoryAxis.of("c", "b", "a")));
        assertFalse(axis.matches(new IntegerAxis("c", 0, 2)));
        assertFalse(new IntegerAxis("c", 0, 2).matches(axis));
    }

    @Test
    void anAxisPrintsItselfInOneLine() {
        assertEquals("RegularAxis 'm [GeV]': 60 bins in [60, 120)", new RegularAxis("m [GeV]", 60, 60,
                120).toString());
        assertEquals("VariableAxis 'pt': 2 bins in [0, 50.5)", VariableAxis.of("pt", 0, 10, 50.5).toString());
        assertEquals("IntegerAxis 'jets': 0 to 9", new IntegerAxis("jets", 0, 10).toString());
        assertEquals("CategoryAxis 'charge': [minus, plus]", CategoryAxis.of("charge", "minus",
                "plus").toString());
    }
}
