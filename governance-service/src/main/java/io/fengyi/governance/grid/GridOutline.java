package io.fengyi.governance.grid;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.util.List;

/**
 * A boundary as somebody draws it.
 *
 * @param rings as in GeoJSON
 * @param crs of the points
 */
public record GridOutline(List<List<List<Double>>> rings, Place.Crs crs) {

    List<List<List<Double>>> inWgs84() {
        return crs == Place.Crs.WGS84
                ? rings
                : rings.stream()
                        .map(ring -> ring.stream().map(this::inWgs84).toList())
                        .toList();
    }

    private List<Double> inWgs84(List<Double> point) {
        if (point.size() < 2) {
            throw new InvalidValue("/boundary", "boundary-invalid", "boundary: point " + point);
        }
        Place moved = new Place(point.get(0), point.get(1), crs).inWgs84();
        return List.of(moved.lon(), moved.lat());
    }
}
