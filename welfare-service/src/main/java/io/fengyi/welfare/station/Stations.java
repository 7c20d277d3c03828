package io.fengyi.welfare.station;

import io.fengyi.access.DataScope;
import io.fengyi.http.Distance;
import io.fengyi.http.Place;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.cell.Cell;
import io.fengyi.welfare.openinghours.OpeningHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All stations. */
@Repository
class Stations {

    private final MongoOperations mongo;

    Stations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The few fields that distance and opening hours need. */
    private record Candidate(@Id String id, Station.Spot spot, Hours entry) {}

    private record Hours(OpeningHours hours) {}

    Optional<Station> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Station.class));
    }

    Optional<Station> openedWith(String creationKey) {
        return one(Criteria.where("creationKey").is(creationKey));
    }

    Optional<Station> servingAs(String uuid) {
        return one(Criteria.where("uuids.service").is(uuid));
    }

    Optional<Station> locatedAs(String uuid) {
        return one(Criteria.where("uuids.atLocation").is(uuid));
    }

    Station save(Station station) {
        return mongo.save(station);
    }

    /** Newest first. */
    Page<Station> page(StationFilter filter, PageRequest page) {
        return Keyset.descending("_id").page(mongo, criteria(filter), page, Station.class, s -> List.of(s.id()));
    }

    /** In the order in which they were opened. */
    List<Station> slice(StationFilter filter, long skip, int limit) {
        Query query =
                new Query(criteria(filter)).with(Sort.by("_id")).skip(skip).limit(limit);
        return mongo.find(query, Station.class);
    }

    long count(StationFilter filter) {
        return mongo.count(new Query(criteria(filter)), Station.class);
    }

    List<Station> all(Collection<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Station.class);
    }

    /** Those in a circle, the nearest first: the squares around come from an index, the distance decides. */
    List<NearStation> near(StationFilter filter, Place centre, double metres) {
        Place point = centre.inWgs84();
        Cell size = Cell.forRadius(metres);
        Criteria squares = Criteria.where(size == Cell.FINE ? "spot.fine" : "spot.coarse")
                .in(size.around(point.lon(), point.lat(), metres));
        Query query = new Query(new Criteria().andOperator(squares, criteria(filter)));
        query.fields().include("spot", "entry.hours");
        return mongo.find(query, Candidate.class, "stations").stream()
                .map(found -> new NearStation(
                        found.id(),
                        Distance.metres(point, found.spot().place()),
                        found.entry().hours()))
                .filter(found -> found.metres() <= metres)
                .sorted(Comparator.comparingDouble(NearStation::metres).thenComparing(NearStation::id))
                .toList();
    }

    /** Those that had been opened before that moment, whatever became of them. */
    List<Station> openedBefore(Instant moment, String area) {
        Criteria criteria = new Criteria()
                .andOperator(
                        DataScope.subtrees("entry.communityCode", Set.of(area)),
                        Criteria.where("openedAt").lt(moment));
        return mongo.find(new Query(criteria), Station.class);
    }

    /** The communities that have or had one. */
    List<String> communities() {
        Query any = new Query(Criteria.where("state").in((Object[]) StationState.values()));
        return mongo.findDistinct(any, "entry.communityCode", Station.class, String.class);
    }

    private Optional<Station> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(new Query(criteria), Station.class));
    }

    private static Criteria criteria(StationFilter filter) {
        List<Criteria> all = new ArrayList<>();
        StationState state = filter.state();
        all.add(
                state == null
                        ? Criteria.where("state").in((Object[]) StationState.values())
                        : Criteria.where("state").is(state));
        equal(all, "entry.kind", filter.kind());
        equal(all, "entry.tier", filter.tier());
        equal(all, "entry.hostType", filter.hostType());
        equal(all, "entry.friendlyStreetId", filter.friendlyStreetId());
        String area = filter.area();
        if (area != null) {
            all.add(DataScope.subtrees("entry.communityCode", Set.of(area)));
        }
        if (!filter.amenities().isEmpty()) {
            all.add(Criteria.where("entry.amenities").all(filter.amenities()));
        }
        String name = filter.nameContains();
        if (name != null) {
            all.add(Criteria.where("entry.name").regex(Pattern.quote(name), "i"));
        }
        Instant since = filter.changedSince();
        if (since != null) {
            all.add(Criteria.where("changedAt").gte(since));
        }
        return new Criteria().andOperator(all);
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
