package io.fengyi.governance.grid;

import io.fengyi.http.Place;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A part of a community.
 *
 * @param code 15 digits; the first 12 are the community's
 * @param rings outer ring and holes in WGS84, {@code [longitude, latitude]}
 * @param original the rings as they were given
 * @param originalCrs their reference system
 * @param cells the raster cells its box touches, for {@link Grids#locate}
 * @param retiredAt null while it is in use
 */
@Document("grids")
public record Grid(
        @Id String code,
        @Version @Nullable Long version,
        String communityCode,
        String name,
        List<List<List<Double>>> rings,
        List<List<List<Double>>> original,
        Place.Crs originalCrs,
        Place centre,
        List<String> cells,
        Instant drawnAt,
        @Nullable Instant retiredAt,
        @Nullable Outbox outbox)
        implements Announcing {

    public static final String CODE = "[0-9]{15}";
    static final int COMMUNITY_LENGTH = 12;

    public boolean isRetired() {
        return retiredAt != null;
    }

    boolean covers(Place point) {
        return Boundary.of(rings).covers(point);
    }

    Grid telling(@Nullable Outbox news) {
        return new Grid(
                code,
                version,
                communityCode,
                name,
                rings,
                original,
                originalCrs,
                centre,
                cells,
                drawnAt,
                retiredAt,
                news);
    }

    Grid retired(Instant at) {
        return new Grid(
                code, version, communityCode, name, rings, original, originalCrs, centre, cells, drawnAt, at, outbox);
    }
}
