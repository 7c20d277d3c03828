package io.fengyi.learning.push;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * At most one push a day and three a week (Monday to Sunday) per person.
 *
 * <p>One document per person and week; taking a turn is one conditional upsert, which the document's id turns into a
 * refusal when the turn is not free. A turn remembers its push, so that a repeat after a crash finds its own.
 */
@Component
class PushAllowance implements PersonalData {

    static final String COLLECTION = "push_allowances";
    private static final int TURNS_A_WEEK = 3;

    private final MongoOperations mongo;
    private final LearningPushes pushes;
    private final Clock systemClock;

    PushAllowance(MongoOperations mongo, LearningPushes pushes, Clock systemClock) {
        this.mongo = mongo;
        this.pushes = pushes;
        this.systemClock = systemClock;
    }

    /** Whether the person may get this push on this day; true again for a push that has its turn already. */
    boolean grant(String workerId, String pushId, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String id = workerId + '|' + monday;
        Bson free = Filters.and(
                Filters.eq("_id", id),
                Filters.ne("days", day.toString()),
                Filters.ne("pushes", pushId),
                Filters.lt("turns", TURNS_A_WEEK));
        Bson take = Updates.combine(
                Updates.inc("turns", 1),
                Updates.push("days", day.toString()),
                Updates.push("pushes", pushId),
                Updates.setOnInsert("workerId", workerId),
                Updates.setOnInsert("storedAt", Date.from(systemClock.instant())));
        try {
            mongo.execute(COLLECTION, turns -> turns.updateOne(free, take, new UpdateOptions().upsert(true)));
            return true;
        } catch (DuplicateKeyException notFree) {
            Bson own = Filters.and(Filters.eq("_id", id), Filters.eq("pushes", pushId));
            return mongo.execute(COLLECTION, turns -> turns.find(own).first()) != null;
        }
    }

    @Override
    public String section() {
        return "learning-pushes";
    }

    /** In which week which pushes came; the weeks of the last 60 days. */
    @Override
    public List<?> of(String workerId) {
        return mongo.getCollection(COLLECTION)
                .find(Filters.eq("workerId", workerId))
                .sort(Sorts.ascending("_id"))
                .map(turn -> Map.of(
                        "days", turn.getList("days", String.class), "pushes", turn.getList("pushes", String.class)))
                .into(new ArrayList<>());
    }

    @Override
    public Erased erase(String workerId) {
        long weeks = mongo.getCollection(COLLECTION)
                .deleteMany(Filters.eq("workerId", workerId))
                .getDeletedCount();
        return Erased.removed(weeks + pushes.cut(workerId));
    }
}
