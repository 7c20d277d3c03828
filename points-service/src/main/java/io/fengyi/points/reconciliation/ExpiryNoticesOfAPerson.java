package io.fengyi.points.reconciliation;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Of which lots somebody was told that they will expire. */
@Component
class ExpiryNoticesOfAPerson implements PersonalData {

    private final MongoTemplate mongo;

    ExpiryNoticesOfAPerson(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record Row(LocalDate expiresOn, int daysBefore, Instant toldAt) {}

    @Override
    public String section() {
        return "expiry-notices";
    }

    @Override
    public List<?> of(String workerId) {
        return mongo.find(theirs(workerId).with(Sort.by("_id")), ExpiryNotice.class).stream()
                .map(notice -> {
                    String[] parts = notice.id().split("\\|");
                    return new Row(LocalDate.parse(parts[1]), Integer.parseInt(parts[2]), notice.at());
                })
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(mongo.remove(theirs(workerId), ExpiryNotice.class).getDeletedCount());
    }

    /** Their ids begin with the account's. */
    private static Query theirs(String workerId) {
        return new Query(Criteria.where("_id").gt(workerId + "|").lt(workerId + "}"));
    }
}
