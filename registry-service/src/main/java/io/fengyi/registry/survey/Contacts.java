package io.fengyi.registry.survey;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import io.fengyi.registry.instructor.Guidance;
import io.fengyi.registry.site.SiteDesk;
import io.fengyi.registry.site.SiteView;
import io.fengyi.registry.survey.content.ContactMethod;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final Role[] FIELD = {Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN};

    private final MongoOperations mongo;
    private final Surveys surveys;
    private final Guidance guidance;
    private final EnterpriseDesk enterprises;
    private final SiteDesk sites;
    private final Clock clock;

    Contacts(
            MongoOperations mongo,
            Surveys surveys,
            Guidance guidance,
            EnterpriseDesk enterprises,
            SiteDesk sites,
            Clock clock) {
        this.mongo = mongo;
        this.surveys = surveys;
        this.guidance = guidance;
        this.enterprises = enterprises;
        this.sites = sites;
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
        Survey survey = inReach(caller, id);
        survey.require(SurveyStatus.OPEN, "contact-batches");
        if (!survey.content().methods().contains(method)) {
            throw refused(
                    "/method", "method: " + method + " (" + survey.content().methods() + ")");
        }
        if (day.isAfter(today())) {
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
                .filter(survey -> isInField(caller, survey.content().area()))
                .orElseThrow(() -> new NotFound("survey", id));
    }

    /** As {@link #inField}; for an instructor, of an area where an enterprise assigned today is at home or has a site. */
    private Survey inReach(Caller caller, SurveyId id) {
        return surveys.find(id.value())
                .filter(survey -> isInField(caller, survey.content().area())
                        || homesOf(caller)
                                .anyMatch(
                                        home -> home.startsWith(survey.content().area())))
                .orElseThrow(() -> new NotFound("survey", id));
    }

    private static boolean isInField(Caller caller, String area) {
        DataScope field = caller.scope(FIELD);
        return field.covers(area) || !field.narrowedTo(area).isEmpty();
    }

    /** Communities of what the caller looks after; an instructor has no areas, whatever the token says. */
    private Stream<String> homesOf(Caller caller) {
        if (!caller.has(Role.INSTRUCTOR)) {
            return Stream.empty();
        }
        Set<String> assigned = guidance.enterprisesOf(caller.accountId(), today());
        return Stream.concat(
                enterprises.named(assigned).values().stream().map(EnterpriseView::communityCode),
                sites.openOf(assigned, today()).stream().map(SiteView::communityCode));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
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
