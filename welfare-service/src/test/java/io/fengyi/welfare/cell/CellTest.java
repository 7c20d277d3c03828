package io.fengyi.welfare.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.http.Distance;
import io.fengyi.http.Place;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CellTest {

    @Property(tries = 500)
    void whateverIsNearLiesInASquareAround(
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -80, max = 80) double latitude,
            @ForAll @DoubleRange(min = 1, max = 20_000) double metres,
            @ForAll @DoubleRange(min = 0, max = 6.28) double bearing,
            @ForAll @DoubleRange(min = 0, max = 0.99) double share) {
        double dLat = metres * share * Math.cos(bearing) / 111_195;
        double otherLatitude = latitude + dLat;
        double dLon = metres * share * Math.sin(bearing) / (111_195 * Math.cos(Math.toRadians(otherLatitude)));
        double otherLongitude = wrapped(longitude + dLon);
        Place here = Place.wgs84(longitude, latitude);
        Place there = Place.wgs84(otherLongitude, otherLatitude);
        if (Distance.metres(here, there) <= metres) {
            Cell size = Cell.forRadius(metres);
            assertThat(size.around(longitude, latitude, metres)).contains(size.of(otherLongitude, otherLatitude));
        }
    }

    @Test
    void aCircleTouchesFewSquares() {
        assertThat(Cell.forRadius(2_000).around(120.3, 31.5, 2_000)).hasSizeLessThanOrEqualTo(12);
        assertThat(Cell.forRadius(20_000).around(120.3, 31.5, 20_000)).hasSizeLessThanOrEqualTo(12);
        assertThat(Cell.COARSE.around(0, 90, 20_000)).as("all around the pole").hasSizeLessThan(8_000);
    }

    private static double wrapped(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }
}
