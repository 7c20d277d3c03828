package io.fengyi.points.street;

import com.mongodb.BasicDBObject;
import io.fengyi.http.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All friendly streets; there are few, and a decision always reads them fresh. */
@Component
public class FriendlyStreets {
    private final MongoTemplate mongo;

    FriendlyStreets(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public boolean cover(@Nullable String communityCode, LocalDate day) {
        return communityCode != null
                && mongo.findAll(FriendlyStreet.class).stream().anyMatch(street -> street.covered(communityCode, day));
    }

    /**
     * Remembers the extent that a street has from the time of the event on; the same event twice changes nothing, and
     * events may come in any order. Returns the first day it holds for.
     */
    public LocalDate changed(String streetId, String eventId, Instant at, List<String> communityCodes) {
        LocalDate day = BusinessDay.of(at);
        try {
            mongo.upsert(
                    new Query(Criteria.where("_id").is(streetId)),
                    new Update().setOnInsert("extents", List.of()),
                    FriendlyStreet.class);
        } catch (DuplicateKeyException knownMeanwhile) {
            // the next write finds it
        }
        mongo.updateFirst(
                new Query(Criteria.where("_id")
                        .is(streetId)
                        .and("extents.eventId")
                        .ne(eventId)),
                new Update()
                        .push(
                                "extents",
                                new BasicDBObject("eventId", eventId)
                                        .append("at", java.util.Date.from(at))
                                        .append("day", day.toString())
                                        .append("communityCodes", communityCodes)),
                FriendlyStreet.class);
        return day;
    }
}
