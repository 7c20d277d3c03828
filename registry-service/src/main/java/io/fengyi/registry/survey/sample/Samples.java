package io.fengyi.registry.survey.sample;

import io.fengyi.access.Caller;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.survey.SurveyDesk;
import io.fengyi.registry.survey.SurveyId;
import io.fengyi.registry.worker.WorkerFilter;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerScope;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Draws who is to be asked, and keeps what was drawn. */
@Service
public class Samples {

    private static final int MOST = 200_000;

    private final MongoOperations mongo;
    private final SurveyDesk surveys;
    private final WorkerLookup workers;
    private final Clock clock;

    Samples(MongoOperations mongo, SurveyDesk surveys, WorkerLookup workers, Clock clock) {
        this.mongo = mongo;
        this.surveys = surveys;
        this.workers = workers;
        this.clock = clock;
    }

    /** Draws a sample; with a seed, size and strata that were drawn before it is that very sample. */
    public Sample draw(Caller caller, SurveyId id, String seed, int size, Strata strata) {
        String area = surveys.get(caller, id).content().area();
        LocalDate today = BusinessDay.of(clock.instant());
        List<Sample.Drawn> frame = frame(area, today, strata);
        if (frame.isEmpty()) {
            throw new InvalidValue("/size", "frame-empty", "area: " + area + " (no worker on " + today + ")");
        }
        Sample sample = new Sample(
                Ids.next("smp"),
                id.value(),
                seed,
                size,
                strata,
                today.toString(),
                frame.size(),
                SampleDraw.lowest(seed, size, frame));
        try {
            return mongo.insert(sample);
        } catch (DuplicateKeyException drawnBefore) {
            return list(caller, id).stream()
                    .filter(one -> one.isDrawnBy(seed, size, strata))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public List<Sample> list(Caller caller, SurveyId id) {
        surveys.get(caller, id);
        return mongo.find(new Query(Criteria.where("surveyId").is(id.value())).with(Sort.by("_id")), Sample.class);
    }

    /** Surveys for which the worker was drawn. */
    public List<String> surveysOf(String workerId) {
        Query drawn = new Query(Criteria.where("drawn.workerId").is(workerId));
        drawn.fields().include("surveyId");
        return mongo.find(drawn, Document.class, mongo.getCollectionName(Sample.class)).stream()
                .map(sample -> sample.getString("surveyId"))
                .toList();
    }

    /** The worker leaves the lists that were drawn. Again is the same. */
    public void forget(String workerId) {
        mongo.find(new Query(Criteria.where("drawn.workerId").is(workerId)), Sample.class)
                .forEach(sample -> mongo.save(sample.without(workerId)));
    }

    private List<Sample.Drawn> frame(String area, LocalDate day, Strata strata) {
        List<Sample.Drawn> frame = new ArrayList<>();
        WorkerFilter counted = new WorkerFilter(area, null, null, null, null, day, Set.of());
        workers.each(
                WorkerScope.within(area),
                counted,
                MOST,
                batch -> batch.forEach(
                        worker -> frame.add(new Sample.Drawn(worker.id().value(), strata.of(worker)))));
        return frame;
    }

    /** What the frame is divided by. */
    public enum Strata {
        NONE,
        WORKER_TYPE,
        COMMUNITY;

        String of(WorkerView worker) {
            return switch (this) {
                case NONE -> "ALL";
                case WORKER_TYPE -> worker.workerType();
                case COMMUNITY -> worker.communityCode() == null ? "NONE" : worker.communityCode();
            };
        }
    }

    /** How many of each stratum were drawn. */
    public static Map<String, Integer> sizes(Sample sample) {
        Map<String, Integer> sizes = new TreeMap<>();
        sample.drawn().forEach(one -> sizes.merge(one.stratum(), 1, Integer::sum));
        return sizes;
    }
}
