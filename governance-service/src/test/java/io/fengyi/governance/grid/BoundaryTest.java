package io.fengyi.governance.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final double DEGREE = 111_320;

    @Test
    void coversInsideAndEdgeNotOutside() {
        Boundary square = square(120.31, 31.49, 0.01);
        assertThat(square.covers(Place.wgs84(120.315, 31.495))).isTrue();
        assertThat(square.covers(Place.wgs84(120.31, 31.495))).isTrue();
        assertThat(square.covers(Place.wgs84(120.3301, 31.495))).isFalse();
    }

    @Test
    void aHoleIsOutside() {
        Boundary ring = Boundary.of(List.of(ring(120.31, 31.49, 0.01), ring(120.314, 31.494, 0.002)));
        assertThat(ring.covers(Place.wgs84(120.315, 31.495))).isFalse();
        assertThat(ring.covers(ring.centre()))
                .as("the centre lies inside nevertheless")
                .isTrue();
    }

    @Test
    void measuresSquareMetres() {
        double expected = 0.01 * DEGREE * 0.01 * DEGREE * Math.cos(Math.toRadians(31.495));
        assertThat(square(120.31, 31.49, 0.01).squareMetres()).isCloseTo(expected, within(expected * 0.001));
    }

    @Test
    void neighboursThatShareAnEdgeDoNotOverlapAndOneMetreDoes() {
        Boundary left = square(120.31, 31.49, 0.01);
        assertThat(left.overlapSquareMetres(square(120.32, 31.49, 0.01))).isLessThan(1);
        assertThat(left.overlapSquareMetres(square(120.32 - 1 / DEGREE, 31.49, 0.01)))
                .isGreaterThan(500);
        assertThat(left.overlapSquareMetres(square(121.0, 31.49, 0.01))).isZero();
    }

    @Test
    void fiveHundredPointsAreTheMost() {
        assertThat(Boundary.of(List.of(circle(499))).squareMetres()).isPositive();
        refused("boundary-too-many-points", () -> Boundary.of(List.of(circle(500))));
    }

    @Test
    void whatIsNoPolygonIsRefusedWithTheReason() {
        refused("boundary-invalid", () -> Boundary.of(List.of()));
        refused("boundary-invalid", () -> Boundary.of(List.of(List.of(List.of(1.0, 1.0)))));
        refused(
                "boundary-invalid",
                () -> Boundary.of(List.of(List.of(
                        List.of(0.0, 0.0),
                        List.of(0.01, 0.01),
                        List.of(0.01, 0.0),
                        List.of(0.0, 0.01),
                        List.of(0.0, 0.0)))));
        refused(
                "boundary-invalid",
                () -> Boundary.of(List.of(
                        List.of(List.of(0.0, 0.0), List.of(0.01, 0.0), List.of(0.01, 0.01), List.of(0.0, 0.01)))));
        refused("boundary-invalid", () -> square(120, 31, 1));
        refused("boundary-invalid", () -> square(190, 31, 0.01));
    }

    @Property
    void everyPointInsideLiesInOneOfTheCells(
            @ForAll @DoubleRange(min = 0, max = 0.02) double dx, @ForAll @DoubleRange(min = 0, max = 0.02) double dy) {
        Boundary square = square(120.305, 31.487, 0.02);
        assertThat(square.cells()).contains(Cells.of(120.305 + dx, 31.487 + dy));
    }

    @Property
    void everyPointWithinTheRadiusLiesInTheCellsAround(
            @ForAll @DoubleRange(min = 0, max = 6.28) double angle,
            @ForAll @DoubleRange(min = 0, max = 999) double metres) {
        Place centre = Place.wgs84(120.3099, 31.4901);
        double lat = 31.4901 + metres * Math.sin(angle) / DEGREE;
        double lon = 120.3099 + metres * Math.cos(angle) / DEGREE / Math.cos(Math.toRadians(31.4901));
        assertThat(Cells.around(centre, 1_000)).contains(Cells.of(lon, lat));
    }

    private static Boundary square(double west, double south, double size) {
        return Boundary.of(List.of(ring(west, south, size)));
    }

    private static List<List<Double>> ring(double west, double south, double size) {
        return List.of(
                List.of(west, south),
                List.of(west + size, south),
                List.of(west + size, south + size),
                List.of(west, south + size),
                List.of(west, south));
    }

    private static List<List<Double>> circle(int corners) {
        List<List<Double>> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring.add(List.of(120.3 + 0.005 * Math.cos(angle), 31.5 + 0.005 * Math.sin(angle)));
        }
        ring.add(ring.get(0));
        return ring;
    }

    private static void refused(String code, Runnable drawing) {
        assertThatThrownBy(drawing::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
