package io.fengyi.learning.intake;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.plan;
import static io.fengyi.learning.School.partyAffairs;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.organisation.Organisations;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.station.Stations;
import io.fengyi.learning.survey.PublishedSurveys;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.Workers;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per event type that this service consumes (learning.md 4), fed with the committed sample. */
@FengyiIT
class ConsumedEventsIT {

    private static final String WORKER = "wkr_0HZ8K3QF5S1RM";
    private static final String ENTERPRISE = "ent_0HZ8K3QF5S3CD";
    private static final String SITE = "sit_0HZ8K3QF5S3CD";
    private static final String STATION = "stn_0HZ8K3QF5S3CD";
    private static final String INSTRUCTOR = "acc_0HZ8K3QF5S3CD";
    private static final String ORGANISATION = "pog_0HZ8K3QF5S3CD";
    private static final String SURVEY = "srv_0HZ8K3QF5S3CD";

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private Samples samples;

    @Autowired
    private Workers workers;

    @Autowired
    private Sites sites;

    @Autowired
    private Stations stations;

    @Autowired
    private Instructors instructors;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PublishedSurveys surveys;

    @BeforeEach
    void aMorning() {
        clock.set("2023-03-15T08:00");
    }

    @Test
    void workerRegisteredMakesAWorkerWhoCanBeEnteredByHand() {
        samples.takeIn("registry.WorkerRegistered");
        KnownWorker worker = workers.find(WORKER).orElseThrow();
        assertThat(worker.isHere()).isTrue();
        assertThat(worker.communityCode()).isEqualTo("320299001001");
        assertThat(worker.enterpriseId()).isEqualTo(ENTERPRISE);
        assertThat(workers.handleOf(WORKER)).isEqualTo("骑手·S1RM");
    }

    @Test
    void workerChangedReplacesWhatWasKnown() {
        workers.learn(new KnownWorker(WORKER, "COURIER", "320299001002", null, "LEFT", Instant.EPOCH));
        samples.takeIn("registry.WorkerChanged");
        assertThat(workers.find(WORKER).map(KnownWorker::workerType)).contains("FOOD_DELIVERY");
        assertThat(workers.find(WORKER).map(KnownWorker::isHere)).contains(true);
    }

    @Test
    void workerErasedLeavesNothing() {
        samples.takeIn("registry.WorkerRegistered");
        classroom
                .as(WORKER)
                .put(
                        "/api/v1/me/push-settings",
                        Map.of("optedOutForms", List.of("LIVE"), "optedOutChannels", List.of()))
                .expect(200);
        samples.takeIn("registry.WorkerErased");
        assertThat(workers.find(WORKER)).isEmpty();
        assertThat(workers.handleOf(WORKER)).startsWith("劳动者·");
        assertThat(classroom.as(WORKER).get("/api/v1/me/push-settings").json().get("optedOutForms"))
                .isEmpty();
    }

    @Test
    void siteOpenedMakesAPlaceWithItsPeakHours() {
        samples.takeIn("registry.SiteOpened");
        api.as(streetAdmin()).post(SESSIONS, atSite()).expectProblem(422, "peak-hours");
        Map<String, Object> forced = atSite();
        forced.put("force", true);
        forced.put("reason", "站点当天停运检修，骑手都在站内。");
        Answer planned = api.as(streetAdmin()).post(SESSIONS, forced).expect(201);
        assertThat(planned.text("/place/communityCode")).isEqualTo("320299001001");
        api.as(streetAdmin())
                .post(SESSIONS + "/" + planned.text("/id") + "/cancellation", Map.of("reason", "改期再开"))
                .expect(200);
    }

    @Test
    void siteChangedOpensWhatWasClosedByMistake() {
        samples.takeIn("registry.SiteClosed");
        samples.takeIn("registry.SiteChanged");
        api.as(streetAdmin()).post(SESSIONS, atSite()).expectProblem(422, "peak-hours");
    }

    @Test
    void siteClosedIsNoPlaceAnyMore() {
        samples.takeIn("registry.SiteOpened");
        samples.takeIn("registry.SiteClosed");
        api.as(streetAdmin()).post(SESSIONS, atSite()).expectProblem(422, "site-unknown");
    }

    @Test
    void enterpriseClosedClosesItsSites() {
        samples.takeIn("registry.SiteOpened");
        assertThat(sites.enterprisesIn("320299001001")).contains(ENTERPRISE);
        samples.takeIn("registry.EnterpriseClosed");
        api.as(streetAdmin()).post(SESSIONS, atSite()).expectProblem(422, "site-unknown");
        assertThat(sites.enterprisesIn("320299001001")).doesNotContain(ENTERPRISE);
    }

    @Test
    void stationOpenedMakesAPlace() {
        samples.takeIn("welfare.StationOpened");
        assertThat(api.as(streetAdmin()).post(SESSIONS, atStation()).expect(201).text("/place/communityCode"))
                .isEqualTo("320299001001");
    }

