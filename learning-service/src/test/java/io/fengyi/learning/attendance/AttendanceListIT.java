package io.fengyi.learning.attendance;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.School.instructor;
import static io.fengyi.learning.School.otherInstructor;
import static io.fengyi.learning.School.streetAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.learning.Classroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class AttendanceListIT {

    private static final LocalDate DAY = LocalDate.parse("2023-03-06");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private AttendanceLookup lookup;

    private String community = "";
    private String site = "";
    private String session = "";
    private String list = "";

    @BeforeEach
    void aClassThatStartsInFiveMinutes() {
        clock.set("2023-03-06T08:25");
        community = Classroom.community();
        site = classroom.site(community);
        session = classroom.open(site, "2023-03-06T08:25");
        list = SESSIONS + "/" + session + "/attendances";
    }

    @Test
    void theLiveListShowsHandlesAndAnswers304UntilSomethingHappens() {
        String rider = classroom.rider(community);
        classroom.scan(session, rider, classroom.code(session)).expect(201);
        Answer seen = api.as(instructor()).get(list).expect(200);
        assertThat(seen.number("/confirmed")).isEqualTo(1);
        assertThat(seen.text("/items/0/handle")).isEqualTo("骑手·" + rider.substring(13));
        assertThat(seen.body()).doesNotContain(rider);
        api.as(instructor()).with("If-None-Match", seen.etag()).get(list).expect(304);
        classroom
                .scan(session, classroom.rider(community), classroom.code(session))
                .expect(201);
        Answer more = api.as(instructor())
                .with("If-None-Match", seen.etag())
                .get(list)
                .expect(200);
        assertThat(more.number("/confirmed")).isEqualTo(2);
        api.as(streetAdmin()).get(list).expect(200);
    }

    /** Abuse: IN opens another instructor's live list → 404; SM asks for own site → 403, counts only. */
    @Test
    void othersDoNotOpenTheList() {
        api.as(otherInstructor()).get(list).expectProblem(404, "not-found");
        api.as(otherInstructor())
                .get(SESSIONS + "/" + session + "/check-in-code")
                .expectProblem(404, "not-found");
        api.as(TestTokens.staff(Role.STREET_ADMIN, "320299002")).get(list).expectProblem(404, "not-found");
        api.as(Classroom.siteManager(site)).get(list).expect(403);
        api.as(Classroom.siteManager(site))
                .get(SESSIONS + "/" + session + "/check-in-code")
                .expect(403);
        api.get(list).expect(401);
        classroom
                .scan(session, classroom.rider(community), classroom.code(session))
                .expect(201);
        Answer counts = api.as(Classroom.siteManager(site)).get(SESSIONS + "/" + session);
        assertThat(counts.number("/staff/personTimes")).isEqualTo(1);
        assertThat(counts.body()).doesNotContain("wkr_").doesNotContain("骑手");
    }

    @Test
    void ridersAreEnteredByHandOnceWithAReason() {
        String scanned = classroom.rider(community);
        String entered = classroom.rider(community);
        String first = classroom
                .scan(session, scanned, classroom.code(session))
                .expect(201)
                .text("/id");
        Map<String, Object> byHand =
                Map.of("attendees", List.of(attendee(scanned), attendee(entered), attendee(entered)));
        api.as(otherInstructor()).post(list, byHand).expectProblem(404, "not-found");
        api.as(streetAdmin()).post(list, byHand).expect(403);
        Answer answer = api.as(instructor()).post(list, byHand).expect(201);
        assertThat(answer.number("/counted")).isEqualTo(1);
        assertThat(answer.text("/items/0/id")).isEqualTo(first);
        assertThat(answer.json().at("/items/0/alreadyCheckedIn").asBoolean()).isTrue();
        assertThat(answer.json().at("/items/1/alreadyCheckedIn").asBoolean()).isFalse();
        events.await(AttendanceConfirmed.class, answer.text("/items/1/id"));
        assertThat(classroom.personTimes(session)).isEqualTo(2);
        assertThat(api.as(instructor()).get(list).body()).contains("手机没电");
    }

    @Test
    void byHandIsOpenUntilADayAfterTheEndAndForKnownWorkersOnly() {
        Map<String, Object> known = Map.of("attendees", List.of(attendee(classroom.rider(community))));
        api.as(instructor())
                .post(list, Map.of("attendees", List.of(attendee("wkr_0HZ8K3QF5S1ZZ"))))
                .expectProblem(422, "worker-unknown");
        api.as(instructor())
                .post(list, Map.of("attendees", Collections.nCopies(501, attendee("wkr_0HZ8K3QF5S1ZZ"))))
                .expect(400);
        clock.set("2023-03-07T08:50");
        api.as(instructor()).post(list, known).expect(201);
        clock.set("2023-03-07T08:50:01");
        api.as(instructor()).post(list, known).expectProblem(422, "by-hand-closed");
        String tomorrow = classroom.planned(site, clock.instant().plus(Duration.ofHours(20)));
        api.as(instructor())
                .post(SESSIONS + "/" + tomorrow + "/attendances", known)
                .expectProblem(422, "by-hand-closed");
    }

    @Test
    void aClassOfHundredIsEnteredAtOnce() {
        List<Map<String, String>> crew = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            crew.add(attendee(classroom.rider(community)));
        }
        assertThat(api.as(instructor())
                        .post(list, Map.of("attendees", crew))
                        .expect(201)
                        .number("/counted"))
                .isEqualTo(100);
        assertThat(classroom.personTimes(session)).isEqualTo(100);
    }

    @Test
    void theHeadcountStandsBesideAndIsNeverAdded() {
        classroom
                .scan(session, classroom.rider(community), classroom.code(session))
                .expect(201);
        String path = SESSIONS + "/" + session + "/headcount";
        Answer seen = api.as(instructor()).get(SESSIONS + "/" + session);
        api.as(instructor()).put(path, Map.of("heads", 32)).expectProblem(428, "precondition-missing");
        api.as(instructor())
                .ifMatch(seen.etag())
                .put(path, Map.of("heads", 501))
                .expect(400);
        Answer counted = api.as(instructor())
                .ifMatch(seen.etag())
                .put(path, Map.of("heads", 32))
                .expect(200);
        assertThat(counted.number("/staff/heads")).isEqualTo(32);
        assertThat(counted.number("/staff/personTimes")).isEqualTo(1);
        assertThat(api.as(instructor()).get(list).number("/heads")).isEqualTo(32);
        api.as(otherInstructor())
                .ifMatch(counted.etag())
                .put(path, Map.of("heads", 1))
                .expectProblem(404, "not-found");
    }

    /** After WorkerErased the rows keep one random token: person-times stay, persons stay countable. */
    @Test
    void aForgottenPersonStaysCountable() {
        String rider = classroom.rider(community);
        classroom.scan(session, rider, classroom.code(session)).expect(201);
        String second =
                classroom.planned(classroom.site(community), clock.instant().plusSeconds(300));
        classroom.scan(second, rider, classroom.code(second)).expect(201);
        events.publish(new WorkerErased(rider, "", null, null, "ERASED"), rider);
        await().untilAsserted(() -> assertThat(lookup.ofWorker(rider, DAY, DAY)).isEmpty());
        List<AttendanceLookup.Attended> rows = lookup.inArea(community, DAY, DAY);
        assertThat(rows).hasSize(2);
        assertThat(rows.stream().map(AttendanceLookup.Attended::workerId).distinct())
                .hasSize(1)
                .allMatch(token -> token.startsWith("gone-"));
        assertThat(classroom.personTimes(session)).isEqualTo(1);
        assertThat(api.as(instructor()).get(list).text("/items/0/handle")).startsWith("劳动者·");
    }

    private static Map<String, String> attendee(String workerId) {
        return Map.of("workerId", workerId, "reason", "手机没电，指导员当面登记。");
    }
}
