package io.fengyi.learning.push;

import io.fengyi.access.DataScope;
import io.fengyi.learning.worker.KnownWorker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Who gets a push: the workers of its audience who are still here, want it, and have a turn left. */
@Component
class Recipients {

    /** As many as one event may name. */
    static final int BATCH = 100;

    private final MongoOperations mongo;
    private final PushPreferences preferences;
    private final PushAllowance allowance;

    Recipients(MongoOperations mongo, PushPreferences preferences, PushAllowance allowance) {
        this.mongo = mongo;
        this.preferences = preferences;
        this.allowance = allowance;
    }

    /** The next workers of the audience, in the order of their ids; not those who left, or whose last employment has ended. */
    List<String> next(LearningPush push) {
        PushAudience audience = push.audience();
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("status").in("RECORDED", "ACTIVE"));
        all.add(Criteria.where("betweenJobs").ne(true));
        if (!audience.areas().isEmpty()) {
            all.add(DataScope.subtrees("communityCode", audience.areas()));
        }
        if (!audience.workerTypes().isEmpty()) {
            all.add(Criteria.where("workerType").in(audience.workerTypes()));
        }
        List<String> enterprises = audience.enterpriseIds();
        if (enterprises != null) {
            all.add(Criteria.where("enterpriseId").in(enterprises));
        }
        String after = push.delivery().after();
        if (after != null) {
            all.add(Criteria.where("_id").gt(after));
        }
        Query query =
                new Query(new Criteria().andOperator(all)).with(Sort.by("_id")).limit(BATCH);
        return mongo.find(query, KnownWorker.class).stream()
                .map(KnownWorker::workerId)
                .toList();
    }

    /** Those of these workers who get the push today, by the channels that they left open. */
    Map<List<PushChannel>, List<String>> among(List<String> workerIds, LearningPush push, LocalDate today) {
        Map<String, PushSettings> settings = preferences.ofAll(workerIds);
        Map<List<PushChannel>, List<String>> byChannels = new LinkedHashMap<>();
        for (String workerId : workerIds) {
            PushSettings wishes = settings.getOrDefault(workerId, PushSettings.none(workerId));
            List<PushChannel> channels = wishes.left(push.lesson().form(), push.channels());
            if (!channels.isEmpty() && allowance.grant(workerId, push.id(), today)) {
                byChannels.computeIfAbsent(channels, open -> new ArrayList<>()).add(workerId);
            }
        }
        return byChannels;
    }
}