    @Test
    void stationChangedOpensWhatWasClosedByMistake() {
        samples.takeIn("welfare.StationClosed");
        samples.takeIn("welfare.StationChanged");
        api.as(streetAdmin()).post(SESSIONS, atStation()).expect(201);
    }

    @Test
    void stationSuspendedStaysAPlaceForLater() {
        samples.takeIn("welfare.StationSuspended");
        assertThat(stations.find(STATION).orElseThrow().status()).isEqualTo("SUSPENDED");
        api.as(streetAdmin()).post(SESSIONS, atStation()).expect(201);
    }

    @Test
    void stationClosedIsNoPlaceAnyMore() {
        samples.takeIn("welfare.StationClosed");
        api.as(streetAdmin()).post(SESSIONS, atStation()).expectProblem(422, "station-unknown");
    }

    @Test
    void instructorAssignedPlansAtTheSitesOfTheEnterprise() {
        samples.takeIn("registry.SiteOpened");
        samples.takeIn("registry.InstructorReleased");
        api.as(instructor()).post(SESSIONS, atSite()).expectProblem(403, "area-outside-scope");
        samples.takeIn("registry.InstructorAssigned");
        api.as(instructor()).post(SESSIONS, atSite()).expectProblem(422, "peak-hours");
        assertThat(instructors.lookingAfter(List.of(ENTERPRISE))).contains(INSTRUCTOR);
    }

    @Test
    void instructorReleasedPlansThereNoMoreWhateverTheTokenSays() {
        samples.takeIn("registry.SiteOpened");
        samples.takeIn("registry.InstructorAssigned");
        samples.takeIn("registry.InstructorReleased");
        String named = TestTokens.of(Map.of(
                "sub",
                INSTRUCTOR,
                "client_id",
                "staff-pages",
                "roles",
                List.of(Role.INSTRUCTOR.name()),
                "enterpriseIds",
                List.of(ENTERPRISE)));
        api.as(named).post(SESSIONS, atSite()).expectProblem(403, "area-outside-scope");
        assertThat(instructors.lookingAfter(List.of(ENTERPRISE))).doesNotContain(INSTRUCTOR);
    }

    @Test
    void partyOrganisationEstablishedGetsPublications() {
        samples.takeIn("registry.PartyOrganisationEstablished");
        assertThat(organisations.covering(List.of(ENTERPRISE))).contains(ORGANISATION);
    }

    @Test
    void partyOrganisationConvertedGetsThemStill() {
        samples.takeIn("registry.PartyOrganisationDissolved");
        samples.takeIn("registry.PartyOrganisationConverted");
        assertThat(organisations.covering(List.of(ENTERPRISE))).contains(ORGANISATION);
    }

    @Test
    void partyOrganisationDissolvedGetsNoMore() {
        samples.takeIn("registry.PartyOrganisationEstablished");
        samples.takeIn("registry.PartyOrganisationDissolved");
        assertThat(organisations.covering(List.of(ENTERPRISE))).doesNotContain(ORGANISATION);
    }

    /** R86. */
    @Test
    void surveyPublishedCanBeCitedByAPackage() {
        samples.takeIn("registry.SurveyPublished");
        assertThat(surveys.find(SURVEY).orElseThrow().validAnswers()).isEqualTo(100);
        String theory = classroom.course(Map.of("topic", "THEORY")).text("/id");
        String safety = classroom.course(Map.of("topic", "SAFETY")).text("/id");
        Map<String, Object> entry = new HashMap<>(Map.of(
                "theme", "主题+碎片学习",
                "courseIds", List.of(theory, safety),
                "needSurveyId", SURVEY,
                "needQuestion", "study",
                "needOption", "lt60"));
        assertThat(api.as(partyAffairs())
                        .post("/api/v1/theme-packages", entry)
                        .expect(201)
                        .text("/reason"))
                .isEqualTo("100 名骑手中有 95 名选择“不足1小时”");
        entry.put("needOption", "gt60");
        api.as(partyAffairs()).post("/api/v1/theme-packages", entry).expectProblem(422, "need-suppressed");
    }

    @Test
    void consentGivenLetsUsKeepARecordAndConsentWithdrawnEndsThat() {
        samples.takeIn("registry.ConsentGiven");
        assertThat(stored()).isTrue();
        samples.takeIn("registry.ConsentWithdrawn");
        assertThat(stored()).isFalse();
    }

    private boolean stored() {
        return classroom
                .as(WORKER)
                .get("/api/v1/me/progress")
                .expect(200)
                .json()
                .get("stored")
                .asBoolean();
    }

    private static String instructor() {
        return TestTokens.of(
                Map.of("sub", INSTRUCTOR, "client_id", "staff-pages", "roles", List.of(Role.INSTRUCTOR.name())));
    }

    private Map<String, Object> atSite() {
        return plan(SITE, clock.instant().plusSeconds(600), Map.of());
    }

    private Map<String, Object> atStation() {
        Map<String, Object> body = plan("", clock.instant().plusSeconds(600), Map.of("stationId", STATION));
        body.remove("siteId");
        return body;
    }
}
