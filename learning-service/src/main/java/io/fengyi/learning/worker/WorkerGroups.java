package io.fengyi.learning.worker;

import io.fengyi.access.DataScope;
import io.fengyi.access.text.WorkerHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Many workers at once: those of an area, and the handles of a list. */
@Repository
public class WorkerGroups {

    private final MongoOperations mongo;

    WorkerGroups(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Those who are here and live in the subtree; with a type only those of it. */
    public List<KnownWorker> hereIn(String area, @Nullable String workerType) {
        List<Criteria> all = new ArrayList<>();
        all.add(DataScope.subtrees("communityCode", Set.of(area)));
        all.add(Criteria.where("status").in("RECORDED", "ACTIVE"));
        if (workerType != null) {
            all.add(Criteria.where("workerType").is(workerType));
        }
        return mongo.find(new Query(new Criteria().andOperator(all)), KnownWorker.class);
    }

    /** How each of them is shown here; of a worker not heard of, and of an erased one, {@code 劳动者·…}. */
    public Map<String, String> handlesOf(Collection<String> workerIds) {
        Map<String, String> types = new LinkedHashMap<>();
        mongo.find(new Query(Criteria.where("_id").in(workerIds)), KnownWorker.class)
                .forEach(worker -> types.put(worker.workerId(), worker.workerType()));
        Map<String, String> handles = new LinkedHashMap<>();
        workerIds.forEach(id -> handles.put(id, WorkerHandle.of(types.getOrDefault(id, ""), id)));
        return handles;
    }

    /** Those of these ids who are known and here. */
    public Set<String> hereAmong(Collection<String> workerIds) {
        return mongo.find(new Query(Criteria.where("_id").in(workerIds)), KnownWorker.class).stream()
                .filter(KnownWorker::isHere)
                .map(KnownWorker::workerId)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
