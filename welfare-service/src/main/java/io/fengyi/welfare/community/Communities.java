package io.fengyi.welfare.community;

import io.fengyi.http.BusinessDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All communities we were told of; older news than what is known are ignored, so topics can be replayed in any order. */
@Repository
public class Communities {

    private final MongoOperations mongo;
    private final Clock clock;

    Communities(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Document("communities")
    private record Told(
            @Id String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant toldAt) {

        Community community() {
            return new Community(code, name, validFrom, validTo);
        }
    }

    /** Takes over what was said at that instant. */
    public void learn(Community community, Instant toldAt) {
        Query known = new Query(
                Criteria.where("_id").is(community.code()).and("toldAt").lte(toldAt));
        Update news = new Update()
                .set("name", community.name())
                .set("validFrom", community.validFrom())
                .set("validTo", community.validTo())
                .set("toldAt", toldAt);
        try {
            mongo.upsert(known, news, Told.class);
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the community exists: what we know is newer
        }
    }

    /** @throws CommunityUnknown when one of the codes names no community today */
    public void requireAll(Collection<String> codes) {
        LocalDate today = BusinessDay.of(clock.instant());
        List<Told> found = mongo.find(new Query(Criteria.where("_id").in(codes)), Told.class);
        Set<String> missing = new TreeSet<>(codes);
        found.stream()
                .map(Told::community)
                .filter(community -> community.existsOn(today))
                .map(Community::code)
                .forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new CommunityUnknown(missing);
        }
    }
}
