package io.fengyi.governance.grid;

import io.fengyi.http.InvalidValue;
import io.fengyi.http.Place;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A polygon in WGS84 degrees, with holes if need be; at most 500 points. Areas are computed on a local plane, exact to
 * well below 1 % for anything the size of a subdistrict. Source: governance.md 3.1.
 */
final class Boundary {

    static final int MOST_POINTS = 500;
    private static final int MOST_CELLS = 4_000;
    private static final int SMALLEST_RING = 4;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Polygon polygon;

    private Boundary(Polygon polygon) {
        this.polygon = polygon;
    }

    /**
     * Reads the coordinates of a GeoJSON Polygon (RFC 7946): rings of {@code [longitude, latitude]}, the outer one first.
     *
     * @throws InvalidValue {@code boundary-too-many-points} or {@code boundary-invalid} with what is wrong where
     */
    static Boundary of(List<? extends List<? extends List<Double>>> rings) {
        int points = rings.stream().mapToInt(List::size).sum();
        if (points > MOST_POINTS) {
            throw new InvalidValue(
                    "/boundary",
                    "boundary-too-many-points",
                    "boundary: " + points + " points (at most " + MOST_POINTS + ")");
        }
        if (rings.isEmpty()) {
            throw invalid("no ring");
        }
        LinearRing shell = ring(rings.get(0));
        LinearRing[] holes = rings.stream().skip(1).map(Boundary::ring).toArray(LinearRing[]::new);
        Polygon polygon = GEOMETRY.createPolygon(shell, holes);
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error != null) {
            throw invalid(error.getMessage() + " at " + error.getCoordinate());
        }
        Boundary boundary = new Boundary(polygon);
        if (boundary.squareMetres() < 1) {
            throw invalid("an area of " + boundary.squareMetres() + " m²");
        }
        Envelope box = boundary.box();
        if (Cells.count(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()) > MOST_CELLS) {
            throw invalid("larger than a subdistrict");
        }
        return boundary;
    }

    /** True for points inside and on the edge. */
    boolean covers(Place point) {
        Place wgs84 = point.inWgs84();
        return polygon.covers(GEOMETRY.createPoint(new Coordinate(wgs84.lon(), wgs84.lat())));
    }

    double squareMetres() {
        return squareMetres(polygon);
    }

    double overlapSquareMetres(Boundary other) {
        return box().intersects(other.box()) ? squareMetres(polygon.intersection(other.polygon)) : 0;
    }

    /** A point that lies inside, also when the centre of gravity does not. */
    Place centre() {
        Point point = polygon.getCentroid();
        Point inside = polygon.covers(point) ? point : polygon.getInteriorPoint();
        return Place.wgs84(inside.getX(), inside.getY());
    }

    Envelope box() {
        return polygon.getEnvelopeInternal();
    }

    List<String> cells() {
        Envelope box = box();
        return Cells.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static double squareMetres(org.locationtech.jts.geom.Geometry shape) {
        if (shape.isEmpty()) {
            return 0;
        }
        double latitude = shape.getEnvelopeInternal().centre().y;
        AffineTransformation plane = AffineTransformation.scaleInstance(
                METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude)), METRES_PER_DEGREE);
        return plane.transform(shape).getArea();
    }

    private static LinearRing ring(List<? extends List<Double>> points) {
        if (points.size() < SMALLEST_RING) {
            throw invalid("a ring of " + points.size() + " points (at least " + SMALLEST_RING + ")");
        }
        Coordinate[] coordinates = points.stream().map(Boundary::coordinate).toArray(Coordinate[]::new);
        if (!coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw invalid("a ring that does not end where it begins: "
                    + Arrays.asList(coordinates[0], coordinates[coordinates.length - 1]));
        }
        return GEOMETRY.createLinearRing(coordinates);
    }

    private static Coordinate coordinate(@Nullable List<Double> point) {
        if (point == null || point.size() < 2 || point.get(0) == null || point.get(1) == null) {
            throw invalid("point " + point);
        }
        double longitude = point.get(0);
        double latitude = point.get(1);
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw invalid("point " + point);
        }
        return new Coordinate(longitude, latitude);
    }

    private static InvalidValue invalid(String what) {
        return new InvalidValue("/boundary", "boundary-invalid", "boundary: " + what);
    }
}
