package io.fengyi.registry.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.GuidanceGapFound;
import io.fengyi.contracts.registry.InstructorAssigned;
import io.fengyi.contracts.registry.InstructorReleased;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@FengyiIT
class InstructorsIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    GuidanceGaps gaps;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    private PartyTown party;
    private Town town;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
    }

    /** R80. */
    @Test
    void everyCriterionNeedsANote() {
        for (String missing : List.of("partySpirit", "ability", "experience")) {
            Map<String, Object> body = party.instructorBody(Ids.next("acc"));
            body.remove(missing);
            party.pa().post("/api/v1/instructors", body).expectProblem(422, "text-length");
            body.put(missing, "太短");
            party.pa().post("/api/v1/instructors", body).expectProblem(422, "text-length");
        }
    }

    @Test
    void anAccountIsEnteredOnceAndChangedWithItsVersion() {
        String account = Ids.next("acc");
        Answer made = party.pa()
                .post("/api/v1/instructors", party.instructorBody(account))
                .expect(201);
        party.pa().post("/api/v1/instructors", party.instructorBody(account)).expectProblem(409, "instructor-exists");
        Answer changed = party.pa()
                .ifMatch(made.etag())
                .patch("/api/v1/instructors/" + made.text("/id"), Map.of("name", "张指导"))
                .expect(200);
        assertThat(changed.text("/name")).isEqualTo("张指导");
        party.pa()
                .ifMatch(made.etag())
                .patch("/api/v1/instructors/" + made.text("/id"), Map.of("name", "王指导"))
                .expect(412);
        api.as(town.cs()).get("/api/v1/instructors").expect(403);
        Town elsewhere = new Town(api);
        assertThat(api.as(elsewhere.sa())
                        .get("/api/v1/instructors")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    /** R80: the seventh. */
    @Test
    void theSeventhEnterpriseIsTooMany() {
        String instructor = party.instructor(Ids.next("acc"));
        for (int i = 0; i < 6; i++) {
            party.assign(instructor, town.enterprise("企业" + i)).expect(201);
        }
        party.assign(instructor, town.enterprise("第七家")).expectProblem(409, "load-exceeded");
    }

    @Test
    void manyAtOnceNeverPassTheLimit() throws Exception {
        String instructor = party.instructor(Ids.next("acc"));
        List<String> enterprises =
                IntStream.range(0, 8).mapToObj(i -> town.enterprise("并行" + i)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> calls = enterprises.stream()
                    .<Callable<Answer>>map(e -> () -> party.assign(instructor, e))
                    .toList();
            int made = 0;
            for (Future<Answer> call : threads.invokeAll(calls)) {
                made += call.get().status() == 201 ? 1 : 0;
            }
            assertThat(made).isLessThanOrEqualTo(6);
        } finally {
            threads.shutdownNow();
        }
        Answer list = party.pa().get("/api/v1/instructor-assignments?area=" + town.street);
        assertThat(list.json().at("/items").size()).isBetween(1, 6);
    }

    @Test
    void theSameEnterpriseTwiceIsRefusedAndTheSameKeyAgainIsNot() {
        String instructor = party.instructor(Ids.next("acc"));
        String enterprise = town.enterprise("一家");
        String key = Ids.next("key");
        Map<String, Object> body = Map.of("instructorId", instructor, "enterpriseId", enterprise);
        String id = party.pa()
                .key(key)
                .post("/api/v1/instructor-assignments", body)
                .expect(201)
                .text("/id");
        assertThat(party.pa()
                        .key(key)
                        .post("/api/v1/instructor-assignments", body)
                        .expect(201)
                        .text("/id"))
                .isEqualTo(id);
        party.assign(instructor, enterprise).expectProblem(409, "already-assigned");
    }

    /** R25 and R81: all guided; one is released, and the gap is listed and told once. */
    @Test
    void aReleaseOpensAGapThatIsListedAndToldOnce() {
        String instructor = party.instructor(Ids.next("acc"));
        String enterprise = town.enterprise("闪送达");
        String assignment = party.assign(instructor, enterprise).expect(201).text("/id");
        assertThat(events.await(InstructorAssigned.class, instructor).enterpriseId())
                .isEqualTo(enterprise);
        assertThat(guidance("/items/0/numerator")).isEqualTo(1);
        assertThat(guidance("/items/1/numerator")).isEqualTo(1);

        party.pa()
                .post("/api/v1/instructor-assignments/" + assignment + "/release", Map.of())
                .expect(200);
        assertThat(events.await(InstructorReleased.class, instructor).assignmentId())
                .isEqualTo(assignment);
        assertThat(party.pa().get("/api/v1/guidance-gaps?area=" + town.street).text("/items/0/enterpriseId"))
                .isEqualTo(enterprise);
        gaps.look();
        gaps.look();
        assertThat(events.await(GuidanceGapFound.class, enterprise).enterpriseId())
                .isEqualTo(enterprise);
        assertThat(events.all("registry.instructor.v1", enterprise)).hasSize(1);

        party.assign(instructor, enterprise).expect(201);
        gaps.look();
        assertThat(party.pa()
                        .get("/api/v1/guidance-gaps?area=" + town.street)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    /** A known end is told with the beginning; from that day on there is a gap, and the load is free again. */
    @Test
    void anAssignmentEndsOnItsDay() {
        String instructor = party.instructor(Ids.next("acc"));
        String enterprise = town.enterprise("闪送达");
        Map<String, Object> body = new HashMap<>(Map.of(
                "instructorId", instructor, "enterpriseId", enterprise, "from", "2022-01-01", "until", "2022-01-01"));
        party.pa().post("/api/v1/instructor-assignments", body).expectProblem(422, "until-before-start");
        body.put("until", "2022-07-01");
        String id = party.pa()
                .post("/api/v1/instructor-assignments", body)
                .expect(201)
                .text("/id");
        InstructorReleased told = events.await(InstructorReleased.class, instructor);
        assertThat(told.assignmentId()).isEqualTo(id);
        assertThat(told.on()).isEqualTo(LocalDate.parse("2022-07-01"));
        assertThat(gapsOn("2022-06-30")).isZero();
        assertThat(gapsOn("2022-07-01")).isEqualTo(1);
        for (int i = 0; i < 6; i++) {
            party.assign(instructor, town.enterprise("企业" + i)).expect(201);
        }
        body.put("from", "2999-01-01");
        body.remove("until");
        party.pa().post("/api/v1/instructor-assignments", body).expectProblem(422, "from-in-future");
    }

    /** Who stops is released from everything that day; the notes of the three criteria are listed. */
    @Test
    void anInstructorWhoStopsIsReleasedFromEverything() {
        Answer made = party.pa()
                .post("/api/v1/instructors", party.instructorBody(Ids.next("acc")))
                .expect(201);
        String id = made.text("/id");
        party.assign(id, town.enterprise("闪送达")).expect(201);
        party.assign(id, town.enterprise("顺路")).expect(201);
        Answer listed = party.pa().get("/api/v1/instructors").expect(200);
        assertThat(listed.text("/items/0/qualities/partySpirit")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(listed.text("/items/0/qualities/ability")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(listed.text("/items/0/qualities/experience")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(listed.number("/items/0/load")).isEqualTo(2);
        String path = "/api/v1/instructors/" + id;
        String etag = "\"" + listed.number("/items/0/version") + "\"";
        party.pa().ifMatch(etag).patch(path, Map.of("until", "2019-12-31")).expectProblem(422, "until-before-start");
        String today = LocalDate.now(TestClock.SHANGHAI).toString();
        party.pa().ifMatch(etag).patch(path, Map.of("until", today)).expect(200);
        assertThat(gapsOn(today)).isEqualTo(2);
        events.await(InstructorReleased.class, id);
        party.assign(id, town.enterprise("小象")).expectProblem(409, "instructor-retired");
    }

    /** Every night, so that the alarm comes within a day. */
    @Test
    void theRoundComesEveryNight() {
        assertThat(scheduled.stream().flatMap(holder -> holder.getScheduledTasks().stream()))
                .anySatisfy(task -> {
                    assertThat(task.toString()).contains("GuidanceGaps.round");
                    assertThat(((CronTask) task.getTask()).getExpression()).isEqualTo("0 20 2 * * *");
                });
    }

    private int gapsOn(String day) {
        return party.pa()
                .get("/api/v1/guidance-gaps?asOf=" + day)
                .expect(200)
                .json()
                .at("/items")
                .size();
    }

    private long guidance(String pointer) {
        return party.figures(Role.STREET_ADMIN, "keys=guidanceCoverage,instructors")
                .expect(200)
                .number(pointer);
    }
}
