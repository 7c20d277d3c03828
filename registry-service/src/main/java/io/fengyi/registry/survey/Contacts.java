package io.fengyi.registry.survey;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.survey.content.ContactMethod;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** How many people were reached and how often; person-times and persons are two numbers. */
@Service
public class Contacts {

    private static final Role[] FIELD = {Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.INSTRUCTOR};

    private final MongoOperations mongo;
    private final Surveys surveys;
    private final Clock clock;

    Contacts(MongoOperations mongo, Surveys surveys, Clock clock) {
        this.mongo = mongo;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** One round of contacts; the day is ISO text. */
    @Document("survey_contacts")
    record Batch(
            @Id String id,
            String surveyId,
            String area,
            ContactMethod method,
            String day,
            int personTimes,
            int persons,
            @Nullable String creationKey) {}

    /** Sums over all batches of a survey. */
    public record Total(int personTimes, int persons) {

        Total plus(Batch batch) {
            return new Total(personTimes + batch.personTimes(), persons + batch.persons());
        }
    }

    /**
     * Adds a batch.
     *
     * @throws io.fengyi.http.InvalidTransition 409 unless the survey is open
     * @throws InvalidValue 422 {@code contacts-invalid} for another method, a day to come, fewer times than persons
     */
    public Total add(
            Caller caller,
            SurveyId id,
            ContactMethod method,
            LocalDate day,
            int personTimes,
            int persons,
            @Nullable IdempotencyKey key) {
        Survey survey = inField(caller, id);
        survey.require(SurveyStatus.OPEN, "contact-batches");
        if (!survey.content().methods().contains(method)) {
            throw refused(
                    "/method", "method: " + method + " (" + survey.content().methods() + ")");
        }
        if (day.isAfter(BusinessDay.of(clock.instant()))) {
            throw refused("/date", "date: " + day + " (not yet)");
        }
        if (personTimes < persons) {
            throw refused("/personTimes", "personTimes: " + personTimes + " (persons: " + persons + ")");
        }
        if (key == null || !isKnown(key)) {
            mongo.insert(new Batch(
                    Ids.next("ctb"),
                    survey.id(),
                    survey.content().area(),
                    method,
                    day.toString(),
                    personTimes,
                    persons,
                    key == null ? null : key.value()));
        }
        return total(survey.id());
    }

    Total total(String surveyId) {
        Total total = new Total(0, 0);
        for (Batch batch : batches(surveyId)) {
            total = total.plus(batch);
        }
        return total;
    }

    /** A survey of an area that the caller's own lies in, or reaches into. */
    Survey inField(Caller caller, SurveyId id) {
        return surveys.find(id.value())
                .filter(survey -> caller.scope(FIELD).covers(survey.content().area())
                        || !caller.scope(FIELD)
                                .narrowedTo(survey.content().area())
                                .isEmpty()
                        || !caller.scope(Role.INSTRUCTOR).enterpriseIds().isEmpty())
                .orElseThrow(() -> new NotFound("survey", id));
    }

    private List<Batch> batches(String surveyId) {
        return mongo.find(new Query(Criteria.where("surveyId").is(surveyId)), Batch.class);
    }

    private boolean isKnown(IdempotencyKey key) {
        return mongo.exists(new Query(Criteria.where("creationKey").is(key.value())), Batch.class);
    }

    private static InvalidValue refused(String pointer, String why) {
        return new InvalidValue(pointer, "contacts-invalid", why);
    }
}
