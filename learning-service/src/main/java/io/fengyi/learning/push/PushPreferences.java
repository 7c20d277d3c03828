package io.fengyi.learning.push;

import io.fengyi.learning.course.CourseForm;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What everybody wants to be spared; a person's settings are one document, the last word counts. */
@Component
public class PushPreferences implements PersonalData {

    private final MongoOperations mongo;

    PushPreferences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Of one person; empty opt-outs when nothing was ever said. */
    public PushSettings settingsOf(String workerId) {
        PushSettings said = mongo.findById(workerId, PushSettings.class);
        return said == null ? PushSettings.none(workerId) : said;
    }

    public PushSettings optOut(String workerId, Set<CourseForm> forms, Set<PushChannel> channels) {
        return mongo.save(new PushSettings(workerId, Set.copyOf(forms), Set.copyOf(channels)));
    }

    /** Those of these people who ever said something. */
    Map<String, PushSettings> ofAll(Collection<String> workerIds) {
        return mongo.find(new Query(Criteria.where("_id").in(workerIds)), PushSettings.class).stream()
                .collect(Collectors.toMap(PushSettings::workerId, Function.identity()));
    }

    @Override
    public String section() {
        return "push-settings";
    }

    @Override
    public List<?> of(String workerId) {
        return ofAll(List.of(workerId)).values().stream().toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(mongo.remove(new Query(Criteria.where("_id").is(workerId)), PushSettings.class)
                .getDeletedCount());
    }
}
